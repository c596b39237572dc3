import { isoDateOf } from './calendar';
import type { DateContext, DateReading } from './date-context';
import { impliedYear } from './implied-years';
import { isCountAhead, monthAt, readMonth, readPartOf, readYear, yearAfter } from './months-and-years';
import { figureOf } from './number-words';
import type { IsoDate } from './period';
import { WEEKDAYS } from './time-words';
import { normAt, type Token } from './tokens';

/** The date written out at `at`: day, month and year in any of the usual orders, or parts of these. Null when none. */
export function readAbsoluteDate(context: DateContext, at: number): DateReading | null {
  return (
    readIso(context, at) ??
    readNumeric(context, at) ??
    readWithWeekday(context, at) ??
    readDayMonth(context, at, null) ??
    readPartOf(context, at) ??
    readMonth(context, at) ??
    readYear(context, at)
  );
}

function dayReading(date: IsoDate | null, last: number): DateReading | null {
  return date === null ? null : { period: { from: date, to: date }, precision: 'day', last };
}

function readIso(context: DateContext, at: number): DateReading | null {
  const [year, month, day] = [context.tokens[at], context.tokens[at + 1], context.tokens[at + 2]];
  if (month?.joiner !== '-' || day?.joiner !== '-' || !/^\d{4}$/.test(year?.raw ?? '')) return null;
  if (!/^\d{2}$/.test(month.raw) || !/^\d{2}$/.test(day.raw)) return null;
  return dayReading(isoDateOf(Number(year?.raw), Number(month.raw), Number(day.raw)), at + 2);
}

/** "13/5/2025" or "05.29.1987"; a day and month that could be swapped are not read. */
function readNumeric(context: DateContext, at: number): DateReading | null {
  const first = context.tokens[at];
  if (first?.kind !== 'number' || !/^\d{1,2}$/.test(first.raw)) return null;
  const dotted = context.tokens[at + 1]?.raw === '.' && context.tokens[at + 3]?.raw === '.';
  const second = context.tokens[at + (dotted ? 2 : 1)];
  const third = context.tokens[at + (dotted ? 4 : 2)];
  if (second === undefined || third === undefined) return null;
  if (!dotted && (second.joiner === undefined || third.joiner !== second.joiner)) return null;
  if (dotted && third.start !== first.end + second.raw.length + 2) return null;
  if (!/^\d{1,2}$/.test(second.raw) || !/^\d{4}$/.test(third.raw)) return null;
  const [a, b, year] = [Number(first.raw), Number(second.raw), Number(third.raw)];
  if (a <= 12 && b <= 12 && a !== b) return null;
  return dayReading(a > 12 ? isoDateOf(year, b, a) : isoDateOf(year, a, b), at + (dotted ? 4 : 2));
}

/** "Tuesday 4 March", "Saturday, October 7, 2023": the weekday helps to find a year that is not given. */
function readWithWeekday(context: DateContext, at: number): DateReading | null {
  const weekday = WEEKDAYS.get(normAt(context.tokens, at));
  if (weekday === undefined) return null;
  let next = at + 1;
  if (normAt(context.tokens, next) === ',') next += 1;
  if (normAt(context.tokens, next) === 'the') next += 1;
  return readDayMonth(context, next, weekday);
}

interface DayMonth {
  readonly day: number;
  readonly toDay?: number;
  readonly month: number;
  readonly last: number;
}

function readDayMonth(context: DateContext, at: number, weekday: number | null): DateReading | null {
  const found = dayThenMonth(context.tokens, at) ?? monthThenDay(context.tokens, at);
  if (found === null) return null;
  const year = yearAfter(context.tokens, found.last);
  const last = year?.last ?? found.last;
  const fullYear = year?.year ?? impliedYear(context, found, at, last, weekday);
  if (fullYear === null) return null;
  const from = isoDateOf(fullYear, found.month, found.day);
  const to = isoDateOf(fullYear, found.month, found.toDay ?? found.day);
  if (from === null || to === null || to < from) return null;
  if (found.toDay === undefined) return { period: { from, to }, precision: 'day', last };
  // "from May 13 to 16" is one stretch, not a start.
  return { period: { from, to }, precision: 'part', last, relation: 'at' };
}

function dayNumberOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || !/^\d{1,2}(?:st|nd|rd|th)?$/i.test(token.raw)) return null;
  const value = figureOf(token.raw)?.value ?? 0;
  return value >= 1 && value <= 31 ? value : null;
}

/** What joins the first day of a stretch to its last ("13 to 16 May"); "and" only behind "between". */
function linkAt(tokens: readonly Token[], at: number, first: number): number {
  const word = normAt(tokens, at);
  if (/^(?:to|through|until|—|-)$/.test(word)) return 1;
  return word === 'and' && normAt(tokens, first - 1) === 'between' ? 1 : 0;
}

/** "7 October", "7th of October", "7-9 October", "from 7 to 9 October". */
function dayThenMonth(tokens: readonly Token[], at: number): DayMonth | null {
  const day = dayNumberOf(tokens[at]);
  if (day === null || (tokens[at]?.glued === true && !endsGlued(tokens, at))) return null;
  let next = at + 1;
  const linked = linkAt(tokens, next, at);
  const second = linked === 1 || tokens[next]?.joiner === '-' ? dayNumberOf(tokens[next + linked]) : null;
  if (second !== null) next += 1 + linked;
  if (normAt(tokens, next) === 'of') next += 1;
  const month = monthAt(tokens, next);
  if (month === null) return null;
  return { day, ...(second === null ? {} : { toDay: second }), month, last: next };
}

/** "19 January-1 March": the day after the hyphen begins a date of its own. */
function endsGlued(tokens: readonly Token[], at: number): boolean {
  return monthAt(tokens, at - 1) !== null && dayNumberOf(tokens[at - 2]) !== null;
}

/** "October 7", "Oct. 7th", "October 7-9". */
function monthThenDay(tokens: readonly Token[], at: number): DayMonth | null {
  const month = monthAt(tokens, at);
  const token = tokens[at + 1];
  const day = dayNumberOf(token);
  if (month === null || day === null) return null;
  if (isCountAhead(tokens, at + 2)) return null;
  const linked = linkAt(tokens, at + 2, at);
  const second = linked === 1 || tokens[at + 2]?.joiner === '-' ? dayNumberOf(tokens[at + 2 + linked]) : null;
  if (second === null || second <= day || isCountAhead(tokens, at + 3 + linked))
    return { day, month, last: at + 1 };
  return { day, toDay: second, month, last: at + 2 + linked };
}
