import type { DurationMention, TimeMention } from './time-mention';
import { normAt, type Token } from './tokens';

/** So many days, at least and at most. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** A distance in days from another day: the token that tells which way, and where its words begin. */
export interface Distance {
  readonly days: DayRange;
  readonly back: boolean;
  readonly first: number;
  readonly at: number;
  /** `next`: what comes behind it lies that far from the rest of the sentence; `own`: the sentence itself does. */
  readonly of: 'next' | 'own';
  /** Told in months or many weeks: it leads to some weeks rather than to a day. */
  readonly wide: boolean;
}

/** Up to here a distance leads to a day; from a week on by some days. */
const LONGEST_EXACT = 14;
/** From a week on distances are counted loosely. */
export const WEEK = 7;
const LOOSE_DAYS = 3;
/** Longer distances tell how long something lasted rather than a day. */
const LONGEST = 200;
const WIDE_SLACK = { day: 10, week: 10, month: 15 } as const;
const MONTH = 30.44;

const BACK = new Set(['earlier', 'before', 'beforehand', 'previously']);
const ON = new Set(['later', 'after', 'afterwards']);

/** The distance whose direction the token at `at` tells, or null. */
export function distanceAt(
  tokens: readonly Token[],
  times: readonly TimeMention[],
  at: number,
): Distance | null {
  const word = normAt(tokens, at);
  const named = namedDay(tokens, at) ?? shortly(tokens, times, at);
  if (named !== null) return named;
  if (!BACK.has(word) && !ON.has(word)) return null;
  const length = times.find((time) => time.lastToken === at - 1);
  if (length?.kind !== 'duration') return null;
  const near = daysOf(length);
  if (near !== null) return towards(tokens, { first: length.firstToken, at, days: near, wide: false });
  const far = manyDaysOf(length);
  return far && towards(tokens, { first: length.firstToken, at, days: far, wide: true });
}

/** "After" or "before" with something behind it tells when that was; by itself, when the sentence's own news was. */
function towards(
  tokens: readonly Token[],
  distance: Pick<Distance, 'first' | 'at' | 'days' | 'wide'>,
): Distance {
  const word = normAt(tokens, distance.at);
  const isOpen = (word === 'after' || word === 'before') && !endsAt(tokens, distance.at + 1);
  return { ...distance, back: ON.has(word) === isOpen, of: isOpen ? 'next' : 'own' };
}

function endsAt(tokens: readonly Token[], at: number): boolean {
  const word = normAt(tokens, at);
  return (
    tokens[at] === undefined || tokens[at]?.kind === 'punctuation' || word === 'that' || word === 'which'
  );
}

function daysOf({ amount, unit, qualifier, ordinal, upTo }: DurationMention): DayRange | null {
  if (qualifier !== 'exactly' || ordinal || upTo !== undefined || (unit !== 'day' && unit !== 'week'))
    return null;
  const days = unit === 'week' ? amount * 7 : amount;
  if (!Number.isInteger(days) || days <= 0 || days > LONGEST_EXACT) return null;
  return days < WEEK ? { least: days, most: days } : { least: days - LOOSE_DAYS, most: days + LOOSE_DAYS };
}

/** "Two months", "more than eight weeks": the days they may come to, widely. */
function manyDaysOf({ amount, unit, qualifier, ordinal, upTo }: DurationMention): DayRange | null {
  if (ordinal || upTo !== undefined || unit === 'hour' || unit === 'year') return null;
  const one = unit === 'month' ? MONTH : unit === 'week' ? 7 : 1;
  const days = Math.round(amount * one);
  if (days <= WEEK || days > LONGEST) return null;
  const slack = WIDE_SLACK[unit];
  if (qualifier === 'more-than' || qualifier === 'at-least')
    return { least: days - 2, most: days + 2 * slack };
  if (qualifier === 'nearly' || qualifier === 'less-than' || qualifier === 'at-most')
    return { least: days - 2 * slack, most: days + 2 };
  return { least: days - slack, most: days + slack };
}

const SHORTLY = new Set(['hours', 'minutes', 'moments', 'shortly', 'immediately', 'soon']);
/** "Hours after it ended on Saturday night" may be told of Monday's small hours. */
const SHORTLY_DAYS = { least: 0, most: 2 };
const MOST_HOURS = 36;

/** "Hours after", "12 hours after", "shortly before" something: the same day or nearly so. */
function shortly(tokens: readonly Token[], times: readonly TimeMention[], at: number): Distance | null {
  const word = normAt(tokens, at);
  if ((word !== 'after' && word !== 'before') || endsAt(tokens, at + 1)) return null;
  const back = word === 'after';
  const length = times.find((time) => time.lastToken === at - 1);
  const isHours = length?.kind === 'duration' && length.unit === 'hour' && length.amount <= MOST_HOURS;
  if (!isHours && !SHORTLY.has(normAt(tokens, at - 1))) return null;
  const first = isHours ? length.firstToken : at - 1;
  return { days: SHORTLY_DAYS, back, first, at, of: 'next', wide: false };
}

const DAYS = new Set(['day', 'night', 'evening', 'morning']);
const SPANNED = new Set(['in', 'within', 'over', 'for', 'during', 'until', 'by']);
const ONE_DAY = { least: 1, most: 1 };

/** "The next day", "the following morning", "the day before", "the night after the truce lapsed". */
function namedDay(tokens: readonly Token[], at: number): Distance | null {
  const norm = (steps: number) => normAt(tokens, at + steps);
  if (SPANNED.has(norm(-3)) || norm(-2) !== 'the') return null;
  const own = { days: ONE_DAY, first: at - 2, at, of: 'own', wide: false } as const;
  if (DAYS.has(norm(0)) && (norm(-1) === 'next' || norm(-1) === 'following')) {
    return norm(1) === 'or' ? null : { ...own, back: false };
  }
  if (DAYS.has(norm(0)) && norm(-1) === 'previous') return { ...own, back: true };
  if (!DAYS.has(norm(-1)) || (norm(0) !== 'before' && norm(0) !== 'after')) return null;
  if (norm(1) === 'tomorrow' || norm(1) === 'yesterday') return null;
  return towards(tokens, { first: at - 2, at, days: ONE_DAY, wide: false });
}
