import { addDays, daysBetween, daysInMonth, isoDateOf, monthPeriod, weekdayOf } from './calendar';
import type { DateContext, DateReading } from './date-context';
import { monthPart, type Part, partOfYear, readPart } from './date-parts';
import { isYear } from './number-context';
import { figureOf } from './number-words';
import type { IsoDate } from './period';
import { looksAheadIn, tenseAround } from './tense';
import { MONTHS, SEASONS, WEEKDAYS } from './time-words';
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
  return { period: { from, to }, precision: found.toDay === undefined ? 'day' : 'part', last };
}

function dayNumberOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || !/^\d{1,2}(?:st|nd|rd|th)?$/i.test(token.raw)) return null;
  const value = figureOf(token.raw)?.value ?? 0;
  return value >= 1 && value <= 31 ? value : null;
}

/** "7 October", "7th of October", "7-9 October". */
function dayThenMonth(tokens: readonly Token[], at: number): DayMonth | null {
  const day = dayNumberOf(tokens[at]);
  if (day === null || tokens[at]?.glued === true) return null;
  let next = at + 1;
  const second = tokens[next]?.joiner === '-' ? dayNumberOf(tokens[next]) : null;
  if (second !== null) next += 1;
  if (normAt(tokens, next) === 'of') next += 1;
  const month = monthAt(tokens, next);
  if (month === null) return null;
  return { day, ...(second === null ? {} : { toDay: second }), month, last: next };
}

/** "October 7", "Oct. 7th", "October 7-9". */
function monthThenDay(tokens: readonly Token[], at: number): DayMonth | null {
  const month = monthAt(tokens, at);
  const token = tokens[at + 1];
  const day = dayNumberOf(token);
  if (month === null || day === null) return null;
  if (isCountAhead(tokens, at + 2)) return null;
  const second = tokens[at + 2]?.joiner === '-' ? dayNumberOf(tokens[at + 2]) : null;
  return {
    day,
    ...(second === null ? {} : { toDay: second }),
    month,
    last: second === null ? at + 1 : at + 2,
  };
}

const COUNTED_AFTER_DAY =
  /^(?:people|palestinians|israelis|hostages|civilians|children|soldiers|others|prisoners|percent|%|million|thousand|hundred|bodies|trucks|men|women)$/;

function isCountAhead(tokens: readonly Token[], at: number): boolean {
  return COUNTED_AFTER_DAY.test(normAt(tokens, at));
}

function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^[A-Z]/.test(token.raw)) return null;
  return MONTHS.get(token.norm) ?? null;
}

interface YearAt {
  readonly year: number;
  readonly last: number;
}

/** A year behind a day and month or a month: ", 2023" or "2023" or "of 2023". */
function yearAfter(tokens: readonly Token[], last: number): YearAt | null {
  let next = last + 1;
  if (normAt(tokens, next) === ',' || normAt(tokens, next) === 'of') next += 1;
  const token = tokens[next];
  if (token?.kind !== 'number' || !/^(?:1[5-9]|20|21)\d{2}$/.test(token.raw)) return null;
  const direct = next === last + 1;
  if (!direct && normAt(tokens, next - 1) === ',' && isCountAhead(tokens, next + 1)) return null;
  return { year: Number(token.raw), last: next };
}

/** How far ahead of the publication a day without a year may lie when nothing tells its tense. */
const AHEAD_DAYS = 61;

function impliedYear(
  context: DateContext,
  found: DayMonth,
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

/** Leap days may be four years off (eight around 1900 and 2100, which are left unread). */
const LEAP_REACH = 4;

function nearestYear(
  found: DayMonth,
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
    if (side === 'ahead' ? ahead >= 0 : ahead <= (side === 'open' ? AHEAD_DAYS : 0)) return year;
  }
  return null;
}

function nearestYearWith(
  found: DayMonth,
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

/** "mid-March", "early December", "late 2023", "the end of June 2024". */
function readPartOf(context: DateContext, at: number): DateReading | null {
  const lead = readPart(context.tokens, at);
  if (lead === null) return null;
  const { part, next } = lead;
  const month = readMonthAt(context, next, true);
  if (month !== null) {
    return { period: monthPart(month.year, month.month, part), precision: 'part', last: month.last };
  }
  const season = SEASONS.get(normAt(context.tokens, next));
  if (season !== undefined) return null;
  const year = plainYear(context.tokens, next);
  return year === null ? null : { period: partOfYear(year, part), precision: 'part', last: next };
}

interface MonthFound {
  readonly year: number;
  readonly month: number;
  readonly last: number;
}

const MONTH_LEADERS = new Set(
  'in since until till of by last next this early mid late from to through during before after for between and the'.split(
    ' ',
  ),
);

/** Months that are other words too need a preposition or a year. */
function mayBeMonth(tokens: readonly Token[], at: number, month: number): boolean {
  if (month !== 3 && month !== 5) return true;
  const before = normAt(tokens, at - 1);
  return before !== 'the' && MONTH_LEADERS.has(before);
}

function readMonthAt(context: DateContext, at: number, led: boolean): MonthFound | null {
  const month = monthAt(context.tokens, at);
  if (month === null) return null;
  const year = yearAfter(context.tokens, at);
  if (year !== null) return { year: year.year, month, last: year.last };
  if (!led && !mayBeMonth(context.tokens, at, month)) return null;
  if (context.anchor === null) return null;
  const named = knownEventYear(context, at, month);
  if (named !== null) return { year: named, month, last: at };
  const tense = tenseAround(context.tokens, at, at);
  return { year: yearOfMonth(context.anchor, month, looksAheadIn(tense)), month, last: at };
}

const EVENT_NOUN =
  /^(?:attacks?|assaults?|massacres?|raids?|onslaught|invasion|rampage|atrocities|killings|abductions|incursion)$/;

/** "the October assault" means the known day of that month, not the latest October. */
function knownEventYear({ tokens, anchor, known }: DateContext, at: number, month: number): number | null {
  if (!EVENT_NOUN.test(normAt(tokens, at + 1))) return null;
  for (const day of known) {
    const date = day.month === month ? isoDateOf(day.year, day.month, day.day) : null;
    if (date !== null && anchor !== null && date <= anchor) return day.year;
  }
  return null;
}

function yearOfMonth(anchor: IsoDate, month: number, future: boolean): number {
  const year = Number(anchor.slice(0, 4));
  const anchorMonth = Number(anchor.slice(5, 7));
  if (future) return month >= anchorMonth ? year : year + 1;
  return month <= anchorMonth ? year : year - 1;
}

function readMonth(context: DateContext, at: number): DateReading | null {
  const found = readMonthAt(context, at, false);
  if (found === null) return readSeason(context, at);
  return { period: monthPeriod(found.year, found.month), precision: 'month', last: found.last };
}

/** "the summer of 2024", "summer 2024". */
function readSeason(context: DateContext, at: number): DateReading | null {
  const start = SEASONS.get(normAt(context.tokens, at));
  if (start === undefined) return null;
  const year = yearAfter(context.tokens, at);
  if (year === null || normAt(context.tokens, at + 1) === ',') return null;
  return { period: seasonPeriod(year.year, start), precision: 'part', last: year.last };
}

/** The three months of a season that begins in `start` of `year`. */
export function seasonPeriod(year: number, start: number): { from: IsoDate; to: IsoDate } {
  return { from: monthPeriod(year, start).from, to: monthPeriod(year, start + 2).to };
}

function plainYear(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{4}$/.test(token.raw)) return null;
  const year = Number(token.raw);
  return isYear(tokens, at, year) ? year : null;
}

function readYear(context: DateContext, at: number): DateReading | null {
  const { tokens } = context;
  const year = plainYear(tokens, at);
  if (year === null) return null;
  const token = tokens[at];
  if (token?.glued === true && token.joiner !== '-') return null;
  const before = tokens[at - 1];
  if (before !== undefined && before.kind === 'number' && token?.glued === true) return null;
  if (normAt(tokens, at + 1) === 's' && tokens[at + 1]?.glued === true) {
    if (year % 10 !== 0) return null;
    return { period: { from: `${year}-01-01`, to: `${year + 9}-12-31` }, precision: 'year', last: at + 1 };
  }
  const second = tokens[at + 1];
  const range = second?.glued === true && second.joiner !== undefined && second.kind === 'number';
  const to = range ? secondYear(year, second.raw) : null;
  return {
    period: { from: `${year}-01-01`, to: `${to ?? year}-12-31` },
    precision: 'year',
    last: to === null ? at : at + 1,
  };
}

function secondYear(first: number, raw: string): number | null {
  const value = /^\d{2}$/.test(raw) ? Math.floor(first / 100) * 100 + Number(raw) : Number(raw);
  return /^\d{2}$|^\d{4}$/.test(raw) && value > first && value - first < 100 ? value : null;
}

/** The part of a month, for phrases such as "early this month". */
export function partOfMonthOf(date: IsoDate, part: Part): { from: IsoDate; to: IsoDate } {
  return monthPart(Number(date.slice(0, 4)), Number(date.slice(5, 7)), part);
}

/** The last day of the month `date` lies in. */
export function lastOfMonth(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return addDays(`${date.slice(0, 7)}-01`, daysInMonth(year, month) - 1);
}
