import { beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../src/corpus/bundle';
import { editClaim, editSource, editsOf, originalOf, removeClaim } from '../../../src/corpus/edits';
import type { StoredSource } from '../../../src/corpus/records';
import { CAPS } from '../../../src/corpus/validate';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleFile, sampleSource } from './samples';

beforeEach(forgetDatabases);

const edit = (entry: StoredSource): StoredSource =>
  removeClaim(
    editClaim(editSource(entry, { title: 'Mine' }, 1), `${entry.source.id}-1`, { qualifier: 'about' }, 2),
    `${entry.source.id}-2`,
    3,
  );

describe('editing a source', () => {
  it('changes what is listed, compared, found and exported; reverting restores the bytes', async () => {
    const corpus = await openTestCorpus();
    const before = await corpus.exportAll();
    await corpus.updateSources(['bundled-a'], edit);
    expect((await corpus.listSources())[0]).toMatchObject({ source: { title: 'Mine' }, claimCount: 2 });
    expect((await corpus.claimsBySlot(['talks.mode'])).map(({ sourceId }) => sourceId)).toEqual([
      'bundled-b',
    ]);
    expect(await corpus.search('mine')).toHaveLength(1);
    const file = JSON.parse(await corpus.exportAll());
    expect(file.sources[0].title).toBe('Mine');
    expect(file.claims.find(({ id }: { id: string }) => id === 'bundled-a-1').qualifier).toBe('about');
    await corpus.updateSources(['bundled-a'], originalOf);
    expect(await corpus.exportAll()).toBe(before);
  });

  it('gives what was, to be put back', async () => {
    const corpus = await openTestCorpus();
    const before = await corpus.exportAll();
    const entries = await corpus.updateSources(['bundled-a', 'bundled-b'], edit);
    await corpus.restoreSources(entries);
    expect(await corpus.exportAll()).toBe(before);
  });

  it('refuses with one line what a file would be refused for, and changes nothing at all', async () => {
    const corpus = await openTestCorpus();
    const before = await corpus.exportAll();
    const tooLong = (entry: StoredSource): StoredSource =>
      editSource(entry, { title: entry.source.id === 'bundled-b' ? 'x'.repeat(CAPS.title + 1) : 'Fine' }, 1);
    await expect(corpus.updateSources(['bundled-a', 'bundled-b'], tooLong)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(
        /^The change cannot be kept: sources\[0\]\.title: longer than 500 [^\n]+$/,
      ),
    });
    await expect(corpus.updateSources(['bundled-a', 'nobody'], edit)).rejects.toMatchObject({
      code: 'unknown-source',
    });
    expect(await corpus.exportAll()).toBe(before);
  });

  it('does not bring back a claim whose id another source has by now', async () => {
    const corpus = await openTestCorpus();
    await corpus.addSource(sampleSource('mine'), sampleFile('mine').claims);
    await corpus.updateSources(['mine'], (entry) => removeClaim(entry, 'mine-1', 1));
    const [claim] = sampleFile('mine').claims;
    if (claim === undefined) throw new Error('no claim');
    await corpus.addSource(sampleSource('other'), [{ ...claim, sourceId: 'other' }]);
    await expect(corpus.updateSources(['mine'], originalOf)).rejects.toMatchObject({ code: 'invalid' });
    expect(await corpus.claimsOf('mine')).toHaveLength(2);
  });

  it('comes through export, reset and import to the byte, on what comes with Lateral too', async () => {
    const corpus = await openTestCorpus();
    await corpus.addSource(sampleSource('mine'), sampleFile('mine').claims);
    await corpus.updateSources(['bundled-a', 'mine'], edit);
    await corpus.updateSources(['bundled-b'], (entry) => ({
      ...entry,
      source: { ...entry.source, reportGroup: 'bundled-b' },
    }));
    const exported = await corpus.exportAll();
    await corpus.reset();
    expect(await corpus.exportAll()).not.toContain('Mine');
    expect(await corpus.importText(exported)).toMatchObject({ refused: [] });
    expect(await corpus.exportAll()).toBe(exported);
    expect(await corpus.importText(exported)).toMatchObject({ unchanged: 3 });
  });

  it('is not undone by an older export unless the reader wants it replaced', async () => {
    const corpus = await openTestCorpus();
    const older = await corpus.exportAll();
    await corpus.updateSources(['bundled-a'], edit);
    const edited = await corpus.exportAll();
    expect(await corpus.importText(older, 'merge')).toMatchObject({ refused: [] });
    expect(await corpus.exportAll()).toBe(edited);
    await corpus.importText(older, 'replace');
    expect(await corpus.exportAll()).toBe(older);
  });
});

describe('a new bundle', () => {
  const next = readBundle([
    {
      ...sampleFile('bundled-a'),
      sources: [sampleSource('bundled-a', { title: 'Second edition', language: 'fr' })],
    },
  ]);

  it('keeps the edits, and reverting them gives its words', async () => {
    const before = await openTestCorpus();
    await before.updateSources(['bundled-a'], edit);
    const after = await openTestCorpus(next);
    const entry = await after.readSource('bundled-a');
    expect(entry).toMatchObject({
      source: { title: 'Mine', language: 'fr', origin: 'bundled' },
      claims: [{}, {}],
    });
    await after.updateSources(['bundled-a'], originalOf);
    expect(await after.readSource('bundled-a')).toMatchObject({
      source: { title: 'Second edition' },
      claims: [{}, {}, {}],
    });
    expect(editsOf((await after.readSource('bundled-a'))?.source ?? {})).toEqual([]);
  });

  it('leaves an edited source it no longer has as the reader’s own, and drops others', async () => {
    const before = await openTestCorpus();
    await before.updateSources(['bundled-b'], edit);
    const after = await openTestCorpus(next);
    expect(await after.readSource('bundled-b')).toMatchObject({
      source: { title: 'Mine', origin: 'reader' },
    });
    await after.removeSource('bundled-b');
    const none = await openTestCorpus(readBundle([]));
    expect(await none.listSources()).toEqual([]);
  });
});

describe('many sources at once', () => {
  it('are switched, each as it says', async () => {
    const corpus = await openTestCorpus();
    await corpus.switchSources(
      new Map([
        ['bundled-a', false],
        ['bundled-b', true],
        ['nobody', false],
      ]),
    );
    expect((await corpus.listSources()).map(({ enabled }) => enabled)).toEqual([false, true]);
  });

  it('are removed but for what comes with Lateral, and come back to the byte', async () => {
    const corpus = await openTestCorpus();
    const ids = Array.from({ length: 300 }, (_, index) => `mine-${index}`);
    const file = {
      ...sampleFile('x'),
      sources: ids.map((id) => sampleSource(id)),
      claims: ids.flatMap((id) => sampleFile(id).claims),
      disabled: ids.slice(0, 9),
    };
    await corpus.importText(JSON.stringify(file));
    const before = await corpus.exportAll();
    const removed = await corpus.removeSources([...ids, 'bundled-a', 'nobody']);
    expect(removed.map(({ source }) => source.id)).toEqual(ids);
    expect(await corpus.listSources()).toHaveLength(2);
    await corpus.restoreSources(removed);
    expect(await corpus.exportAll()).toBe(before);
  });

  it('are read from one id to another with their claims', async () => {
    const corpus = await openTestCorpus();
    await corpus.addSource(sampleSource('zebra'), sampleFile('zebra').claims);
    const found = await corpus.readBetween('bundled-b', 'zebra');
    expect(found.map(({ source, claims }) => [source.id, claims.length])).toEqual([
      ['bundled-b', 3],
      ['zebra', 3],
    ]);
  });
});
