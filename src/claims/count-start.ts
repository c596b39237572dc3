import { daysBetween } from '../text/calendar';
import type { IsoDate } from '../text/period';
import type { DateMention } from '../text/time-mention';
import type { MeasureSlot, PackEvent } from '../topic/pack';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';
import { fixedDays, type Surroundings } from './surroundings';

/** From when a text counts: a day, the count's usual start when it says nothing, or a start we cannot place. */
export type CountStart =
  | { readonly kind: 'day'; readonly day: IsoDate }
  /** `open`: "since then", where the text around does not say when that was. */
  | { readonly kind: 'usual' | 'open' | 'other' };

/** Starts this close are the same start ("mid-March" for the 18th). */
const SAME_START_DAYS = 12;
/** A date this near a named event is the event's own. */
const EVENT_DATE_DAYS = 45;
const REACH = 14;
const STARTERS = new Set(['since', 'after', 'following', 'from']);

/** Reads from when a figure counts, within the stretch of the sentence that is its own. */
export function countStart(sentence: ReadSentence, stretch: TokenRange, around: Surroundings): CountStart {
  for (let i = stretch.first; i <= stretch.last; i++) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (!STARTERS.has(norm)) continue;
    if (norm === 'since' && isAdverb(sentence, i)) return startTold(sentence, i, around);
    const start = startAfter(sentence, i, Math.min(stretch.last, i + REACH), around);
    if (start) return start;
    if (norm === 'since') return { kind: 'other' };
  }
  return { kind: 'usual' };
}

const AUXILIARIES = new Set(['has', 'have', 'had', "'s", "'ve"]);

/** "Since then" and "has since killed" point back; "since the war began" says the start itself. */
function isAdverb(sentence: ReadSentence, since: number): boolean {
  const next = sentence.tokens[since + 1]?.norm ?? '';
  return next === 'then' || next === 'that' || AUXILIARIES.has(sentence.tokens[since - 1]?.norm ?? '');
}

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
  if (date && fixedDays(around.topic).some((day) => date.period.from <= day && day <= date.period.to)) {
    return { kind: 'usual' };
  }
  const event = cuedEvent(sentence, 0, end - 1, around);
  if (event && (!date || Math.abs(daysBetween(event.period.from, date.period.from)) <= EVENT_DATE_DAYS)) {
    return { kind: 'day', day: event.period.from };
  }
  return date ? { kind: 'day', day: date.period.from } : null;
}

function startAfter(
  sentence: ReadSentence,
  starter: number,
  reach: number,
  around: Surroundings,
): CountStart | null {
  const date = sentence.times.find(
    (time): time is DateMention =>
      time.kind === 'date' && time.lastToken > starter && time.firstToken <= reach,
  );
  const event = cuedEvent(sentence, starter, reach, around);
  if (event && (!date || Math.abs(daysBetween(event.period.from, date.period.from)) <= EVENT_DATE_DAYS)) {
    return { kind: 'day', day: event.period.from };
  }
  return date && date.firstToken <= starter + 2 ? { kind: 'day', day: date.period.to } : null;
}

function cuedEvent(
  sentence: ReadSentence,
  first: number,
  last: number,
  around: Surroundings,
): PackEvent | undefined {
  return around.topic.pack.events.find(
    (event) => event.cue !== undefined && sentence.hits.within(event.cue, first, last) !== undefined,
  );
}

/** Whether a running count of `amount` that starts there is the one `slot` keeps. */
export function countsAs(slot: MeasureSlot, start: CountStart, amount: number): boolean {
  if (slot.countsFrom === undefined) return true;
  if (start.kind === 'open') return slot.surelyFrom !== undefined && amount >= slot.surelyFrom;
  if (start.kind === 'day') return Math.abs(daysBetween(slot.countsFrom, start.day)) <= SAME_START_DAYS;
  return start.kind === 'usual' && slot.countsByDefault === true;
}
