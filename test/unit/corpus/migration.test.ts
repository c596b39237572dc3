import { readFileSync } from 'node:fs';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { backUp, readBackup } from '../../../src/corpus/backup';
import { readBundle } from '../../../src/corpus/bundle';
import { Connection } from '../../../src/corpus/connection';
import { rawFromJson, rawToJson } from '../../support/raw-database';
import { DATABASE, forgetDatabases, openTestCorpus } from './open-test-corpus';

beforeEach(forgetDatabases);

const read = (name: string): string =>
  readFileSync(new URL(`../../fixtures/corpora/${name}`, import.meta.url), 'utf8');
const dumpOf = (version: number): Record<string, unknown[]> => rawFromJson(read(`database-v${version}.json`));

/** Writes a stored example with the schema of its own version, as that version of Lateral left it. */
async function writeExample(version: number): Promise<Record<string, unknown[]>> {
  const dump = dumpOf(version);
  // As `Connection` opens it, without the indexes of today.
  const database = unwrap(await new Connection({ name: DATABASE, version }).open());
  const transaction = database.transaction(Object.keys(dump), 'readwrite');
  for (const [store, records] of Object.entries(dump)) {
    for (const record of records) transaction.objectStore(store).put(record);
  }
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
  return dump;
}

describe('a database of version 1', () => {
  it('gets its indexes, and loses nothing', async () => {
    await writeExample(1);
    const corpus = await openTestCorpus();
    expect(await corpus.verify()).toMatchObject({ sources: 4, problems: [] });
    expect(JSON.parse(await corpus.exportAll({ own: true }))).toEqual(JSON.parse(read('v1.json')));
  });

  it('is copied before, record by record, to a place that outlives it', async () => {
    const dump = await writeExample(1);
    const corpus = await openTestCorpus();
    expect(await readBackup(DATABASE)).toMatchObject({ version: 1, stores: dump });
    await corpus.reset();
    const [file] = await corpus.earlier();
    expect(JSON.parse(file ?? '')).toEqual(JSON.parse(read('v1.json')));
  });

  it('stays as it is when the copy cannot be made', async () => {
    const dump = await writeExample(1);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      await expect(openTestCorpus()).rejects.toMatchObject({ code: 'full' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    const database = await new Connection({ name: DATABASE, version: 1 }).open();
    expect(await database.getAll('sources')).toEqual(dump.sources);
    database.close();
    expect(await (await openTestCorpus()).verify()).toMatchObject({ problems: [] });
  });

  it('gets its indexes at the next opening when the building was stopped', async () => {
    await writeExample(1);
    const connection = new Connection({ name: DATABASE });
    const stopped = connection.write(async () => {
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    connection.close();
    expect(await (await openTestCorpus()).verify()).toMatchObject({ sources: 4, problems: [] });
  });
});

describe('a database of version 2', () => {
  it('is opened as it is: nothing is copied, no index is made anew', async () => {
    await writeExample(2);
    const corpus = await openTestCorpus(readBundle([]));
    expect(await corpus.verify()).toEqual({ sources: 2, claims: 4, problems: [] });
    expect(JSON.parse(await corpus.exportAll())).toEqual(JSON.parse(read('v1.json')));
    expect((await corpus.search('herald')).map(({ source }) => source.id)).toEqual(['reader-1']);
    expect(await corpus.hasEarlier()).toBe(false);
  });
});

it('the stored examples are written as they are read', () => {
  for (const version of [1, 2]) expect(rawFromJson(rawToJson(dumpOf(version)))).toEqual(dumpOf(version));
});

describe('the copy', () => {
  it('is replaced by a later one only once that is complete', async () => {
    await writeExample(1);
    await backUp(DATABASE, 1);
    const put = IDBObjectStore.prototype.put;
    let left = 2;
    IDBObjectStore.prototype.put = function failing(this: IDBObjectStore, ...given: Parameters<typeof put>) {
      left -= 1;
      if (left === 0) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      await expect(backUp(DATABASE, 1)).rejects.toThrow('no room');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await readBackup(DATABASE)).toMatchObject({ version: 1, stores: dumpOf(1) });
  });

  it('is none where there was nothing to change', async () => {
    const corpus = await openTestCorpus();
    expect(await corpus.earlier()).toEqual([]);
  });
});
