import { daysBetween } from '../text/calendar';
import type { IsoDate } from '../text/period';
import type { MeasureSlot, PackEvent } from '../topic/pack';
import type { ReadSentence } from './read-sentence';
import type { Surroundings } from './surroundings';

/** From when a text counts: a day, the count's usual start when it says nothing, or a start we cannot place. */
export type CountStart =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'usual' | 'other' };

/** Starts this close are the same start ("mid-March" for the 18th). */
const SAME_START_DAYS = 12;
const STARTERS = new Set(['since', 'after', 'following', 'from']);

/** Reads from when the sentence counts: "since mid-March", "since Israel resumed its offensive". */
export function countStart(sentence: ReadSentence, around: Surroundings): CountStart {
  for (let i = 0; i < sentence.tokens.length; i++) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (!STARTERS.has(norm)) continue;
    const start = startAfter(sentence, i, around);
    if (start) return start;
    if (norm === 'since') return { kind: 'other' };
  }
  return { kind: 'usual' };
}

function startAfter(sentence: ReadSentence, starter: number, around: Surroundings): CountStart | null {
  const reach = starter + 14;
  const date = sentence.times.find(
    (time) => time.kind === 'date' && time.lastToken > starter && time.firstToken <= reach,
  );
  const event = cuedEvent(sentence, starter, reach, around);
  if (date?.kind === 'date' && (date.firstToken <= starter + 2 || event))
    return { kind: 'day', day: date.period.to };
  return event ? { kind: 'day', day: event.period.from } : null;
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
