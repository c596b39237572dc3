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
  | { readonly kind: 'usual' | 'other' };

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
    if (norm === 'since' && sentence.tokens[i + 1]?.norm === 'then') return startBefore(around);
    const start = startAfter(sentence, i, Math.min(stretch.last, i + REACH), around);
    if (start) return start;
    if (norm === 'since') return { kind: 'other' };
  }
  return { kind: 'usual' };
}

/** "Since then": from what the sentence before is about, the usual start where that is the topic's first day. */
function startBefore(around: Surroundings): CountStart {
  const days = fixedDays(around.topic);
  const told = around.before[0]?.times.find((time): time is DateMention => time.kind === 'date');
  if (!told) return { kind: 'other' };
  return days.includes(told.period.from) ? { kind: 'usual' } : { kind: 'day', day: told.period.from };
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

/** Whether a running count that starts there is the one `slot` keeps. */
export function countsAs(slot: MeasureSlot, start: CountStart): boolean {
  if (slot.countsFrom === undefined) return true;
  if (start.kind === 'day') return Math.abs(daysBetween(slot.countsFrom, start.day)) <= SAME_START_DAYS;
  return start.kind === 'usual' && slot.countsByDefault === true;
}
