import type { ClaimBlock, SourceRecord, WriteTransaction } from '../schema';
import type { Batch } from './batch';

type Method = (...given: unknown[]) => unknown;

/**
 * The same transaction, in which no change of sources and claims goes unnoticed, whoever makes it: records get their
 * numbers, and `batch` gets what the indexes have to follow. What stood under a key is asked for before it is written
 * over; `add` spares that question.
 */
export function watched(transaction: WriteTransaction, batch: Batch): WriteTransaction {
  const sources = watchedSources(transaction, batch);
  const blocks = watchedBlocks(transaction, batch);
  const objectStore = (name: string): unknown => {
    if (name === 'sources') return sources;
    return name === 'blocks' ? blocks : transaction.objectStore(name as 'meta');
  };
  return replacing(transaction, { objectStore: objectStore as Method });
}

function watchedSources(transaction: WriteTransaction, batch: Batch): unknown {
  const store = transaction.objectStore('sources');
  const numbered = (record: SourceRecord): SourceRecord => ({
    ...record,
    no: record.no ?? batch.next('source'),
  });
  const note = (given: unknown, isNew: boolean): SourceRecord => {
    const record = numbered(given as SourceRecord);
    const before = () => (isNew ? Promise.resolve(undefined) : quiet(store.get(record.id)));
    batch.noteSource(record.id, before, record);
    return record;
  };
  return replacing(store, {
    put: (record) => store.put(note(record, false)),
    add: (record) => store.add(note(record, true)),
    delete: (id) => {
      batch.noteSource(id as string, () => quiet(store.get(id as string)), undefined);
      return store.delete(id as string);
    },
    clear: () => {
      batch.clear();
      return store.clear();
    },
  });
}

function watchedBlocks(transaction: WriteTransaction, batch: Batch): unknown {
  const store = transaction.objectStore('blocks');
  const note = (given: unknown): ClaimBlock => {
    const block = { ...(given as ClaimBlock), no: batch.next('block') };
    batch.noteAdded(block);
    return block;
  };
  const leaving = (keys: IDBKeyRange | ClaimBlock): void => {
    const query = keys instanceof IDBKeyRange ? keys : IDBKeyRange.only([keys.sourceId, keys.part]);
    batch.noteLeaving(() => quiet(store.getAll(query)));
  };
  return replacing(store, {
    put: (block) => {
      leaving(block as ClaimBlock);
      return store.put(note(block));
    },
    add: (block) => store.add(note(block)),
    delete: (keys) => {
      leaving(keys instanceof IDBKeyRange ? keys : keyAsBlock(keys));
      return store.delete(keys as IDBKeyRange);
    },
    clear: () => {
      batch.clear();
      return store.clear();
    },
  });
}

function keyAsBlock(key: unknown): ClaimBlock {
  const [sourceId, part] = key as [string, number];
  return { sourceId, part, slots: [], claims: [] };
}

/** A request whose failure shows where its transaction is awaited. */
function quiet<T>(request: Promise<T>): Promise<T> {
  request.catch(() => undefined);
  return request;
}

function replacing<T extends object>(target: T, methods: Readonly<Record<string, Method>>): T {
  return new Proxy(target, {
    get: (_target, name) => {
      const own = typeof name === 'string' && Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (own) return own;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
