import { addDays, daysInMonth, isoDateOf, monthPeriod } from './calendar';
import type { DateReading } from './date-context';
import { readNumeral } from './numerals';
import type { IsoDate, Period } from './period';
import { qualifierBefore } from './qualifiers';
import type { TimeUnit } from './time-mention';
import { TIME_UNITS, type UnitSize } from './time-words';
import { normAt, type Token } from './tokens';

/** The furthest an expression may reach from the day of publication, in days; further is not read. */
const FURTHEST = 400 * 366;

const UNIT_DAYS: Readonly<Record<TimeUnit, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
};

/** What "recent days", "recent weeks" and the like are taken to cover, in days. */
const RECENT_DAYS: Readonly<Record<TimeUnit, number>> = { hour: 1, day: 7, week: 42, month: 183, year: 1826 };

/**
 * "two weeks ago", "over the past three days", "in recent weeks", "in the coming days", "the next 48 hours", starting at
 * the number, "the", "recent" or "coming"; null when nothing of the kind is there.
 */
export function readSpanBack(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  return readAgo(tokens, at, anchor) ?? readPastStretch(tokens, at, anchor) ?? readRecent(tokens, at, anchor);
}

interface Length {
  readonly amount: number;
  readonly size: UnitSize;
  readonly last: number;
  readonly moreThan: boolean;
}

function lengthAt(tokens: readonly Token[], at: number): Length | null {
  let start = at;
  while (
    start < at + 3 &&
    /^(?:more|than|over|about|around|nearly|almost|some|roughly|just|at|least)$/.test(normAt(tokens, start))
  ) {
    start += 1;
  }
  const word = normAt(tokens, start);
  const article = word === 'a' || word === 'an';
  const numeral = article && TIME_UNITS.has(normAt(tokens, start + 1)) ? null : readNumeral(tokens, start);
  if (numeral === null && !article) return null;
  const amount = numeral?.amount ?? 1;
  let unitAt = (numeral?.last ?? start) + 1;
  if (normAt(tokens, unitAt) === 'of') unitAt += 1;
  const size = TIME_UNITS.get(normAt(tokens, unitAt));
  if (size === undefined || numeral?.form === 'ordinal' || amount < 0) return null;
  const bound = start > at ? qualifierBefore(tokens, start)?.qualifier : undefined;
  return { amount: amount * size.times, size, last: unitAt, moreThan: bound === 'more-than' };
}

function readAgo(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const vague = /^(?:several|few)$/.test(normAt(tokens, at))
    ? at
    : normAt(tokens, at) === 'a' && normAt(tokens, at + 1) === 'few'
      ? at + 1
      : -1;
  if (vague !== -1) return readVagueAgo(tokens, vague, anchor);
  const length = lengthAt(tokens, at);
  if (length === null || normAt(tokens, length.last + 1) !== 'ago') return null;
  const period = momentBefore(anchor, length.amount, length.size.unit);
  if (period === null) return null;
  const precision = length.size.unit === 'hour' ? 'day' : length.size.unit;
  return {
    period,
    precision,
    last: length.last + 1,
    ...(length.moreThan ? { relation: 'before' as const } : {}),
  };
}

function readVagueAgo(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const size = TIME_UNITS.get(normAt(tokens, at + 1));
  if (size === undefined || normAt(tokens, at + 2) !== 'ago') return null;
  const unit = UNIT_DAYS[size.unit] * size.times;
  const from = addDays(anchor, -Math.ceil(unit * 8));
  const to = addDays(anchor, -Math.floor(unit * 2));
  return { period: { from, to }, precision: 'part', last: at + 2 };
}

/** Where "N units ago" lies, as wide as its unit says: a day, that week's seven days, that month, that year. */
function momentBefore(anchor: IsoDate, amount: number, unit: TimeUnit): Period | null {
  const days = amount * UNIT_DAYS[unit];
  if (days > FURTHEST || days >= Number(anchor.slice(0, 4)) * 365) return null;
  if (unit === 'month' && Number.isInteger(amount)) {
    return monthPeriod(Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7)) - amount);
  }
  if (unit === 'year' && Number.isInteger(amount)) {
    const year = Number(anchor.slice(0, 4)) - amount;
    return { from: monthPeriod(year, 1).from, to: monthPeriod(year, 12).to };
  }
  const middle = addDays(anchor, -Math.round(days));
  if (unit === 'day') return { from: middle, to: middle };
  if (unit === 'hour')
    return { from: addDays(anchor, -Math.ceil(days)), to: addDays(anchor, -Math.floor(days)) };
  const spread = unit === 'week' ? 3 : unit === 'month' ? 15 : 182;
  return { from: addDays(middle, -spread), to: addDays(middle, spread) };
}

/** "the past three days", "the last two months", "the past week", "the next 48 hours". */
function readPastStretch(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const article = normAt(tokens, at);
  if (article !== 'the' && article !== 'these') return null;
  const word = normAt(tokens, at + 1);
  const back = word === 'past' || word === 'last' || word === 'previous' || word === 'preceding';
  if (!back && word !== 'next' && word !== 'coming') return null;
  const vague = /^(?:few|several)$/.test(normAt(tokens, at + 2)) ? 1 : 0;
  const bare = TIME_UNITS.get(normAt(tokens, at + 2 + vague));
  const length: Length | null =
    bare === undefined
      ? lengthAt(tokens, at + 2)
      : { amount: bare.times, size: bare, last: at + 2 + vague, moreThan: false };
  if (length === null) return null;
  const loose = vague === 1 || (bare?.plural ?? false);
  return stretch(anchor, length, back, loose);
}

function stretch(anchor: IsoDate, length: Length, back: boolean, loose: boolean): DateReading | null {
  const { unit } = length.size;
  const days = loose ? RECENT_DAYS[unit] : length.amount * UNIT_DAYS[unit];
  if (days > FURTHEST || days >= Number(anchor.slice(0, 4)) * 365) return null;
  const other = unit === 'month' || unit === 'year' ? moveMonths(anchor, length, back, loose) : null;
  const far = other ?? addDays(anchor, Math.ceil(days) * (back ? -1 : 1));
  const period = back ? { from: far, to: anchor } : { from: anchor, to: far };
  return { period, precision: 'part', last: length.last };
}

/** The same day of the month, whole months away. */
function moveMonths(anchor: IsoDate, length: Length, back: boolean, loose: boolean): IsoDate | null {
  const months = length.size.unit === 'year' ? length.amount * 12 : length.amount;
  if (loose || !Number.isInteger(months)) return null;
  const target = monthPeriod(
    Number(anchor.slice(0, 4)),
    Number(anchor.slice(5, 7)) + (back ? -months : months),
  );
  const year = Number(target.from.slice(0, 4));
  const month = Number(target.from.slice(5, 7));
  return isoDateOf(year, month, Math.min(Number(anchor.slice(8)), daysInMonth(year, month)));
}

/** "recent weeks", "recent days", "coming days". */
function readRecent(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const word = normAt(tokens, at);
  if (word !== 'recent' && word !== 'coming') return null;
  const size = TIME_UNITS.get(normAt(tokens, at + 1));
  if (size === undefined || !size.plural) return null;
  return stretch(anchor, { amount: 1, size, last: at + 1, moreThan: false }, word === 'recent', true);
}
