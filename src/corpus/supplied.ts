import type { Source } from '../claims/source';

/** Whether a source comes with Lateral or a pack: it can be had again, and is not the reader's to delete or replace. */
export function isSupplied({ origin }: Pick<Source, 'origin'>): boolean {
  return origin === 'bundled' || origin === 'pack';
}
