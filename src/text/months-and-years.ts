import { isoDateOf, monthPeriod } from './calendar';
import type { DateContext, DateReading } from './date-context';
import { monthPart, partOfYear, readPart } from './date-parts';
import { isYear } from './number-context';
import type { IsoDate } from './period';
import { looksAheadIn, tenseAround } from './tense';
import { MONTHS, SEASONS } from './time-words';
import { normAt, type Token } from './tokens';

const COUNTED_AFTER_DAY =
  /^(?:people|palestinians|israelis|hostages|civilians|children|soldiers|others|prisoners|percent|%|million|thousand|hundred|bodies|trucks|men|women)$/;

export function isCountAhead(tokens: readonly Token[], at: number): boolean {
  return COUNTED_AFTER_DAY.test(normAt(tokens, at));
}

export function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^[A-Z]/.test(token.raw)) return null;
  return MONTHS.get(token.norm) ?? null;
}

interface YearAt {
  readonly year: number;
  readonly last: number;
}

/** A year behind a day and month or a month: ", 2023" or "2023" or "of 2023". */
export function yearAfter(tokens: readonly Token[], last: number): YearAt | null {
  let next = last + 1;
  if (normAt(tokens, next) === ',' || normAt(tokens, next) === 'of') next += 1;
  const token = tokens[next];
  if (token?.kind !== 'number' || !/^(?:1[5-9]|20|21)\d{2}$/.test(token.raw)) return null;
  const direct = next === last + 1;
  if (!direct && normAt(tokens, next - 1) === ',' && isCountAhead(tokens, next + 1)) return null;
  return { year: Number(token.raw), last: next };
}

/** "mid-March", "early December", "late 2023", "the end of June 2024". */
export function readPartOf(context: DateContext, at: number): DateReading | null {
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

export function readMonth(context: DateContext, at: number): DateReading | null {
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

export function readYear(context: DateContext, at: number): DateReading | null {
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
