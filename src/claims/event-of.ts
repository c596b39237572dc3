import { daysBetween, periodsOverlap } from '../text/calendar';
import type { Period } from '../text/period';
import type { PackEvent, Slot } from '../topic/pack';
import type { Topic } from '../topic/topic';

/**
 * The event a claim of `slot` belongs to, given the days it holds. `undefined`: the slot needs an event and
 * none fits, so there is no claim; `null`: the slot has no event.
 */
export function eventOf(slot: Slot, asOf: Period | null, topic: Topic): string | null | undefined {
  if (slot.event !== undefined) return slot.event;
  if (slot.eventKind === undefined) return null;
  if (asOf === null) return undefined;
  const fitting = topic.eventsOf(slot.eventKind).filter((event) => periodsOverlap(event.period, asOf));
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0]?.id : undefined;
  return lastTold(slot.eventKind, asOf, topic)?.id;
}

/** The event of the kind that ended last, while it is still told of. */
function lastTold(kind: string, { from }: Period, topic: Topic): PackEvent | undefined {
  return topic
    .eventsOf(kind)
    .filter((event) => event.period.to < from)
    .filter(({ period, toldFor }) => daysBetween(period.to, from) <= (toldFor ?? 0))
    .at(-1);
}

/**
 * The event of the slot's kind before the one `asOf` falls in, for what a text tells as earlier ("had previously met");
 * the same event where there is none before it.
 */
export function earlierEventOf(slot: Slot, event: string, topic: Topic): string {
  const current = topic.event(event);
  if (!current || slot.eventKind === undefined) return event;
  const before = topic.eventsOf(slot.eventKind).filter(({ period }) => period.to < current.period.from);
  return before.at(-1)?.id ?? event;
}

/** Whether a slot, or a wording, makes sense at these days at all. Unknown days pass only where no bounds are set. */
export function isValidAt({ valid }: Pick<Slot, 'valid'>, asOf: Period | null): boolean {
  if (valid === undefined) return true;
  if (asOf === null) return false;
  const { from, to } = valid;
  return (from === undefined || asOf.to >= from) && (to === undefined || asOf.from <= to);
}
