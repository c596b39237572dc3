import { beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/store';
import { memoryCorpus } from '../../../src/reading/memory-corpus';
import { claimsOf, fileOf } from '../../support/many-claims';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleClaim, sampleFile, sampleSource } from './samples';

let corpus: Corpus;

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
});

const idsOf = (claims: readonly { readonly id: string }[]): string[] => claims.map(({ id }) => id).sort();

describe('what a report reads', () => {
  it('is the same as of a corpus in memory, where there is not much', async () => {
    const file = fileOf(60);
    await corpus.importText(JSON.stringify(file));
    const memory = memoryCorpus([sampleFile('bundled-a'), sampleFile('bundled-b'), file]);
    const lookups = [
      { slot: 'hostages.held', population: null, event: null, day: '2025-03-05' },
      { slot: 'talks.mode', population: null, day: null },
      { slot: 'aid.state', population: 'others', day: null },
    ] as const;
    for (const some of [lookups, lookups.slice(0, 1), lookups.slice(2), []]) {
      expect(idsOf(await corpus.comparable(some))).toEqual(idsOf(await memory.comparable(some)));
    }
    const days = { from: '2025-01-01', to: '2025-06-30' } as const;
    const slots = ['hostages.held', 'talks.mode'];
    expect(idsOf(await corpus.heldWithin(slots, days, 400))).toEqual(
      idsOf(await memory.heldWithin(slots, days, 400)),
    );
    for (const without of [new Set<string>(), new Set(['bundled-a', 'nobody'])]) {
      expect(await corpus.census(slots, without)).toEqual(await memory.census(slots, without));
    }
    await corpus.setEnabled('made-0', false);
    expect((await corpus.census(slots, new Set())).sources).toBe(3);
    expect(await corpus.census(['no.such'], new Set())).toEqual({ sources: 0, newest: null });
  });

  it('is the nearest in time, and not more than a few blocks, where there is much', async () => {
    const claims = Array.from({ length: 3_000 }, (_, at) => {
      const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10) as '2020-01-01';
      return sampleClaim(`far-${at}`, 'far', { asOf: { from: day, to: day } });
    });
    await corpus.addSource(sampleSource('far'), claims);
    const lookup = { slot: 'hostages.held', population: null, event: null, day: '2024-06-01' } as const;
    const read = await corpus.comparable([lookup]);
    expect(read.length).toBeGreaterThanOrEqual(24);
    expect(read.length).toBeLessThan(100);
    expect(read.map(({ asOf }) => asOf?.from)).toContain('2024-06-01');
  });
});

describe('claims like a text', () => {
  it('are found by their rarest words, the likeliest first', async () => {
    await corpus.importText(JSON.stringify(fileOf(2_000)));
    const wanted = claimsOf('made-7', 50, 8)[20];
    const words = (wanted?.statement ?? '').split(' ');
    const [best] = await corpus.claimsLike(words.filter((_, at) => at % 3 !== 0).join(' '));
    expect(best?.claim.id).toBe(wanted?.id);
    expect(await corpus.claimsLike('')).toEqual([]);
    expect(await corpus.claimsLike('zzzz qqqq')).toEqual([]);
    await corpus.removeSource('made-7');
    const after = await corpus.claimsLike(words.join(' '));
    expect(after.map(({ claim }) => claim.sourceId)).not.toContain('made-7');
  }, 60_000);

  it('frequent words have blocks of their own, and are found in them', async () => {
    const claims = Array.from({ length: 2_500 }, (_, at) =>
      sampleClaim(`many-${at}`, 'many', { statement: `Everywhere ${at === 1_999 ? 'unlikely' : 'so'}.` }),
    );
    await corpus.addSource(sampleSource('many'), claims);
    expect((await corpus.search('everywhere unlik'))[0]?.claims.map(({ id }) => id)).toEqual(['many-1999']);
    expect((await corpus.search('everywhere'))[0]?.claims.length).toBeGreaterThan(500);
    await corpus.removeSource('many');
    expect(await corpus.search('everywhere')).toEqual([]);
    expect(await corpus.verify()).toMatchObject({ problems: [] });
  }, 60_000);
});
