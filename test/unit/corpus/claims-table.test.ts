import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimsTable } from '../../../src/corpus/claims-table';
import { writeCsv } from '../../../src/corpus/csv';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { anyText, sampleClaim, sampleFile, sampleSource } from './samples';

/** Reads CSV as RFC 4180 has it: what another program makes of ours. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const body = text.replace(/^\ufeff/, '');
  for (const [, quoted, bare, end] of body.matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('quotes what has to be quoted, and ends its lines as the standard wants', () => {
    expect(
      writeCsv([
        ['a', 'b,c', null],
        ['"d"', 'e\nf', ' g'],
      ]),
    ).toBe('\ufeffa,"b,c",\r\n"""d""","e\nf"," g"\r\n');
  });

  it.each([
    '=HYPERLINK("https://evil.example","x")',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
  ])('%j is no formula any more', (text) => {
    expect(readCsv(writeCsv([[text]]))).toEqual([[`'${text}`]]);
  });

  it('comes back cell by cell whatever is in it', () => {
    const rows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, (given) => {
        const read = readCsv(writeCsv(given));
        expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
          given.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        );
        for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('the table of claims', () => {
  beforeEach(forgetDatabases);

  const labelOf = (slot: string | null): string => (slot === null ? 'Statement' : `About ${slot}`);

  it('has one row for each claim, in the order of the text, and a header', async () => {
    const corpus = await openTestCorpus();
    const rows = readCsv(await corpus.exportClaims(labelOf, { ids: new Set(['bundled-b']) }));
    expect(rows).toHaveLength(4);
    const [header = [], mode = [], held = [], statement = []] = rows;
    expect(header.join()).toBe(
      'source,publisher,published,address,slot,subject,counted,value,qualifier,mood,as_of_from,as_of_to,attribution,statement,excerpt',
    );
    const cell = (row: string[], name: string): string | undefined => row[header.indexOf(name)];
    expect(cell(mode, 'value')).toBe('direct talks');
    expect(held).toEqual([
      'Talks resume, bundled-b',
      'Café Herald',
      '2025-03-05',
      'https://herald.example/bundled-b',
      'hostages.held',
      'About hostages.held',
      '',
      '59',
      'exactly',
      'fact',
      '2025-03-01',
      '2025-03-05',
      'a government spokesman',
      'Fifty-nine hostages are still in Gaza.',
      '59 hostages still held',
    ]);
    expect([cell(statement, 'slot'), cell(statement, 'subject'), cell(statement, 'mood')]).toEqual([
      '',
      'Statement',
      'plan',
    ]);
  });

  it('is the same whatever order it is given, and a header alone for nothing', async () => {
    const entry = (id: string) => ({
      source: { ...sampleSource(id), origin: 'reader' as const },
      claims: sampleFile(id).claims,
      enabled: true,
    });
    const [one, other] = [entry('a'), entry('b')];
    expect(claimsTable([other, one], labelOf)).toBe(claimsTable([one, other], labelOf));
    const corpus = await openTestCorpus();
    expect(readCsv(await corpus.exportClaims(labelOf, { own: true }))).toHaveLength(1);
  });

  it('tells a chain of attribution, and disarms a title', async () => {
    const corpus = await openTestCorpus();
    const claim = sampleClaim('x', 'mine', { attribution: ['Reuters', 'two officials'] });
    await corpus.addSource(sampleSource('mine', { title: '=cmd|"/c calc"!A1' }), [claim]);
    const text = await corpus.exportClaims(labelOf, { own: true });
    expect(text).toContain(`"'=cmd|""/c calc""!A1"`);
    expect(text).toContain('Reuters > two officials');
  });
});
