import { beforeEach, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/store';
import type { IsoDate } from '../../../src/text/period';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleClaim, sampleFile, sampleSource } from './samples';

let corpus: Corpus;
beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
});

const LOOKUP = { slot: 'hostages.held', population: null, event: null, day: null };
const found = async () => (await corpus.comparable([LOOKUP])).map(({ id }) => id).sort();
const add = (id: string) =>
  corpus.importText(
    JSON.stringify({ ...sampleFile(id), sources: [sampleSource(id)], claims: [sampleClaim(`${id}.1`, id)] }),
  );

it('a report sees what was written since the last one, by whichever of its ways', async () => {
  const before = await found();
  await add('one');
  expect(await found()).toEqual([...before, 'one.1'].sort());
  const { sources } = await corpus.census(['hostages.held'], new Set());
  await add('two');
  expect((await corpus.census(['hostages.held'], new Set())).sources).toBe(sources + 1);
  await corpus.removeSource('one');
  const days = { from: '2000-01-01' as IsoDate, to: '2100-01-01' as IsoDate };
  const held = await corpus.heldWithin(['hostages.held'], days, 500);
  expect(held.map(({ id }) => id)).not.toContain('one.1');
  expect(await found()).toEqual([...before, 'two.1'].sort());
});

it('asked for many things at once while something is written, sees one state in each', async () => {
  const before = await found();
  const after = [...before, 'one.1'].sort();
  const answers = await Promise.all([
    found(),
    add('one'),
    found(),
    corpus.census(['talks.mode'], new Set()),
    found(),
  ]);
  for (const answer of [answers[0], answers[2], answers[4]]) expect([before, after]).toContainEqual(answer);
  expect(await found()).toEqual(after);
});
