import { daysBetween } from '../text/calendar';
import { namesThing } from '../text/naming-dates';
import type { IsoDate, Period } from '../text/period';
import type { DateMention } from '../text/time-mention';
import type { MeasureSlot, PackEvent } from '../topic/pack';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';
import { fixedDays, type Surroundings } from './surroundings';

/** From when a text counts: a day, the count's usual start when it says nothing, or a start we cannot place. */
export type CountStart =
  | { readonly kind: 'told'; readonly period: Period; readonly loose?: boolean }
  /** `open`: "since then", where the text around does not say when that was. */
  | { readonly kind: 'usual' | 'open' | 'other' };

/** Starts this close are the same start ("mid-March" for the 18th). */
const SAME_START_DAYS = 14;
/** A date this near a named event is the event's own. */
const EVENT_DATE_DAYS = 45;
const LONGEST_START = 31;
const REACH = 14;
const STARTERS = new Set(['since', 'after', 'following', 'from']);

/** Reads from when the figure at a token counts, within the stretch of the sentence that is its own. */
export function countStart(
  sentence: ReadSentence,
  figure: number,
  stretch: TokenRange,
  around: Surroundings,
): CountStart {
  for (const i of startersOf(sentence, figure, stretch)) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (norm === 'since' && isAdverb(sentence, i)) return loosely(startTold(sentence, i, around));
    const reach = Math.min(stretch.last, i + REACH);
    // "Since the war began passed 50,000 on Sunday": what follows the figure dates the news.
    const start = startAfter(sentence, i, i < figure ? Math.min(reach, figure - 1) : reach, around);
    if (start) return norm === 'since' ? start : loosely(start);
    if (norm === 'since') return { kind: 'other' };
  }
  if (isInThatTime(sentence, stretch)) return loosely(startTold(sentence, stretch.first, around));
  const going = around.topic.pack.events.find(
    ({ agent }) =>
      agent !== undefined &&
      (sentence.hits.within(agent, stretch.first, figure) !== undefined ||
        (goesOn(sentence) && around.before[0]?.hits.has(agent) === true)),
  );
  if (going) return { kind: 'told', period: startOf(going) };
  const within = around.topic.pack.events.find(
    ({ agent }) => agent !== undefined && isKilledIn(sentence, figure, stretch, agent),
  );
  return within ? loosely({ kind: 'told', period: startOf(within) }) : { kind: 'usual' };
}

const WITHIN = new Set(['in', 'by', 'during']);
/** So few words ("the", "Israel's") stand between "in" and what goes on. */
const WITHIN_REACH = 3;

/** "1,864 people have been killed in the renewed offensive": all that has happened in what still goes on. */
function isKilledIn(
  sentence: ReadSentence,
  figure: number,
  { first, last }: TokenRange,
  agent: string,
): boolean {
  const hit = sentence.hits.within(agent, figure, last);
  if (!hit) return false;
  const words = (from: number, to: number) => sentence.tokens.slice(Math.max(first, from), to);
  const isPerfect = words(first, hit.first).some(({ norm }) => norm === 'have' || norm === 'has');
  return isPerfect && words(hit.first - WITHIN_REACH, hit.first).some(({ norm }) => WITHIN.has(norm));
}

/** "In that time 855 have died": counted from the start told before. */
function isInThatTime(sentence: ReadSentence, { first, last }: TokenRange): boolean {
  const norm = (i: number) => sentence.tokens[i]?.norm ?? '';
  return range({ first, last }).some(
    (i) => norm(i) === 'in' && norm(i + 1) === 'that' && norm(i + 2) === 'time',
  );
}

/** "It has claimed 2,700 lives": what the sentence before named goes on. */
function goesOn(sentence: ReadSentence): boolean {
  return sentence.tokens[0]?.norm === 'it' && AUXILIARIES.has(sentence.tokens[1]?.norm ?? '');
}

/** A start that is only pointed at, or told after a word that need not start a count. */
function loosely(start: CountStart): CountStart {
  return start.kind === 'told' ? { ...start, loose: true } : start;
}

const AUXILIARIES = new Set(['has', 'have', 'had', "'s", "'ve"]);

/**
 * Words that may lead to the count's start, best first: "since" before looser ones, what follows the figure before
 * what stands ahead of it and may belong to another.
 */
function startersOf(sentence: ReadSentence, figure: number, stretch: TokenRange): number[] {
  const rank = (i: number) => (sentence.tokens[i]?.norm === 'since' ? 0 : 2) + (i > figure ? 0 : 1);
  return range(stretch)
    .filter((i) => STARTERS.has(sentence.tokens[i]?.norm ?? ''))
    .filter((i) => !measuresTime(sentence, i) && !tellsWithin(sentence, i, figure))
    .sort((a, b) => rank(a) - rank(b) || Math.abs(a - figure) - Math.abs(b - figure));
}

const RELATIVES = new Set(['that', 'which', 'who', 'whose']);

/**
 * "Since the attack that killed 1,200": the figure is told inside what "since" opens, and is not counted from it.
 */
function tellsWithin(sentence: ReadSentence, starter: number, figure: number): boolean {
  for (let i = figure - 1; i > starter; i--) {
    const token = sentence.tokens[i];
    if (token?.kind === 'punctuation') return false;
    if (RELATIVES.has(token?.norm ?? '')) return i > starter + 1;
  }
  return false;
}

/** "Less than a week since the truce broke" tells how long ago that was, and starts no count. */
function measuresTime(sentence: ReadSentence, starter: number): boolean {
  const length = sentence.times.find(
    ({ kind, lastToken }) => kind === 'duration' && lastToken === starter - 1,
  );
  return length !== undefined && !isCountedOver(sentence, length.firstToken);
}

const OVER = new Set(['in', 'over', 'during', 'within']);

/** "Killed in the eight weeks since": a length that is counted over starts where "since" says. */
function isCountedOver(sentence: ReadSentence, length: number): boolean {
  const before = (steps: number) => sentence.tokens[length - steps]?.norm ?? '';
  return OVER.has(before(1)) || (before(1) === 'the' && OVER.has(before(2)));
}

function range({ first, last }: TokenRange): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

/**
 * "Since then", "killed in Gaza since, the ministry says" and "has since killed" point back; "since the war began"
 * says the start itself.
 */
function isAdverb(sentence: ReadSentence, since: number): boolean {
  const next = sentence.tokens[since + 1];
  if (next === undefined || next.kind === 'punctuation' || AFTER_ADVERB.has(next.norm)) return true;
  // "Puts the number killed since at more than 57,000", but "since at least March".
  if (next.norm === 'at') return sentence.tokens[since + 2]?.norm !== 'least';
  return (
    next.norm === 'then' || next.norm === 'that' || AUXILIARIES.has(sentence.tokens[since - 1]?.norm ?? '')
  );
}

/** Verbs whose subject ends in "since": "the number killed since is beyond 48,000". */
const AFTER_ADVERB = new Set(['is', 'has', 'stands', 'exceeds', 'tops', 'stood', 'rose', 'passed']);

/** What "since then" points back to: the last start told before it, in this sentence or the two before. */
function startTold(sentence: ReadSentence, since: number, around: Surroundings): CountStart {
  const here = lastStart(sentence, since, around);
  if (here) return here;
  for (const before of around.before) {
    const start = lastStart(before, before.tokens.length, around);
    if (start) return start;
  }
  return { kind: 'open' };
}

function lastStart(sentence: ReadSentence, end: number, around: Surroundings): CountStart | null {
  const dates = sentence.times.filter(
    (time): time is DateMention => time.kind === 'date' && time.lastToken < end,
  );
  const date = dates.at(-1);
  if (date && isUsual(date, around)) return { kind: 'usual' };
  const event = cuedEvent(sentence, 0, end - 1, around);
  if (event && (!date || Math.abs(daysBetween(event.period.from, date.period.from)) <= EVENT_DATE_DAYS)) {
    return { kind: 'told', period: startOf(event) };
  }
  return date ? told(date) : null;
}

function startAfter(
  sentence: ReadSentence,
  starter: number,
  reach: number,
  around: Surroundings,
): CountStart | null {
  const date = sentence.times.find(
    (time): time is DateMention =>
      time.kind === 'date' &&
      time.lastToken > starter &&
      time.firstToken <= reach &&
      !namesThing(sentence.tokens, time),
  );
  const event = cuedEvent(sentence, starter, reach, around);
  const other = date && !isParted(sentence, starter, date) ? date : null;
  if (event && (!other || Math.abs(daysBetween(event.period.from, other.period.from)) <= EVENT_DATE_DAYS)) {
    return { kind: 'told', period: startOf(event) };
  }
  if (!date || !isOwnDate(sentence, starter, date)) return null;
  return isUsual(date, around) ? { kind: 'usual' } : told(date);
}

/** The date right after the word, or the one of the clause that "since" opens ("since Israel ended it on March 18"). */
function isOwnDate(sentence: ReadSentence, starter: number, { firstToken }: DateMention): boolean {
  if (firstToken <= starter + 2) return true;
  if (sentence.tokens[starter]?.norm !== 'since') return false;
  return !isParted(sentence, starter, { firstToken });
}

/** "Since the truce collapsed, the ministry said on Monday": the day is none of the start's. */
function isParted(
  { tokens }: ReadSentence,
  starter: number,
  { firstToken }: Pick<DateMention, 'firstToken'>,
): boolean {
  return tokens.slice(starter, firstToken).some(({ kind }) => kind === 'punctuation');
}

/** "Since October 2023" is since its seventh day. */
function isUsual(date: DateMention, around: Surroundings): boolean {
  return fixedDays(around.topic).some((day) => date.period.from <= day && day <= date.period.to);
}

/** A year, or a span as long, is too vague a start for any count. */
function told({ period, precision }: DateMention): CountStart {
  // "Since the start of the year": its first day.
  if (precision === 'part') return { kind: 'told', period: { from: period.from, to: earlier(period) } };
  return daysBetween(period.from, period.to) > LONGEST_START ? { kind: 'other' } : { kind: 'told', period };
}

function earlier({ from, to }: Period): IsoDate {
  return daysBetween(from, to) > LONGEST_START ? from : to;
}

function startOf(event: PackEvent): Period {
  return { from: event.period.from, to: event.period.from };
}

function cuedEvent(
  sentence: ReadSentence,
  first: number,
  last: number,
  around: Surroundings,
): PackEvent | undefined {
  // "Since the resumption of the war" holds "the war" too: the longest wording tells most.
  let longest = 0;
  let cued: PackEvent | undefined;
  for (const event of around.topic.pack.events) {
    for (const hit of event.cue === undefined ? [] : sentence.hits.of(event.cue)) {
      const length = hit.last - hit.first + 1;
      if (hit.first < first || hit.last > last || length <= longest) continue;
      longest = length;
      cued = event;
    }
  }
  return cued;
}

/** Whether a running count of `amount` that starts there is the one `slot` keeps. */
export function countsAs(slot: MeasureSlot, start: CountStart, amount: number): boolean {
  // What is counted since a told day is none of the fixed counts of another day.
  if (slot.countsFrom === undefined)
    return slot.kind !== 'fixed' || start.kind !== 'told' || start.loose === true;
  const surely = slot.surelyFrom !== undefined && amount >= slot.surelyFrom;
  if (start.kind === 'open') return surely;
  if (start.kind === 'told') {
    if (start.loose && surely) return true;
    const { from, to } = start.period;
    return (
      daysBetween(slot.countsFrom, from) <= SAME_START_DAYS &&
      daysBetween(to, slot.countsFrom) <= SAME_START_DAYS
    );
  }
  return start.kind === 'usual' && slot.countsByDefault === true;
}
