import { beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/store';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleClaim, sampleFile, sampleSource } from './samples';

let corpus: Corpus;

/** The reader's source with claims 1 (in both), 2 (told otherwise in the file) and 3 (only here); the file has 4 and 5 besides. */
const mine = [
  sampleClaim('m-1', 'mine'),
  sampleClaim('m-2', 'mine', { statement: 'As it stands here.' }),
  sampleClaim('m-3', 'mine'),
];
const file = JSON.stringify(
  sampleFile('mine', {
    sources: [sampleSource('mine', { title: 'The file’s title' }), sampleSource('new')],
    claims: [
      sampleClaim('m-1', 'mine'),
      sampleClaim('m-2', 'mine', { statement: 'As the file has it.' }),
      sampleClaim('m-4', 'mine'),
      sampleClaim('m-5', 'mine'),
    ],
    disabled: ['mine'],
  }),
);

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
  await corpus.addSource(sampleSource('mine', { title: 'My title' }), mine);
});

async function mineNow(): Promise<unknown> {
  const listed = (await corpus.listSources()).find(({ source }) => source.id === 'mine');
  const claims = await corpus.claimsOf('mine');
  return [listed?.source.title, listed?.enabled, claims.map(({ id, statement }) => `${id} ${statement[0]}`)];
}

describe('a file that has a source of the reader’s with other content', () => {
  it('is told of in numbers before anything is written', async () => {
    const before = [await corpus.exportAll(), await corpus.revision()];
    expect(await corpus.planImport(file)).toMatchObject({
      added: 1,
      differing: ['My title'],
      merge: { claimsAdded: 2, afterwards: { sources: 4, claims: 11 } },
      replace: { claimsLost: 2, afterwards: { sources: 4, claims: 10 } },
    });
    expect([await corpus.exportAll(), await corpus.revision()]).toEqual(before);
  });

  it('is merged: all of the reader’s stays as it is, and what only the file has comes in', async () => {
    const plan = await corpus.planImport(file);
    expect(await corpus.runImport(plan, 'merge')).toMatchObject({ added: 1, merged: 1, replaced: 0 });
    expect(await mineNow()).toEqual(['My title', true, ['m-1 F', 'm-2 A', 'm-3 F', 'm-4 F', 'm-5 F']]);
    expect((await corpus.claimsOf('mine'))[1]?.statement).toBe('As it stands here.');
    expect(await amount()).toEqual(plan.merge.afterwards);
  });

  it('takes its place, with the on/off choice it states', async () => {
    const plan = await corpus.planImport(file);
    expect(await corpus.runImport(plan, 'replace')).toMatchObject({ added: 1, merged: 0, replaced: 1 });
    expect(await mineNow()).toEqual(['The file’s title', false, ['m-1 F', 'm-2 A', 'm-4 F', 'm-5 F']]);
    expect((await corpus.claimsOf('mine'))[1]?.statement).toBe('As the file has it.');
    expect(await amount()).toEqual(plan.replace.afterwards);
  });

  it('is refused while planning when it would not fit beside the rest', async () => {
    const clash = JSON.stringify(sampleFile('mine', { claims: [sampleClaim('bundled-a-1', 'mine')] }));
    await expect(corpus.planImport(clash)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('there is nothing to ask', () => {
  it.each([
    ['when only a choice differs', sampleFile('bundled-a', { disabled: ['bundled-a'] })],
    ['when a bundled source differs: it stays', sampleFile('bundled-a', { claims: [] })],
    ['when everything is new', sampleFile('other')],
  ])('%s', async (_name, given) => {
    expect(await corpus.planImport(JSON.stringify(given))).toMatchObject({ differing: [] });
  });
});

async function amount(): Promise<{ sources: number; claims: number }> {
  const all = await corpus.readAll();
  return { sources: all.length, claims: all.reduce((sum, { claims }) => sum + claims.length, 0) };
}
