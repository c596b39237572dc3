import { addDays } from './calendar';
import type { IsoDate, Period } from './period';
import type { DateMention, DurationMention, TimeMention } from './time-mention';
import { normAt, type Token } from './tokens';

/** What a distance can be counted from: the day of publication, and the day last told before the sentence. */
export interface Bases {
  readonly anchor: IsoDate | null;
  readonly told: Period | null;
}

/** A distance in days from another day: the token that tells which way, and where its words begin. */
interface Distance {
  readonly days: number;
  readonly first: number;
  readonly at: number;
  /** `next`: what comes behind it lies that far from the rest of the sentence; `own`: the sentence itself does. */
  readonly of: 'next' | 'own';
}

/** Longer distances tell how long something lasted rather than a day. */
const LONGEST = 14;
/** From a week on distances are counted loosely, and not from a day that another sentence told. */
const WEEK = 7;
/** News that names no day is this old at most; a distance from it is no nearer than that. */
const NEWS_DAYS = 3;

/**
 * Days told by their distance from another: "on March 2, a day after the truce lapsed" (the truce on March 1), "the
 * following day Israel closed the crossings". Each stands at the word that tells the direction, between the mentions found so far.
 */
export function readDistanceDates(
  tokens: readonly Token[],
  times: readonly TimeMention[],
  bases: Bases,
): DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const distance = distanceAt(tokens, times, at);
    if (distance === null) continue;
    const period = periodOf(tokens, [...times, ...found], distance, bases);
    if (period !== null) found.push(mentionOf(tokens, distance, period));
  }
  return found;
}

function mentionOf(tokens: readonly Token[], { days, first, at, of }: Distance, period: Period): DateMention {
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[at]?.end ?? 0,
    kind: 'date',
    period,
    precision: 'day',
    relation: of === 'own' ? 'at' : days < 0 ? 'after' : 'before',
    firstToken: at,
    lastToken: at,
    ...(of === 'next' ? { ofNext: true } : {}),
  };
}

const BACK = new Set(['earlier', 'before', 'beforehand', 'previously']);
const ON = new Set(['later', 'after', 'afterwards']);

function distanceAt(tokens: readonly Token[], times: readonly TimeMention[], at: number): Distance | null {
  const word = normAt(tokens, at);
  const named = namedDay(tokens, at);
  if (named !== null) return named;
  if (!BACK.has(word) && !ON.has(word)) return null;
  const length = times.find((time) => time.lastToken === at - 1);
  const days = length?.kind === 'duration' ? daysOf(length) : null;
  if (!length || days === null) return null;
  return towards(tokens, { first: length.firstToken, at, days });
}

/** "After" or "before" with something behind it tells when that was; by itself, when the sentence's own news was. */
function towards(
  tokens: readonly Token[],
  { first, at, days }: { first: number; at: number; days: number },
): Distance {
  const word = normAt(tokens, at);
  const isOpen = (word === 'after' || word === 'before') && !endsAt(tokens, at + 1);
  const sign = ON.has(word) ? 1 : -1;
  return isOpen ? { days: -sign * days, first, at, of: 'next' } : { days: sign * days, first, at, of: 'own' };
}

function endsAt(tokens: readonly Token[], at: number): boolean {
  const word = normAt(tokens, at);
  return (
    tokens[at] === undefined || tokens[at]?.kind === 'punctuation' || word === 'that' || word === 'which'
  );
}

function daysOf({ amount, unit, qualifier, ordinal, upTo }: DurationMention): number | null {
  if (qualifier !== 'exactly' || ordinal || upTo !== undefined || (unit !== 'day' && unit !== 'week'))
    return null;
  const days = unit === 'week' ? amount * 7 : amount;
  return Number.isInteger(days) && days > 0 && days <= LONGEST ? days : null;
}

const DAYS = new Set(['day', 'night', 'evening', 'morning']);
const SPANNED = new Set(['in', 'within', 'over', 'for', 'during', 'until', 'by']);

/** "The next day", "the following morning", "the day before", "the night after the truce lapsed". */
function namedDay(tokens: readonly Token[], at: number): Distance | null {
  const norm = (steps: number) => normAt(tokens, at + steps);
  if (SPANNED.has(norm(-3)) || norm(-2) !== 'the') return null;
  if (DAYS.has(norm(0)) && (norm(-1) === 'next' || norm(-1) === 'following')) {
    return norm(1) === 'or' ? null : { days: 1, first: at - 2, at, of: 'own' };
  }
  if (DAYS.has(norm(0)) && norm(-1) === 'previous') return { days: -1, first: at - 2, at, of: 'own' };
  if (!DAYS.has(norm(-1)) || (norm(0) !== 'before' && norm(0) !== 'after')) return null;
  if (norm(1) === 'tomorrow' || norm(1) === 'yesterday') return null;
  return towards(tokens, { first: at - 2, at, days: 1 });
}

/** The day a distance leads to; null when nothing tells what it is counted from. */
function periodOf(
  tokens: readonly Token[],
  times: readonly TimeMention[],
  { days, at, of }: Distance,
  { anchor, told }: Bases,
): Period | null {
  const dates = times.filter((time): time is DateMention => time.kind === 'date');
  const behind = dates.find(({ firstToken }) => firstToken === at + 1 || firstToken === at + 2);
  // "Two days after January 19": the day it is counted from stands behind it.
  if (of === 'next' && behind) return null;
  const own = ownDay(tokens, dates, at);
  if (own) return moved(own, days);
  if (of === 'own') return told && Math.abs(days) < WEEK ? moved(told, days) : null;
  if (anchor === null || dates.length > 0) return null;
  return { from: addDays(anchor, days - NEWS_DAYS), to: addDays(anchor, days) };
}

/** So many days on; a count in weeks is loose by some days. */
function moved({ from, to }: Period, days: number): Period {
  const slack = Math.abs(days) < WEEK ? 0 : LOOSE_DAYS;
  return { from: addDays(from, days - slack), to: addDays(to, days + slack) };
}

const LOOSE_DAYS = 3;

const SPEECH = new Set(
  'said says say told tells reported reports added warned stated wrote posted confirmed announced'.split(' '),
);
const SPEECH_REACH = 3;

/** The day of the sentence's own news: the last told before the distance, else the next behind a comma. */
function ownDay(tokens: readonly Token[], dates: readonly DateMention[], at: number): Period | null {
  const days = dates.filter(
    (date) =>
      date.precision === 'day' && date.relation === 'at' && date.ofNext !== true && !isOfSpeech(tokens, date),
  );
  const before = days.filter(({ lastToken }) => lastToken < at).at(-1);
  if (before) return before.period;
  const after = days.find(({ firstToken }) => firstToken > at);
  const comma = tokens.findIndex(({ norm }, i) => i > at && norm === ',');
  return after && comma > 0 && comma < after.firstToken ? after.period : null;
}

/** "Said on Monday": the day of the telling, not of what is told. */
export function isOfSpeech(tokens: readonly Token[], { firstToken }: DateMention): boolean {
  return tokens
    .slice(Math.max(0, firstToken - SPEECH_REACH), firstToken)
    .some(({ norm }) => SPEECH.has(norm));
}
