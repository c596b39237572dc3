import { toVersion1 } from './v1';

/**
 * Takes a database from the version before to its own. A step only uses what the browser hands it, never
 * the current schema's types: it has to keep working when those move on.
 */
export type UpgradeStep = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** `STEPS[n]` leads from version n to n + 1; a step that shipped is never edited. */
const STEPS: readonly UpgradeStep[] = [toVersion1];

/** Runs every step after `oldVersion` up to `newVersion`, in order, inside the browser's upgrade transaction. */
export function upgrade(
  database: IDBDatabase,
  transaction: IDBTransaction,
  oldVersion: number,
  newVersion: number,
): void {
  for (const step of STEPS.slice(oldVersion, newVersion)) step(database, transaction);
}
