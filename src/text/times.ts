import { readAbsoluteDate } from './absolute-dates';
import { readBareDay } from './bare-days';
import { isIsoDate, monthPeriod } from './calendar';
import { readCountedDays } from './counted-days';
import type { DateContext, DateReading, KnownDay } from './date-context';
import { readDistanceDates } from './distance-dates';
import { readDuration } from './durations';
import { monthAt } from './months-and-years';
import { readQuantities } from './numbers';
import type { IsoDate, Period } from './period';
import type { Quantity } from './quantity';
import { readRelativeDate } from './relative-dates';
import type { DateMention, TimeMention } from './time-mention';
import { normAt, type Token } from './tokens';

/**
 * The dates, lengths of time and ages in ONE sentence's tokens, in order and not overlapping. `anchor` is the day the
 * text was published; without it (or with an impossible day) only full dates, years and lengths are read. `known` gives
 * the year of month-days that an article names without one ("October 7"); `told` is the day the sentence before told,
 * for "the next day", `month` the last date of any kind before, for "on the 19th"; `quantities` the figures, where they have been read. A date's span leaves its preposition out.
 */
export function readTimes(
  tokens: readonly Token[],
  anchor: IsoDate | null,
  known: readonly KnownDay[] = [],
  told: Period | null = null,
  month: Period | null = told,
  quantities: readonly Quantity[] = readQuantities(tokens),
): TimeMention[] {
  const context: DateContext = { tokens, anchor: usableAnchor(anchor), known };
  const figures = new Map<number, Quantity>();
  for (const figure of quantities) figures.set(figure.firstToken, figure);
  const mentions: TimeMention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const before = lastTold(mentions) ?? month;
    const date = ofThatYear(tokens, i, readDate(context, i), before) ?? readBareDay(context, i, before);
    const found: TimeMention | null =
      date === null ? readDuration({ tokens, figures }, i) : toMention(tokens, i, date, mentions);
    if (found === null) {
      i += 1;
      continue;
    }
    // A length that counts back from an unknown day says nothing by itself.
    if (found.kind === 'date' || normAt(tokens, found.lastToken + 1) !== 'ago') mentions.push(found);
    i = found.lastToken + 1;
  }
  const reckoned = [
    ...readDistanceDates(tokens, mentions, { anchor: context.anchor, told }),
    ...readCountedDays(tokens, mentions, context.anchor),
  ];
  return reckoned.length === 0 ? mentions : inOrder([...mentions, ...reckoned]);
}

const LAST_YEAR = 9_999;

/** "A truce that November": the next one after the last date told, not the one before publication. */
function ofThatYear(
  tokens: readonly Token[],
  at: number,
  reading: DateReading | null,
  before: Period | null,
): DateReading | null {
  if (reading?.precision !== 'month' || before === null) return reading;
  if (normAt(tokens, at - 1) !== 'that' || monthAt(tokens, at) === null) return reading;
  const month = Number(reading.period.from.slice(5, 7));
  const isNext = month < Number(before.from.slice(5, 7));
  const year = Number(before.from.slice(0, 4)) + (isNext ? 1 : 0);
  return year > LAST_YEAR ? reading : { ...reading, period: monthPeriod(year, month) };
}

function lastTold(mentions: readonly TimeMention[]): Period | null {
  const last = mentions.findLast((mention) => mention.kind === 'date');
  return last?.kind === 'date' && last.precision !== 'year' ? last.period : null;
}

function inOrder(mentions: TimeMention[]): TimeMention[] {
  return mentions.sort((a, b) => a.firstToken - b.firstToken);
}

/** A publication day that exists and leaves room to count back and forward from it. */
function usableAnchor(anchor: IsoDate | null): IsoDate | null {
  return anchor !== null && isIsoDate(anchor) && anchor >= '1000' && anchor < '9000' ? anchor : null;
}

/** The longer of the readings that start at a token. */
function readDate(context: DateContext, at: number): DateReading | null {
  const absolute = readAbsoluteDate(context, at);
  const relative = readRelativeDate(context, at);
  if (absolute === null || relative === null) return absolute ?? relative;
  return relative.last > absolute.last ? relative : absolute;
}

function toMention(
  tokens: readonly Token[],
  first: number,
  reading: DateReading,
  before: readonly TimeMention[],
): DateMention {
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[reading.last]?.end ?? 0,
    kind: 'date',
    period: reading.period,
    precision: reading.precision,
    relation: reading.relation ?? relationBefore(tokens, first, reading.last, before),
    firstToken: first,
    lastToken: reading.last,
  };
}

function relationBefore(
  tokens: readonly Token[],
  first: number,
  last: number,
  before: readonly TimeMention[],
): DateMention['relation'] {
  // "after last month's campaign" is after the campaign, which was last month.
  if (normAt(tokens, last + 1) === "'s") return 'at';
  const word = normAt(tokens, first - 1);
  const earlier = normAt(tokens, first - 2);
  switch (word) {
    case 'since':
    case 'from':
      return 'since';
    case 'until':
    case 'till':
    case 'til':
    case 'by':
    case 'through':
      return 'until';
    case 'before':
      return 'before';
    case 'after':
    case 'following':
      return 'after';
    case 'to':
      if (earlier === 'prior') return 'before';
      return endsRange(before, first) ? 'until' : 'at';
    case 'of':
      return earlier === 'ahead' ? 'before' : 'at';
    default:
      return 'at';
  }
}

/** "from Monday to Friday". */
function endsRange(before: readonly TimeMention[], first: number): boolean {
  const last = before[before.length - 1];
  return last?.kind === 'date' && last.relation === 'since' && last.lastToken >= first - 4;
}
