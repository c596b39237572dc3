import { expect, test } from 'vitest';
import { packMaker } from '../../fuzz/cases';
import { fuzzChanges, fuzzImport, fuzzPack, fuzzSubscription, type Tally } from '../../fuzz/fuzz';
import { forgetDatabases, openTestCorpus } from '../corpus/open-test-corpus';

/** A fixed 2,000 of the cases that `npm run fuzz` makes without end; a failure names the seed of its case. */
const SEED = 7_000_000;

const seeds = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => SEED + from + at);

test('made-up imports are read or refused with their place, and nothing else happens', async () => {
  const tally: Tally = new Map();
  for (const seed of seeds(0, 1_000)) await fuzzImport(seed, tally, null);
  expect(tally.get('import read')).toBeGreaterThan(20);
  expect(tally.get('import refused')).toBeGreaterThan(500);
});

test('made-up packs from made-up servers are read or refused with their place', async () => {
  const [tally, maker] = [new Map() as Tally, await packMaker()];
  for (const seed of seeds(1_000, 500)) await fuzzPack(seed, tally, maker);
  for (const seed of seeds(1_500, 300)) await fuzzChanges(seed, tally, maker);
  for (const what of [
    'pack read',
    'pack refused: manifest',
    'pack refused: content',
    'pack refused: network',
  ])
    expect(tally.get(what), what).toBeGreaterThan(5);
}, 60_000);

test('a corpus takes them in whole or not at all', async () => {
  const [tally, maker] = [new Map() as Tally, await packMaker()];
  forgetDatabases();
  const corpus = await openTestCorpus();
  for (const seed of seeds(1_800, 100)) await fuzzSubscription(seed, tally, maker, corpus);
  for (const seed of seeds(1_900, 100)) await fuzzImport(seed, tally, corpus);
  corpus.close();
  expect(tally.get('corpus at edition 1')).toBeGreaterThan(20);
  expect(tally.get('corpus at edition 2 or later')).toBeGreaterThan(20);
}, 60_000);
