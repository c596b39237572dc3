import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { bundledFiles } from '../../../src/corpus/bundled-files';
import { editClaim, editSource, removeClaim } from '../../../src/corpus/edits';
import { CAPS, checkCorpusFile } from '../../../src/corpus/validate';
import { isIsoDate } from '../../../src/text/calendar';
import { brokenBetweenPlaces, brokenFiles, mutations, withClaim, withSource } from './broken-files';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleFile, sampleSource } from './samples';

/** The schema that goes out with Lateral, beside the checks Lateral itself makes. */
const path = new URL('../../../assets/public/lateral-corpus.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
// Strict: a misspelt keyword of the schema fails here.
const fits = new Ajv2020({ strict: true, strictTypes: false, formats: { date: isIsoDate } }).compile(schema);

beforeEach(forgetDatabases);

describe('the schema takes', () => {
  it('what is exported: everything, the reader’s own, and nothing at all', async () => {
    const corpus = await openTestCorpus();
    await corpus.importText(JSON.stringify(sampleFile('mine')));
    await corpus.addSource(sampleSource('bare', { publisher: null, url: null, published: null }), []);
    await corpus.setEnabled('bundled-a', false);
    await corpus.updateSources(['mine'], (entry) => {
      const about = editSource(entry, { title: 'x', publisher: null, url: null, published: null }, 1);
      const fields = { statement: 'y', slot: null, asOf: null, attribution: [] };
      return removeClaim(editClaim(about, 'mine-1', fields, 2), 'mine-2', 3);
    });
    for (const choice of [{}, { own: true }, { ids: new Set(['mine']) }, { ids: new Set<string>() }]) {
      expect(fits(JSON.parse(await corpus.exportAll(choice)))).toBe(true);
    }
  });

  it('the bundled files and the stored examples', () => {
    const stored = new URL('../../fixtures/corpora/v1.json', import.meta.url);
    for (const file of [...bundledFiles, JSON.parse(readFileSync(stored, 'utf8'))]) {
      expect(fits(file), JSON.stringify(fits.errors)).toBe(true);
    }
  });

  it.each([
    'HTTP://herald.example',
    'https://herald.example/@someone/1?at=a@b#c@d',
    'https:herald.example',
    'https://herald.example:8443/é',
  ])('the address %s', (url) => {
    expect(checkCorpusFile(withSource({ url })).ok).toBe(true);
    expect(fits(withSource({ url }))).toBe(true);
  });

  it('an excerpt of no words and one of eight', () => {
    for (const excerpt of ['', ' ', 'one', ' a b c d e f g h ']) {
      expect(checkCorpusFile(withClaim({ excerpt })).ok).toBe(true);
      expect(fits(withClaim({ excerpt }))).toBe(true);
    }
  });

  it('everything Lateral takes', () => {
    fc.assert(
      fc.property(mutations(sampleFile('a', { disabled: ['a'] })), (mutated) => {
        if (checkCorpusFile(mutated).ok) expect(fits(mutated), JSON.stringify(fits.errors)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the schema refuses', () => {
  it.each(brokenFiles)('%s', (_name, file) => {
    expect(fits(file)).toBe(false);
  });

  it.each(brokenBetweenPlaces)('not, as its comment says: %s', (_name, file) => {
    expect(fits(file)).toBe(true);
    expect(checkCorpusFile(file).ok).toBe(false);
  });
});

it('the schema has the caps Lateral has', () => {
  const { sources, claims } = schema.properties as Record<string, { maxItems: number }>;
  expect([sources?.maxItems, claims?.maxItems]).toEqual([CAPS.sources, CAPS.claims]);
  const long = (length: number): string => 'x'.repeat(length);
  for (const [key, most] of [
    ['title', CAPS.title],
    ['publisher', CAPS.name],
    ['id', CAPS.id],
  ] as const) {
    expect(
      fits({ ...sampleFile('a'), claims: [], sources: [sampleSource('a', { [key]: long(most) })] }),
    ).toBe(true);
    expect(fits(withSource({ [key]: long(most + 1) }))).toBe(false);
  }
  expect(fits(withClaim({ statement: long(CAPS.statement) }))).toBe(true);
  expect(fits(withClaim({ statement: long(CAPS.statement + 1) }))).toBe(false);
});
