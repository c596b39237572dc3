import { addDays, monthPeriod, weekdayOf } from './calendar';
import type { DateContext, DateReading } from './date-context';
import { monthPart, partOfYear, readPart } from './date-parts';
import { seasonPeriod } from './months-and-years';
import type { IsoDate, Period } from './period';
import { readSpanBack } from './relative-spans';
import { readNewYear, readTheSeason, readYearsTurn } from './season-dates';
import { looksAheadIn, tenseAround } from './tense';
import type { Precision } from './time-mention';
import { MONTHS, SEASONS, WEEKDAYS } from './time-words';
import { normAt, type Token } from './tokens';

/** A date told from the day of publication: weekdays, "yesterday", "last month", "two weeks ago". Null when none. */
export function readRelativeDate(context: DateContext, at: number): DateReading | null {
  const { anchor, tokens } = context;
  if (anchor === null) return null;
  return (
    readNamedDay(tokens, at, anchor) ??
    readNewYear(tokens, at, anchor) ??
    readWeekday(tokens, at, anchor) ??
    readPartOfUnit(tokens, at, anchor) ??
    readShiftedUnit(tokens, at, anchor) ??
    readSpanBack(tokens, at, anchor)
  );
}

function single(date: IsoDate, last: number, precision: Precision = 'day'): DateReading {
  return { period: { from: date, to: date }, precision, last };
}

const DAYTIMES = new Set('morning afternoon evening night noon midday midnight'.split(' '));

/** The last token of a day phrase, a time of day behind it included ("Tuesday night"). */
function withDaytime(tokens: readonly Token[], last: number): number {
  return DAYTIMES.has(normAt(tokens, last + 1)) ? last + 1 : last;
}

function readNamedDay(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const word = normAt(tokens, at);
  const next = normAt(tokens, at + 1);
  switch (word) {
    case 'today':
    case 'tonight':
      return single(anchor, at);
    case 'yesterday':
      return single(addDays(anchor, -1), withDaytime(tokens, at));
    case 'tomorrow':
      return single(addDays(anchor, 1), withDaytime(tokens, at));
    case 'overnight':
      return { period: { from: addDays(anchor, -1), to: anchor }, precision: 'part', last: at };
    case 'last':
      return next === 'night' ? single(addDays(anchor, -1), at + 1) : null;
    case 'this':
      return DAYTIMES.has(next) ? single(anchor, at + 1) : null;
    case 'the':
      return (
        readDayBefore(tokens, at, anchor) ??
        readYearsTurn(tokens, at, anchor) ??
        readTheSeason(tokens, at, anchor)
      );
    default:
      return null;
  }
}

/** "the day before yesterday", "the day after tomorrow". */
function readDayBefore(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  if (normAt(tokens, at + 1) !== 'day') return null;
  const phrase = `${normAt(tokens, at + 2)} ${normAt(tokens, at + 3)}`;
  if (phrase === 'before yesterday') return single(addDays(anchor, -2), at + 3);
  return phrase === 'after tomorrow' ? single(addDays(anchor, 2), at + 3) : null;
}

/** "Tuesday", "on Tuesday night", "last Friday", "next Monday", "early on Sunday". */
function readWeekday(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const word = normAt(tokens, at);
  const direction = word === 'last' || word === 'next' || word === 'this' ? word : null;
  const dayAt = direction === null ? at : at + 1;
  const weekday = WEEKDAYS.get(normAt(tokens, dayAt));
  if (weekday === undefined || !/^[A-Z]/.test(tokens[dayAt]?.raw ?? '')) return null;
  const last = withDaytime(tokens, dayAt);
  const since = (weekdayOf(anchor) - weekday + 7) % 7;
  const ahead = (7 - since) % 7;
  if (direction === 'last') return single(addDays(anchor, -(since === 0 ? 7 : since)), last);
  if (direction === 'next') return single(addDays(anchor, ahead === 0 ? 7 : ahead), last);
  return single(addDays(anchor, weekdayAhead(tokens, at, last, since) ? ahead : -since), last);
}

const LIMITS = new Set(['by', 'until', 'till', 'through']);

/** Whether a weekday means the coming one; `since` is how many days ago the last one was. */
function weekdayAhead(tokens: readonly Token[], first: number, last: number, since: number): boolean {
  const tense = tenseAround(tokens, first, last);
  if (tense === 'was-ahead') return since > 2;
  if (looksAheadIn(tense)) return true;
  return LIMITS.has(normAt(tokens, first - 1)) && tense !== 'past';
}

function looksForward(tokens: readonly Token[], first: number, last: number): boolean {
  return looksAheadIn(tenseAround(tokens, first, last));
}

type WholeUnit = 'week' | 'month' | 'year' | 'weekend';

function unitAt(tokens: readonly Token[], at: number): WholeUnit | null {
  const word = normAt(tokens, at);
  return word === 'week' || word === 'month' || word === 'year' || word === 'weekend' ? word : null;
}

/** The calendar week (Monday to Sunday), weekend, month or year `shift` units from the anchor's own. */
function unitPeriod(anchor: IsoDate, unit: WholeUnit, shift: number): Period {
  const year = Number(anchor.slice(0, 4));
  if (unit === 'year')
    return { from: monthPeriod(year + shift, 1).from, to: monthPeriod(year + shift, 12).to };
  if (unit === 'month') return monthPeriod(year, Number(anchor.slice(5, 7)) + shift);
  const monday = addDays(anchor, -((weekdayOf(anchor) + 6) % 7) + shift * 7);
  return unit === 'week'
    ? { from: monday, to: addDays(monday, 6) }
    : { from: addDays(monday, 5), to: addDays(monday, 6) };
}

function unitPrecision(unit: WholeUnit): Precision {
  return unit === 'weekend' ? 'part' : unit;
}

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

/** "last week", "this month", "next year", "last October", "this summer", "the weekend". */
function readShiftedUnit(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const article = normAt(tokens, at) === 'the' ? 1 : 0;
  const word = normAt(tokens, at + article);
  if (article === 1 && word === 'weekend') {
    const weekend = recentWeekend(tokens, at, anchor);
    return { period: weekend, precision: 'part', last: at + 1 };
  }
  const shift = SHIFTS.get(word);
  if (shift === undefined || (article === 1 && word !== 'coming' && word !== 'current')) return null;
  const target = at + article + 1;
  const unit = unitAt(tokens, target);
  if (unit === 'weekend' && shift === -1) {
    return { period: pastWeekend(anchor), precision: 'part', last: target };
  }
  if (unit === 'week' && shift === 0 && weekdayOf(anchor) === 0) {
    // On a Sunday "this week" may be the one that ends or, for what lies ahead, the days that follow.
    const from = looksForward(tokens, at, target) ? anchor : addDays(anchor, -6);
    return { period: { from, to: addDays(anchor, 6) }, precision: 'week', last: target };
  }
  if (unit === 'week' && shift === -1 && weekdayOf(anchor) === 0) {
    // In a Sunday paper "last week" may be the one that ended the day before.
    return {
      period: { from: addDays(anchor, -13), to: addDays(anchor, -1) },
      precision: 'week',
      last: target,
    };
  }
  if (unit !== null) {
    return { period: unitPeriod(anchor, unit, shift), precision: unitPrecision(unit), last: target };
  }
  return readShiftedName(tokens, target, anchor, shift);
}

function pastWeekend(anchor: IsoDate): Period {
  const thisWeek = unitPeriod(anchor, 'weekend', 0);
  return thisWeek.to < anchor ? thisWeek : unitPeriod(anchor, 'weekend', -1);
}

function recentWeekend(tokens: readonly Token[], at: number, anchor: IsoDate): Period {
  const own = unitPeriod(anchor, 'weekend', 0);
  return looksForward(tokens, at, at + 1) || own.from <= anchor ? own : unitPeriod(anchor, 'weekend', -1);
}

/** "last October", "next spring". */
function readShiftedName(
  tokens: readonly Token[],
  target: number,
  anchor: IsoDate,
  shift: number,
): DateReading | null {
  const word = normAt(tokens, target);
  const year = Number(anchor.slice(0, 4));
  const anchorMonth = Number(anchor.slice(5, 7));
  const month = /^[A-Z]/.test(tokens[target]?.raw ?? '') ? MONTHS.get(word) : undefined;
  if (month !== undefined) {
    const inYear =
      shift < 0
        ? month < anchorMonth
          ? year
          : year - 1
        : month > anchorMonth || shift === 0
          ? year
          : year + 1;
    return { period: monthPeriod(inYear, month), precision: 'month', last: target };
  }
  const season = SEASONS.get(word);
  if (season === undefined || (word === 'fall' && shift !== -1)) return null;
  let period = seasonPeriod(year, season);
  if (shift < 0 && period.to >= anchor) period = seasonPeriod(year - 1, season);
  if (shift > 0 && period.from <= anchor) period = seasonPeriod(year + 1, season);
  return { period, precision: 'part', last: target };
}

/** "earlier this month", "later this week", "late last year", "the end of the year", "so far this year". */
function readPartOfUnit(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const word = normAt(tokens, at);
  const soFar = word === 'so' && normAt(tokens, at + 1) === 'far';
  if (word === 'earlier' || word === 'later' || soFar) {
    const inner = readShiftedUnit(tokens, at + (soFar ? 2 : 1), anchor);
    if (inner === null) return normAt(tokens, at + 1) === 'today' ? single(anchor, at + 1) : null;
    const { from, to } = inner.period;
    if (anchor < from || anchor > to) return inner;
    const period = word === 'later' ? { from: anchor, to } : { from, to: anchor };
    return { period, precision: 'part', last: inner.last };
  }
  const lead = readPart(tokens, at);
  if (lead === null) return null;
  const closing = normAt(tokens, lead.next) === 'the' || normAt(tokens, lead.next) === 'that';
  const inner = closing
    ? readOwnUnit(tokens, lead.next + 1, anchor)
    : (readShiftedUnit(tokens, lead.next, anchor) ?? earlyOn(tokens, lead.next, anchor));
  if (inner === null) return null;
  return {
    ...inner,
    period: cutPart(inner, lead.part),
    precision: inner.precision === 'day' ? 'day' : 'part',
  };
}

function readOwnUnit(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const unit = unitAt(tokens, at);
  return unit === null
    ? null
    : { period: unitPeriod(anchor, unit, 0), precision: unitPrecision(unit), last: at };
}

/** "early Tuesday", "late on Sunday": the day itself. */
function earlyOn(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const dayAt = normAt(tokens, at) === 'on' ? at + 1 : at;
  return readWeekday(tokens, dayAt, anchor);
}

function cutPart(inner: DateReading, part: 'early' | 'mid' | 'late'): Period {
  const year = Number(inner.period.from.slice(0, 4));
  if (inner.precision === 'month') return monthPart(year, Number(inner.period.from.slice(5, 7)), part);
  if (inner.precision === 'year') return partOfYear(year, part);
  if (inner.precision !== 'week') return inner.period;
  const { from } = inner.period;
  if (part === 'early') return { from, to: addDays(from, 1) };
  return part === 'mid'
    ? { from: addDays(from, 2), to: addDays(from, 3) }
    : { from: addDays(from, 4), to: addDays(from, 6) };
}
