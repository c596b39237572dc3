import type { Connection, Indexes } from './connection';
import { CorpusError } from './corpus-error';
import { blocksOf, queue } from './records';
import type { ReadTransaction, WriteTransaction } from './schema';

/** Claims whose indexes are built in one go; more would take the memory of a worker. */
const AT_ONCE = 20_000;

/** Builds the indexes a migration left out. One transaction: it is done, or done again at the next opening. */
export async function completeIndexes(connection: Connection): Promise<void> {
  await connection.write(async (transaction, indexes) => {
    // Another tab may have been quicker.
    if (await hasIndexes(transaction)) return;
    try {
      await rebuildIndexes(transaction, indexes);
    } catch (error) {
      // Records of another shape than any version of ours has written.
      if (!(error instanceof TypeError)) throw error;
      throw new CorpusError('damaged', 'The corpus on this device is damaged.', { cause: error });
    }
  });
}

/** Whether a migration has left nothing to be built. */
export async function hasIndexes(transaction: ReadTransaction | WriteTransaction): Promise<boolean> {
  const meta = transaction.objectStore('meta');
  const [numbers, bundle] = await Promise.all([meta.get('numbers'), meta.get('bundle')]);
  // A store nobody wrote to yet needs none.
  return numbers !== undefined || bundle === undefined;
}

/**
 * Writes every source and claim anew, so that all numbers and indexes are made from them alone. Blocks of no source are
 * dropped, and claim counts put right.
 */
export async function rebuildIndexes(transaction: WriteTransaction, indexes: Indexes): Promise<void> {
  const sources = transaction.objectStore('sources');
  const blocks = transaction.objectStore('blocks');
  const [records, keys] = await Promise.all([sources.getAll(), blocks.getAllKeys()]);
  indexes.startAfresh();
  const known = new Set(records.map(({ id }) => id));
  for (const key of keys) if (!known.has(key[0])) queue(blocks.delete(key));
  let noted = 0;
  for (const { no: _no, ...record } of records) {
    const packed = await blocks.getAll(blocksOf(record.id));
    const claimCount = packed.reduce((sum, { claims }) => sum + claims.length, 0);
    queue(sources.put({ ...record, claimCount }));
    for (const block of packed) queue(blocks.put(block));
    noted += claimCount;
    if (noted < AT_ONCE) continue;
    noted = 0;
    await indexes.follow();
  }
  await indexes.follow();
}
