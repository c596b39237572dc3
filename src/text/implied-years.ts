import { daysBetween, isoDateOf, weekdayOf } from './calendar';
import type { DateContext } from './date-context';
import type { IsoDate } from './period';
import { looksAheadIn, tenseAround } from './tense';

/** A day of the year. */
interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** How far ahead of the publication a day without a year may lie when nothing tells its tense. */
const AHEAD_DAYS = 61;

export function impliedYear(
  context: DateContext,
  found: MonthDay,
  first: number,
  last: number,
  weekday: number | null,
): number | null {
  const { anchor, known, tokens } = context;
  if (anchor === null) return null;
  const anchorYear = Number(anchor.slice(0, 4));
  if (weekday !== null) {
    const fits = nearestYearWith(found, weekday, anchor, anchorYear);
    if (fits !== null) return fits;
  }
  const tense = tenseAround(tokens, first, last);
  const anniversary = known.find((day) => day.month === found.month && day.day === found.day);
  if (anniversary !== undefined && !looksAheadIn(tense)) {
    const date = isoDateOf(anniversary.year, anniversary.month, anniversary.day);
    if (date !== null && date <= anchor) return anniversary.year;
  }
  return nearestYear(
    found,
    anchor,
    anchorYear,
    looksAheadIn(tense) ? 'ahead' : tense === 'past' ? 'behind' : 'open',
  );
}

/** "Will visit from May 13 to 16" may be told on the 14th. */
const BEGUN_DAYS = 7;

/** Publication days are often a day off. */
const SLACK_DAYS = 2;

/** Leap days may be four years off (eight around 1900 and 2100, which are left unread). */
const LEAP_REACH = 4;

function nearestYear(
  found: MonthDay,
  anchor: IsoDate,
  anchorYear: number,
  side: 'ahead' | 'behind' | 'open',
): number | null {
  const step = side === 'ahead' ? 1 : -1;
  const start = side === 'open' ? anchorYear + 1 : anchorYear;
  for (let offset = 0; offset <= LEAP_REACH + 1; offset += 1) {
    const year = start + offset * step;
    const date = isoDateOf(year, found.month, found.day);
    if (date === null) continue;
    const ahead = daysBetween(anchor, date);
    if (side === 'ahead' ? ahead >= -BEGUN_DAYS : ahead <= (side === 'open' ? AHEAD_DAYS : SLACK_DAYS))
      return year;
  }
  return null;
}

function nearestYearWith(
  found: MonthDay,
  weekday: number,
  anchor: IsoDate,
  anchorYear: number,
): number | null {
  for (const offset of [0, -1, 1, -2, -3, -4]) {
    const date = isoDateOf(anchorYear + offset, found.month, found.day);
    if (date === null || weekdayOf(date) !== weekday) continue;
    if (daysBetween(anchor, date) <= 366) return anchorYear + offset;
  }
  return null;
}
