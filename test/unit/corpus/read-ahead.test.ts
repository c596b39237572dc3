import { beforeEach, expect, test, vi } from 'vitest';
import { corpusReadAhead, readAhead } from '../../../src/corpus/read-ahead';
import type { Corpus } from '../../../src/corpus/store';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';

const SLOTS = ['talks.mode', 'hostages.held'];
let corpus: Corpus;

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
});

test('gives what the corpus gives, without reading it again', async () => {
  const claims = await corpus.claimsBySlot(SLOTS);
  const ids = ['bundled-b', 'bundled-a', 'bundled-b'];
  const sources = await corpus.sources(ids);
  expect([claims.length, sources.length]).toEqual([4, 2]);
  const reader = corpusReadAhead(corpus, Promise.resolve(await readAhead(corpus, SLOTS)));
  const [slots, wanted] = [vi.spyOn(corpus, 'claimsBySlot'), vi.spyOn(corpus, 'sources')];
  expect(await reader.claimsBySlot(SLOTS)).toEqual(claims);
  expect((await reader.claimsBySlot(['talks.mode'])).map(({ slot }) => slot)).toEqual([
    'talks.mode',
    'talks.mode',
  ]);
  expect(await reader.sources(ids)).toEqual(sources);
  expect([slots, wanted].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

test('is not believed once the corpus was written to', async () => {
  const ahead = readAhead(corpus, SLOTS);
  await ahead;
  await corpus.setEnabled('bundled-a', false);
  const reader = corpusReadAhead(corpus, ahead);
  expect((await reader.claimsBySlot(['talks.mode'])).map(({ id }) => id)).toEqual(['bundled-b-2']);
  expect(await reader.sources(['bundled-a', 'bundled-b'])).toHaveLength(1);
});

test('leaves out what is switched off, and asks the corpus for what was not read ahead', async () => {
  await corpus.setEnabled('bundled-a', false);
  const reader = corpusReadAhead(corpus, readAhead(corpus, ['hostages.held']));
  expect(await reader.claimsBySlot(['talks.mode'])).toEqual(await corpus.claimsBySlot(['talks.mode']));
  expect(await reader.sources(['bundled-a', 'bundled-b'])).toHaveLength(1);
});

test('a failure to read ahead is no failure to read', async () => {
  const reader = corpusReadAhead(corpus, Promise.reject(new Error('cut off')));
  expect(await reader.claimsBySlot(SLOTS)).toHaveLength(4);
});
