import { readFileSync } from 'node:fs';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBundle } from '../../../src/corpus/bundle';
import { Connection } from '../../../src/corpus/connection';
import { SCHEMA_VERSION, STORES } from '../../../src/corpus/schema';
import { DATABASE, forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleFile, sampleSource } from './samples';

beforeEach(forgetDatabases);

const nextBundle = readBundle([
  { ...sampleFile('bundled-b'), sources: [sampleSource('bundled-b', { title: 'Second edition' })] },
  sampleFile('bundled-c'),
]);

describe('the bundle', () => {
  it('is installed once', async () => {
    const first = await openTestCorpus();
    const revision = await first.revision();
    const second = await openTestCorpus();
    expect(await second.revision()).toBe(revision);
    expect(await second.listSources()).toHaveLength(2);
  });

  it('is upgraded without touching the reader’s sources and choices', async () => {
    const before = await openTestCorpus();
    await before.addSource(sampleSource('mine'), sampleFile('mine').claims);
    await before.importText(JSON.stringify(sampleFile('imported')));
    for (const id of ['bundled-b', 'imported']) await before.setEnabled(id, false);
    const after = await openTestCorpus(nextBundle);
    expect(
      (await after.listSources()).map(({ source, enabled }) => [source.id, source.title, enabled]),
    ).toEqual([
      ['bundled-b', 'Second edition', false],
      ['bundled-c', 'Talks resume, bundled-c', true],
      ['imported', 'Talks resume, imported', false],
      ['mine', 'Talks resume, mine', true],
    ]);
    expect(await after.claimsOf('mine')).toHaveLength(3);
    expect(await after.claimsOf('bundled-a')).toEqual([]);
  });

  it('gives way to a source of the reader’s with the same id', async () => {
    const before = await openTestCorpus();
    await before.addSource(sampleSource('bundled-c', { title: 'My own' }), []);
    const after = await openTestCorpus(nextBundle);
    const listed = await after.listSources();
    expect(listed.find(({ source }) => source.id === 'bundled-c')?.source).toMatchObject({
      title: 'My own',
      origin: 'reader',
    });
    await expect(after.exportAll()).resolves.toContain('My own');
  });

  it('refuses a broken file of ours, and nothing is installed', async () => {
    const broken = readBundle([{ ...sampleFile('a'), sources: [] }]);
    await expect(openTestCorpus(broken)).rejects.toThrow(/claims\[0\]\.sourceId/);
  });
});

describe('schema versions', () => {
  it('refuses a database of a newer version and changes nothing in it', async () => {
    const newer = await openDB(DATABASE, SCHEMA_VERSION + 1, {
      upgrade: (database) => database.createObjectStore('future'),
    });
    await newer.put('future', 'kept', 'key');
    newer.close();
    await expect(openTestCorpus()).rejects.toMatchObject({
      code: 'newer-database',
      message: expect.stringContaining('newer version'),
    });
    const again = await openDB(DATABASE);
    expect(again.version).toBe(SCHEMA_VERSION + 1);
    expect([...again.objectStoreNames]).toEqual(['future']);
    expect(await again.get('future', 'key')).toBe('kept');
  });

  it('does not block an upgrade from an older tab, and says so there in one line', async () => {
    const older = await openTestCorpus();
    const blocked = vi.fn();
    const newer = await openDB(DATABASE, SCHEMA_VERSION + 1, { blocked });
    expect(newer.version).toBe(SCHEMA_VERSION + 1);
    expect(blocked).not.toHaveBeenCalled();
    await expect(older.listSources()).rejects.toMatchObject({ code: 'newer-database' });
    newer.close();
  });

  it('waits for a connection that does not let go, and reports it', async () => {
    (await openTestCorpus()).close();
    const stubborn = await openDB(DATABASE, SCHEMA_VERSION);
    const onBlocked = vi.fn(() => stubborn.close());
    const next = new Connection({ name: DATABASE, version: SCHEMA_VERSION + 1, onBlocked });
    const database = await next.open();
    expect(onBlocked).toHaveBeenCalledOnce();
    expect(database.version).toBe(SCHEMA_VERSION + 1);
    expect([...database.objectStoreNames]).toEqual([...STORES].sort());
  });

  it('comes back after it was closed, and after the browser cut it off', async () => {
    const corpus = await openTestCorpus();
    corpus.close();
    expect(await corpus.listSources()).toHaveLength(2);
    const connection = new Connection({ name: DATABASE });
    const first = unwrap(await connection.open());
    first.close();
    first.onclose?.call(first, new Event('close'));
    const count = await connection.read((transaction) => transaction.objectStore('sources').count());
    expect(count).toBe(2);
  });

  it('serves two connections at once', async () => {
    const [one, other] = await Promise.all([openTestCorpus(), openTestCorpus()]);
    await one.addSource(sampleSource('mine'), []);
    expect(await other.listSources()).toHaveLength(3);
    expect(await other.revision()).toBe(await one.revision());
  });
});

describe('stored examples', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../fixtures/corpora/${name}`, import.meta.url), 'utf8');

  it('of the file format, version 1, is read and written', async () => {
    const corpus = await openTestCorpus(readBundle([]));
    expect(await corpus.importText(read('v1.json'))).toMatchObject({ added: 2, refused: [] });
    expect(JSON.parse(await corpus.exportAll())).toEqual(JSON.parse(read('v1.json')));
  });

  it('of the database, version 1, is opened with all its sources, claims and choices', async () => {
    const dump = JSON.parse(read('database-v1.json')) as Record<string, unknown[]>;
    const old = new Connection({ name: DATABASE, version: 1 });
    const database = unwrap(await old.open());
    const transaction = database.transaction(Object.keys(dump), 'readwrite');
    for (const [store, records] of Object.entries(dump)) {
      for (const record of records) transaction.objectStore(store).put(record);
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    const corpus = await openTestCorpus();
    expect(JSON.parse(await corpus.exportAll({ own: true }))).toEqual(JSON.parse(read('v1.json')));
    expect((await corpus.listSources()).map(({ source }) => source.origin)).toEqual([
      'bundled',
      'bundled',
      'reader',
      'import',
    ]);
    expect((await corpus.claimsBySlot(['talks.mode'])).map(({ id }) => id)).toContain('reader-1-2');
    // The example's own seven, its indexes and the bundle.
    expect(await corpus.revision()).toBe(9);
  });
});
