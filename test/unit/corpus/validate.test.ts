import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPS, checkCorpusFile, parseCorpusFile } from '../../../src/corpus/validate';
import { writeCorpusFile } from '../../../src/corpus/write-file';
import { brokenBetweenPlaces, brokenFiles, mutations, withSource } from './broken-files';
import { anyText, sampleFile, sampleSource } from './samples';

/** The problem of a file that must be refused. */
function problemOf(file: unknown): string {
  const result = checkCorpusFile(file);
  if (result.ok) throw new Error('was accepted');
  return result.problem;
}

describe('a valid file', () => {
  it('is read, with or without a byte order mark, into a copy of its own', () => {
    const file = sampleFile('a', { disabled: ['a'] });
    expect(parseCorpusFile(JSON.stringify(file))).toEqual({ ok: true, file });
    expect(parseCorpusFile(`\ufeff${JSON.stringify(file)}`)).toEqual({ ok: true, file });
    const read = checkCorpusFile(file);
    expect(read.ok && read.file.claims[0]).not.toBe(file.claims[0]);
  });

  it('may know slots this version does not, unless asked', () => {
    const text = JSON.stringify(sampleFile('a'));
    expect(parseCorpusFile(text, { knownSlots: new Set(['hostages.held', 'talks.mode']) }).ok).toBe(true);
    expect(parseCorpusFile(text, { knownSlots: new Set(['hostages.held']) })).toEqual({
      ok: false,
      problem: 'claims[1].slot: unknown slot: "talks.mode"',
    });
  });

  it('may say the fingerprint of a source, and keeps it last', () => {
    const fingerprint = [0, 7, 0xffffffff];
    const checked = checkCorpusFile(withSource({ fingerprint }));
    if (!checked.ok) throw new Error(checked.problem);
    expect(checked.file.sources[0]).toEqual(sampleSource('a', { fingerprint }));
    expect(Object.keys(checked.file.sources[0] ?? {}).at(-1)).toBe('fingerprint');
    const old = checkCorpusFile(withSource({}));
    expect(old.ok && old.file.sources[0]).not.toHaveProperty('fingerprint');
  });

  it('may hold markup: it is only text', () => {
    expect(checkCorpusFile(withSource({ title: '<img src=x onerror=alert(1)>' })).ok).toBe(true);
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['', 'the file is empty'],
    [' \n\ufeff', 'the file is empty'],
    ['{"format": ', 'not complete JSON: the file ends too early'],
    ['[1, 2,\n  3, nope]', /^not JSON/],
    ['[1, 2,\n  3 4]', 'not JSON: stops making sense at line 2, column 5'],
    ['['.repeat(100_000), /^not complete JSON/],
  ])('%j gives one line', (text, problem) => {
    const result = parseCorpusFile(text);
    expect(result).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('refusals name the place', () => {
  it.each([...brokenFiles, ...brokenBetweenPlaces])('%s', (_name, file, problem) => {
    expect(problemOf(file)).toBe(problem);
  });

  it('keeps the line short and single whatever it quotes', () => {
    const problem = problemOf(withSource({ title: `${'long '.repeat(200)}\n\u2028` }));
    expect(problem.length).toBeLessThan(150);
    expect(problem).not.toMatch(/[\n\u2028]/);
  });

  it('refuses a file beyond the size cap before parsing it', () => {
    expect(parseCorpusFile(' '.repeat(CAPS.file + 1))).toEqual({
      ok: false,
      problem: expect.stringContaining('too large'),
    });
  });
});

describe('whatever comes', () => {
  const valid = sampleFile('a', { disabled: ['a'] });

  it('random JSON is refused in one line and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const result = parseCorpusFile(JSON.stringify(value));
        expect(result.ok).toBe(false);
        if (!result.ok) expect(result.problem).toMatch(/^[^\n\r]+$/);
      }),
    );
  });

  it('random text is refused in one line and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseCorpusFile(text);
        expect(result.ok).toBe(false);
        if (!result.ok) expect(result.problem).toMatch(/^[^\n\r]+$/);
      }),
    );
  });

  it('a mutated file is either refused in one line or read to something that writes and reads back', () => {
    fc.assert(
      fc.property(mutations(valid), (mutated) => {
        const result = checkCorpusFile(mutated);
        if (!result.ok) {
          expect(result.problem).toMatch(/^[^\n\r]+$/);
          return;
        }
        const text = writeCorpusFile({ ...result.file, disabled: result.file.disabled ?? [] });
        const again = parseCorpusFile(text);
        expect(again.ok && writeCorpusFile({ ...again.file, disabled: again.file.disabled ?? [] })).toBe(
          text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('nothing it reads ever reaches a prototype', () => {
    parseCorpusFile('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
