import type { IsoDate } from '../../text/period';
import { formatTick } from '../../ui/format-date';

const MOST_KEPT = 4_000;
const known = new Map<IsoDate, string>();

/** "5 Mar 2025", or null for no date. Kept: setting up a date format takes longer than drawing a row. */
export function shortDate(date: IsoDate | null): string | null {
  if (date === null) return null;
  const found = known.get(date);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const words = formatTick(date, 'date');
  known.set(date, words);
  return words;
}
