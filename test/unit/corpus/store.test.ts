import { beforeEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src/corpus/corpus-error';
import { BLOCK_SIZE } from '../../../src/corpus/schema';
import type { Corpus } from '../../../src/corpus/store';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleClaim, sampleFile, sampleSource } from './samples';

let corpus: Corpus;

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CorpusError);
  const { code, message } = error as CorpusError;
  expect(message).not.toContain('\n');
  return code;
}

describe('reading for a report', () => {
  it('finds claims by slot, each once, in a stable order', async () => {
    const claims = await corpus.claimsBySlot(['talks.mode', 'hostages.held', 'hostages.held', 'no.such']);
    expect(claims.map(({ id }) => id)).toEqual(['bundled-a-2', 'bundled-a-1', 'bundled-b-2', 'bundled-b-1']);
    expect(await corpus.claimsBySlot([])).toEqual([]);
  });

  it('leaves out a switched-off source until it is back on', async () => {
    await corpus.setEnabled('bundled-a', false);
    expect((await corpus.claimsBySlot(['talks.mode'])).map(({ id }) => id)).toEqual(['bundled-b-2']);
    expect(await corpus.sources(['bundled-a', 'bundled-b', 'nobody'])).toHaveLength(1);
    await corpus.setEnabled('bundled-a', true);
    expect(await corpus.claimsBySlot(['talks.mode'])).toHaveLength(2);
  });

  it('packs a large source into blocks and finds all of it again', async () => {
    const claims = Array.from({ length: BLOCK_SIZE * 2 + 1 }, (_, index) =>
      sampleClaim(`big-${index}`, 'big', {
        slot: index % 2 === 0 ? 'even' : 'odd',
        place: { paragraph: index + 1, sentence: 1 },
      }),
    );
    await corpus.addSource(sampleSource('big'), [...claims].reverse());
    expect(await corpus.claimsOf('big')).toEqual(claims);
    expect(await corpus.claimsBySlot(['even'])).toHaveLength(BLOCK_SIZE + 1);
    await corpus.removeSource('big');
    expect(await corpus.claimsBySlot(['even', 'odd'])).toEqual([]);
  });
});

describe('the reader’s own sources', () => {
  it('are added whole and listed', async () => {
    const before = await corpus.revision();
    await corpus.addSource(sampleSource('mine'), sampleFile('mine').claims);
    const listed = await corpus.listSources();
    expect(listed.map(({ source }) => [source.id, source.origin])).toEqual([
      ['bundled-a', 'bundled'],
      ['bundled-b', 'bundled'],
      ['mine', 'reader'],
    ]);
    expect(listed.at(-1)).toMatchObject({ enabled: true, claimCount: 3 });
    expect(await corpus.revision()).toBe(before + 1);
  });

  it('are refused when the id is taken, a claim id is taken, or something does not fit', async () => {
    const before = await corpus.exportAll();
    const revision = await corpus.revision();
    expect(await codeOf(corpus.addSource(sampleSource('bundled-a'), []))).toBe('duplicate-source');
    expect(await codeOf(corpus.addSource(sampleSource('new'), [sampleClaim('bundled-a-1', 'new')]))).toBe(
      'invalid',
    );
    expect(await codeOf(corpus.addSource(sampleSource('new'), [sampleClaim('x', 'other')]))).toBe('invalid');
    expect(await codeOf(corpus.addSource(sampleSource('new', { title: '' }), []))).toBe('invalid');
    expect(await corpus.exportAll()).toBe(before);
    expect(await corpus.revision()).toBe(revision);
  });

  it('are removed and restored as they were', async () => {
    await corpus.addSource(sampleSource('mine'), sampleFile('mine').claims);
    await corpus.setEnabled('mine', false);
    const before = await corpus.exportAll();
    const removed = await corpus.removeSource('mine');
    expect(await corpus.claimsOf('mine')).toEqual([]);
    await corpus.restoreSource(removed);
    expect(await corpus.exportAll()).toBe(before);
    expect(await codeOf(corpus.restoreSource(removed))).toBe('duplicate-source');
  });

  it('cannot take a bundled source with them', async () => {
    expect(await codeOf(corpus.removeSource('bundled-a'))).toBe('bundled-source');
    expect(await codeOf(corpus.removeSource('nobody'))).toBe('unknown-source');
    expect(await codeOf(corpus.setEnabled('nobody', false))).toBe('unknown-source');
    expect(await corpus.listSources()).toHaveLength(2);
  });
});

describe('search', () => {
  it('finds titles, publishers, statements, excerpts and slots whatever their accents', async () => {
    await corpus.addSource(sampleSource('mine', { publisher: 'Le Journal', title: 'Trêve à Gaza' }), [
      sampleClaim('mine-1', 'mine', { statement: 'The CEASEFIRE’s first phase', slot: 'ceasefire.status' }),
    ]);
    const ids = async (text: string): Promise<string[]> =>
      (await corpus.search(text)).map(({ source }) => source.id);
    expect(await ids('cafe')).toEqual(['bundled-a', 'bundled-b']);
    expect(await ids(' TREVE  a ')).toEqual(['mine']);
    expect(await ids("ceasefire's")).toEqual(['mine']);
    expect(await ids('ceasefire.st')).toEqual(['mine']);
    expect((await corpus.search('how it', () => 'How it goes')).length).toBe(3);
    expect(await ids('  ')).toEqual([]);
    expect(await ids('.*')).toEqual([]);
  });

  it('says which claims matched and whether the source itself did', async () => {
    const [hit] = await corpus.search('face to face');
    expect(hit).toMatchObject({ inSource: false, claimCount: 3 });
    expect(hit?.claims.map(({ id }) => id)).toEqual(['bundled-a-2']);
    expect((await corpus.search('herald'))[0]).toMatchObject({ inSource: true, claims: [] });
  });
});
