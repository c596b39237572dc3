import type { CorpusClaim } from '../../claims/claim';
import type { Period } from '../../text/period';

/** Where claims without a day stand: before all that have one. */
const UNDATED = -1_000_000;

const DAY = 86_400_000;
const known = new Map<string, number>();
/** Enough for thirty years; a hostile file must not fill the memory. */
const MOST_KNOWN = 10_000;

/** Days since 1970 of a strict `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  const before = known.get(date);
  if (before !== undefined) return before;
  const day = Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(date, day);
  return day;
}

/** The first and the last day a claim holds, as numbers. */
export function daysOfClaim({ asOf }: Pick<CorpusClaim, 'asOf'>): { from: number; to: number } {
  return asOf === null ? { from: UNDATED, to: UNDATED } : daysOfPeriod(asOf);
}

export function daysOfPeriod({ from, to }: Period): { from: number; to: number } {
  return { from: dayNumber(from), to: dayNumber(to) };
}
