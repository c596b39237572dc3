import type { UpgradeStep } from './upgrade-step';
import { toVersion1 } from './v1';
import { toVersion2 } from './v2';

/** `STEPS[n]` leads from version n to n + 1; a step that shipped is never edited. */
const STEPS: readonly UpgradeStep[] = [toVersion1, toVersion2];

/** Runs every step after `oldVersion` up to `newVersion`, in order, inside the browser's upgrade transaction. */
export function upgrade(
  database: IDBDatabase,
  transaction: IDBTransaction,
  oldVersion: number,
  newVersion: number,
): void {
  for (const step of STEPS.slice(oldVersion, newVersion)) step(database, transaction);
}
