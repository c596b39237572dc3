import { completeIndexes } from './build-indexes';
import { type Bundle, installBundle } from './bundle';
import type { Connection } from './connection';

/** Brings an opened database up to date: indexes and bundle. Closes it when that fails, and throws what went wrong. */
export async function makeReady(connection: Connection, bundle: Bundle): Promise<void> {
  try {
    await completeIndexes(connection);
    await installBundle(connection, bundle);
  } catch (error) {
    connection.close();
    throw error;
  }
}
