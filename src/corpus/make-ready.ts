import { completeIndexes, hasIndexes } from './build-indexes';
import { type Bundle, hasBundle, installBundle } from './bundle';
import type { Connection } from './connection';

/**
 * Brings an opened database up to date: indexes and bundle. Where nothing is to do, as nearly always, that takes one look.
 * Closes it when something fails, and throws what went wrong.
 */
export async function makeReady(connection: Connection, bundle: Bundle): Promise<void> {
  try {
    const opening = connection.open();
    opening.catch(() => undefined);
    // The browser opens the database while the bundle's version is worked out.
    void bundle.version;
    await opening;
    const [isIndexed, isInstalled] = await connection.read((transaction) =>
      Promise.all([hasIndexes(transaction), hasBundle(transaction, bundle)]),
    );
    if (!isIndexed) await completeIndexes(connection);
    if (!isInstalled) await installBundle(connection, bundle);
  } catch (error) {
    connection.close();
    throw error;
  }
}
