import { addDays, daysBetween } from './calendar';
import { type Distance, distanceAt, WEEK } from './distances';
import type { IsoDate, Period } from './period';
import { looksAheadIn, tenseAround } from './tense';
import type { DateMention, TimeMention } from './time-mention';
import { normAt, type Token } from './tokens';

/** What a distance can be counted from: the day of publication, and the day last told before the sentence. */
export interface Bases {
  readonly anchor: IsoDate | null;
  readonly told: Period | null;
}

/** News that names no day is this old at most; a distance from it is no nearer than that. */
const NEWS_DAYS = 3;

/**
 * Days told by their distance from another: "on March 2, a day after the truce lapsed" (the truce on March 1), "the
 * following day Israel closed the crossings", "began on January 19 but collapsed two months later". Each stands at the
 * word that tells the direction, between the mentions found so far.
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

function mentionOf(tokens: readonly Token[], distance: Distance, period: Period): DateMention {
  const { first, at, of, back } = distance;
  const wide = distance.wide || daysBetween(period.from, period.to) > WEEK;
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[at]?.end ?? 0,
    kind: 'date',
    period,
    precision: wide ? 'part' : 'day',
    relation: of === 'own' ? 'at' : back ? 'after' : 'before',
    firstToken: at,
    lastToken: at,
    ...(of === 'next' ? { ofNext: true } : {}),
    ...(wide ? { wide: true } : {}),
  };
}

/** The day a distance leads to; null when nothing tells what it is counted from. */
function periodOf(
  tokens: readonly Token[],
  times: readonly TimeMention[],
  distance: Distance,
  { anchor, told }: Bases,
): Period | null {
  const { at, of, wide } = distance;
  const dates = times.filter((time): time is DateMention => time.kind === 'date');
  const behind = dates.find(({ firstToken }) => firstToken === at + 1 || firstToken === at + 2);
  // "Two days after January 19": the day it is counted from stands behind it.
  if (of === 'next' && behind) return null;
  const own = ownDay(tokens, dates, distance);
  if (own) return moved(own, distance);
  if (of === 'own') return told && distance.days.most < WEEK ? moved(told, distance) : null;
  const news = newsDay(tokens, dates, distance, anchor);
  // "Would leave two weeks after it ends" counts from a day to come.
  if (news === null || looksAheadIn(tenseAround(tokens, distance.first, at))) return null;
  return moved({ from: wide ? news : addDays(news, -NEWS_DAYS), to: news }, distance);
}

/**
 * Publication's day, or the one of what was said "…, hours after" something; null where the sentence tells of other days.
 */
function newsDay(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  { days, first }: Distance,
  anchor: IsoDate | null,
): IsoDate | null {
  const own = dates.filter(({ ofNext }) => ofNext !== true);
  const [day] = own;
  if (!day) return anchor;
  const isSaid = own.length === 1 && day.precision === 'day' && isOfSpeech(tokens, day);
  const isBeside = days.least === 0 && normAt(tokens, first - 1) === ',';
  return isSaid && isBeside ? day.period.to : null;
}

/** So many days on, or back. */
function moved({ from, to }: Period, { days: { least, most }, back }: Distance): Period {
  return back
    ? { from: addDays(from, -most), to: addDays(to, -least) }
    : { from: addDays(from, least), to: addDays(to, most) };
}

const SPEECH = new Set(
  'said says say told tells reported reports added warned stated wrote posted confirmed announced'.split(' '),
);
const SPEECH_REACH = 3;

/** The day of the sentence's own news: the last told before the distance, else the next behind a comma. */
function ownDay(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  { at, of, wide }: Distance,
): Period | null {
  const days = dates.filter(
    (date) =>
      date.precision === 'day' && date.relation === 'at' && date.ofNext !== true && !isOfSpeech(tokens, date),
  );
  const before = days.filter(({ lastToken }) => lastToken < at).at(-1);
  if (before) return before.period;
  if (wide && of === 'own') return null;
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
