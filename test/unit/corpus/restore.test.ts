import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import type { FileSource } from '../../../src/corpus/corpus-file';
import type { Corpus } from '../../../src/corpus/store';
import { fileOf } from '../../support/many-claims';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleClaim, sampleSource } from './samples';

/** A line of text as readers and newspapers write it, in any script, and with all that CSV, HTML and JSON fear. */
const lineOfText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => `a${text.replace(/[\p{Cs}\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '')}`);

const day = fc.constantFrom('2023-10-07', '2024-02-29', '2025-03-05', '2025-12-31');

interface Own {
  readonly source: FileSource;
  readonly claims: readonly CorpusClaim[];
  readonly enabled: boolean;
}

/** The reader's own sources: none or some, of any content, on or off. */
const ownSources = fc
  .array(
    fc.record({
      title: lineOfText,
      publisher: fc.option(lineOfText),
      url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
      published: fc.option(day),
      publishedMargin: fc.nat({ max: 36_525 }),
      statements: fc.array(lineOfText, { maxLength: 5 }),
      amount: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      enabled: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((drafts) =>
    drafts.map(({ statements, amount, enabled, ...source }, at): Own => {
      const id = `own-${at}`;
      const value = { type: 'quantity', amount, unit: 'person', said: 'some' } as const;
      const claims = statements.map((statement, index) =>
        sampleClaim(`${id}-${index}`, id, { statement, value: index % 2 === 0 ? value : null }),
      );
      return { source: sampleSource(id, source), claims, enabled };
    }),
  );

async function fill(corpus: Corpus, own: readonly Own[], bundledOff: readonly string[]): Promise<void> {
  for (const { source, claims, enabled } of own) {
    await corpus.addSource(source, claims);
    await corpus.setEnabled(source.id, enabled);
  }
  for (const id of bundledOff) await corpus.setEnabled(id, false);
}

it('an export brings back to the byte what a reset took away, choices included', async () => {
  const choices = fc.subarray(['bundled-a', 'bundled-b']);
  await fc.assert(
    fc.asyncProperty(ownSources, choices, async (own, bundledOff) => {
      forgetDatabases();
      const corpus = await openTestCorpus();
      await fill(corpus, own, bundledOff);
      const exported = await corpus.exportAll();
      await corpus.reset();
      const plan = await corpus.planImport(exported);
      // Nothing to ask: what is left is the same as in the file.
      expect(plan.differing).toEqual([]);
      await corpus.runImport(plan, 'merge');
      expect(await corpus.exportAll()).toBe(exported);
      // Once more changes nothing.
      await corpus.importText(exported);
      expect(await corpus.exportAll()).toBe(exported);
      corpus.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

it.each([1, 5_000])(
  'an export of %i claims is the same, to the byte, after a reset and an import',
  async (count) => {
    forgetDatabases();
    const corpus = await openTestCorpus();
    await corpus.importText(JSON.stringify(fileOf(count)));
    const exported = await corpus.exportAll();
    await corpus.reset();
    await corpus.runImport(await corpus.planImport(exported), 'merge');
    expect((await corpus.exportAll()) === exported).toBe(true);
    expect(await corpus.verify()).toEqual({
      sources: 2 + Math.ceil(count / 50),
      claims: 6 + count,
      problems: [],
    });
  },
  120_000,
);
