import type { SourceRecord } from '../schema';
import { dayNumber } from './fact-days';

/** Makes every day since the year 1 positive. */
const SHIFT = 800_000;
const NO_DAY = 1;

/**
 * What the overview holds of a source: twice its publication day, shifted, and one more when it is switched on. Never 0,
 * which stands for "no such source".
 */
export function overviewOf({ source, enabled }: Pick<SourceRecord, 'source' | 'enabled'>): number {
  const day = source.published === null ? NO_DAY : dayNumber(source.published) + SHIFT;
  return day * 2 + (enabled ? 1 : 0);
}

export const isOn = (entry: number): boolean => entry % 2 === 1;

/** The publication day as days since 1970; null when unknown. */
export function publishedIn(entry: number): number | null {
  const day = entry >> 1;
  return day === NO_DAY ? null : day - SHIFT;
}

/** The overview with some entries changed; it grows in steps, so that most writes need no larger one. */
export function changedOverview(
  stored: Int32Array | undefined,
  changes: ReadonlyMap<number, number>,
): Int32Array {
  const most = Math.max(-1, ...changes.keys());
  const size = Math.max(stored?.length ?? 0, Math.ceil((most + 1) / 256) * 256);
  const next = new Int32Array(size);
  if (stored) next.set(stored);
  for (const [number, entry] of changes) next[number] = entry;
  return next;
}
