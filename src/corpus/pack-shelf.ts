import type { Connection } from './connection';
import { CorpusError } from './corpus-error';
import type { CorpusFile } from './corpus-file';
import { knownIds } from './indexes/follow-ids';
import { readBetween } from './manage';
import { type PackPlan, placePack, withoutPrefix } from './pack-plan';
import { allPackKeys, type PackRecord, packKey, packPrefix } from './pack-record';
import { deleteSource, queue, replaceSource, type StoredSource } from './records';
import type { ReadTransaction, SourceRecord, WriteTransaction } from './schema';

/** A pack with how much of it is here. */
export interface ListedPack extends PackRecord {
  readonly sources: number;
  readonly claims: number;
}

type Content = Pick<CorpusFile, 'sources' | 'claims'>;

/** What keeping the books may change without a new edition. */
export type PackNote = Partial<
  Pick<
    PackRecord,
    'etag' | 'lastModified' | 'checkedAt' | 'nextAt' | 'failures' | 'problem' | 'offered' | 'key'
  >
>;

/**
 * The packs in the corpus. Every change is one transaction over a pack's record and its sources: a pack is never half
 * there. Methods throw `CorpusError`s as the corpus does.
 */
export class PackShelf {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All packs, by id. */
  list(): Promise<readonly ListedPack[]> {
    return this.#connection.read(async (transaction) => {
      const [records, sources] = await Promise.all([
        transaction.objectStore('meta').getAll(allPackKeys()),
        transaction.objectStore('sources').getAll(),
      ]);
      return records.flatMap((record) => (isPackValue(record.value) ? [listed(record.value, sources)] : []));
    });
  }

  /** The content of a pack as its publisher wrote it; null when not all of it is here. */
  content(id: string): Promise<Content | null> {
    return this.#connection.read(async (transaction) => {
      const record = await transaction.objectStore('meta').get(packKey(id));
      if (!isPackValue(record?.value) || record.value.leftOut.length > 0) return null;
      return withoutPrefix(id, await storedUnder(transaction, id));
    });
  }

  /** Takes in the first edition of a pack. Throws `duplicate-source` when there already is a pack of this id. */
  subscribe(record: PackRecord, content: Content): Promise<void> {
    return this.#connection.write(async (transaction) => {
      if (await packOf(transaction, record.id)) {
        throw new CorpusError('duplicate-source', `You already subscribe to a pack called “${record.id}”.`, {
          is: 'duplicate-pack',
          values: { id: record.id },
        });
      }
      await put(transaction, record, content);
    });
  }

  /**
   * Takes in another edition: sources it has no more go, each reader's on/off choice stays. False, and nothing is
   * changed, when the pack is gone or no longer at the edition and key the update began with.
   */
  update(from: PackRecord, to: PackRecord, content: Content): Promise<boolean> {
    return this.#connection.write(async (transaction) => {
      const now = await packOf(transaction, from.id);
      if (!now || now.edition !== from.edition || now.key !== from.key) return false;
      await put(transaction, { ...to, enabled: now.enabled, off: now.off }, content);
      return true;
    });
  }

  /** Writes down how a look went; nothing when the pack is gone. */
  note(id: string, note: PackNote): Promise<void> {
    return this.#change(id, (record) => ({ ...record, ...note }));
  }

  /** Switches a pack on or off with all its sources; those that were off before stay so when it comes back. */
  setEnabled(id: string, enabled: boolean): Promise<void> {
    return this.#connection.write(async (transaction) => {
      const record = await packOf(transaction, id);
      if (!record || record.enabled === enabled) return;
      const mine = await recordsOf(transaction, id);
      const off = mine.filter((one) => !one.enabled).map((one) => one.id);
      for (const one of mine) {
        const isOn = enabled && !record.off.includes(one.id);
        queue(transaction.objectStore('sources').put({ ...one, enabled: isOn }));
      }
      putRecord(transaction, { ...record, enabled, off: enabled ? [] : off });
    });
  }

  /** Ends a subscription and takes out everything it brought. */
  remove(id: string): Promise<void> {
    return this.#connection.write(async (transaction) => {
      for (const one of await recordsOf(transaction, id)) deleteSource(transaction, one.id);
      queue(transaction.objectStore('meta').delete(packKey(id)));
    });
  }

  #change(id: string, change: (record: PackRecord) => PackRecord): Promise<void> {
    return this.#connection.write(async (transaction) => {
      const record = await packOf(transaction, id);
      if (record) putRecord(transaction, change(record));
    });
  }
}

/** What is said to whoever would delete one source of a pack. */
export function packSourceStays(title: string): CorpusError {
  return new CorpusError(
    'bundled-source',
    `“${title}” comes with a pack and cannot be deleted by itself. You can switch it off, or remove the pack.`,
    { is: 'pack-source', values: { title } },
  );
}

async function put(transaction: WriteTransaction, record: PackRecord, content: Content): Promise<void> {
  const stored = await storedUnder(transaction, record.id);
  const prefix = packPrefix(record.id);
  const owners = await knownIds(
    transaction,
    content.claims.map(({ id }) => prefix + id),
  );
  const plan = placePack(record, content, stored, owners);
  write(transaction, plan);
  putRecord(transaction, { ...record, leftOut: plan.leftOut });
}

/** What stands under the ids a pack's sources have, the pack's own and what else has come to be there. */
async function storedUnder(
  transaction: ReadTransaction | WriteTransaction,
  id: string,
): Promise<ReadonlyMap<string, StoredSource>> {
  const prefix = packPrefix(id);
  const found = await readBetween(transaction, prefix, `${prefix}\uffff`);
  return new Map(found.map((entry) => [entry.source.id, entry]));
}

function write(transaction: WriteTransaction, { changed, gone }: PackPlan): void {
  for (const id of gone) deleteSource(transaction, id);
  for (const entry of changed) replaceSource(transaction, entry);
}

function putRecord(transaction: WriteTransaction, value: PackRecord): void {
  queue(transaction.objectStore('meta').put({ key: packKey(value.id), value }));
}

async function packOf(transaction: WriteTransaction, id: string): Promise<PackRecord | null> {
  const record = await transaction.objectStore('meta').get(packKey(id));
  return isPackValue(record?.value) ? record.value : null;
}

/** The records of the sources a pack has brought; none of those that only have such an id. */
async function recordsOf(transaction: WriteTransaction, id: string): Promise<readonly SourceRecord[]> {
  const prefix = packPrefix(id);
  const found = await transaction.objectStore('sources').getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  return found.filter(({ source }) => source.origin === 'pack');
}

function listed(record: PackRecord, all: readonly SourceRecord[]): ListedPack {
  const prefix = packPrefix(record.id);
  const mine = all.filter(({ id, source }) => source.origin === 'pack' && id.startsWith(prefix));
  return {
    ...record,
    sources: mine.length,
    claims: mine.reduce((sum, { claimCount }) => sum + claimCount, 0),
  };
}

function isPackValue(value: unknown): value is PackRecord {
  return typeof value === 'object' && value !== null;
}
