import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * The copy of a corpus made before its database is changed for good: in a database of its own, record by record as they
 * are, so that it outlives whatever happens to the corpus. Only the latest complete copy is kept.
 */
export interface Backup {
  /** The schema version it was copied from. */
  readonly version: number;
  /** By store, in the order of the keys. */
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

interface Piece {
  readonly copy: number;
  readonly store: string;
  readonly part: number;
  readonly records: readonly unknown[];
}

interface BackupSchema extends DBSchema {
  pieces: { key: [copy: number, store: string, part: number]; value: Piece };
  /** One record: the complete copy. */
  latest: {
    key: 'latest';
    value: { readonly key: 'latest'; readonly copy: number; readonly version: number };
  };
}

const AT_ONCE = 200;
const backupName = (name: string): string => `${name}-backup`;

function openBackup(name: string): Promise<IDBPDatabase<BackupSchema>> {
  return openDB<BackupSchema>(backupName(name), 1, {
    upgrade: (database) => {
      database.createObjectStore('pieces', { keyPath: ['copy', 'store', 'part'] });
      database.createObjectStore('latest', { keyPath: 'key' });
    },
  });
}

/** Copies the database `name` as it is at `version`. The copy before it goes once this one is complete. */
export async function backUp(name: string, version: number): Promise<void> {
  const backup = await openBackup(name);
  try {
    const before = await backup.get('latest', 'latest');
    const copy = (before?.copy ?? 0) + 1;
    // What a stopped attempt left.
    await backup.delete('pieces', IDBKeyRange.lowerBound([copy]));
    const source = await openDB(name, version);
    try {
      for (const store of source.objectStoreNames) await copyStore(source, store, backup, copy);
    } finally {
      source.close();
    }
    await backup.put('latest', { key: 'latest', copy, version });
    await backup.delete('pieces', IDBKeyRange.upperBound([copy], true));
  } finally {
    backup.close();
  }
}

/** Keeps corpus files in the place of the copy, where no database could be copied. */
export async function keepFiles(name: string, files: readonly string[]): Promise<void> {
  const backup = await openBackup(name);
  try {
    const before = await backup.get('latest', 'latest');
    const copy = (before?.copy ?? 0) + 1;
    await backup.put('pieces', { copy, store: 'files', part: 0, records: files });
    await backup.put('latest', { key: 'latest', copy, version: 0 });
    await backup.delete('pieces', IDBKeyRange.upperBound([copy], true));
  } finally {
    backup.close();
  }
}

async function copyStore(
  source: IDBPDatabase,
  store: string,
  backup: IDBPDatabase<BackupSchema>,
  copy: number,
): Promise<void> {
  let after: IDBValidKey | null = null;
  for (let part = 0; ; part += 1) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [records, last] = await readPart(source, store, range);
    if (last === undefined) return;
    await backup.put('pieces', { copy, store, part, records });
    after = last;
  }
}

async function readPart(
  source: IDBPDatabase,
  store: string,
  range: IDBKeyRange | null,
): Promise<[records: unknown[], last: IDBValidKey | undefined]> {
  const transaction = source.transaction(store);
  const [records, keys] = await Promise.all([
    transaction.store.getAll(range, AT_ONCE),
    transaction.store.getAllKeys(range, AT_ONCE),
  ]);
  return [records, keys.at(-1)];
}

/** Whether there is a complete copy. */
export async function hasBackup(name: string): Promise<boolean> {
  const backup = await openBackup(name);
  try {
    return (await backup.getKey('latest', 'latest')) !== undefined;
  } finally {
    backup.close();
  }
}

/** The latest complete copy; null when there is none. */
export async function readBackup(name: string): Promise<Backup | null> {
  const backup = await openBackup(name);
  try {
    const latest = await backup.get('latest', 'latest');
    if (!latest) return null;
    const pieces = await backup.getAll('pieces', IDBKeyRange.bound([latest.copy], [latest.copy, []]));
    const stores: Record<string, unknown[]> = {};
    for (const { store, records } of pieces) stores[store] = [...(stores[store] ?? []), ...records];
    return { version: latest.version, stores };
  } finally {
    backup.close();
  }
}
