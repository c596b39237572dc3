import type { Claim } from '../claims/claim';
import { daysBetween } from '../text/calendar';
import type { Period } from '../text/period';
import type { PackEvent } from '../topic/pack';
import type { Topic } from '../topic/topic';

/** Two claims' days, the earlier first. `days` is the gap between them, 0 when they overlap. */
export interface Moments<T extends Claim = Claim> {
  readonly earlier: T;
  readonly later: T;
  readonly days: number;
}

/** Puts two dated claims in order; null when one has no date. */
export function inOrder(a: Claim, b: Claim): Moments | null {
  if (!a.asOf || !b.asOf) return null;
  const [earlier, later] = isAfter(a.asOf, b.asOf) ? [b, a] : [a, b];
  const gap = daysBetween((earlier.asOf as Period).to, (later.asOf as Period).from);
  return { earlier, later, days: Math.max(0, gap) };
}

function isAfter(a: Period, b: Period): boolean {
  return a.from > b.from || (a.from === b.from && a.to > b.to);
}

/** The known events between the two moments that change the slot's values, earliest first. */
export function bordersBetween(moments: Moments, slot: string, topic: Topic): readonly PackEvent[] {
  const from = (moments.earlier.asOf as Period).from;
  const to = (moments.later.asOf as Period).to;
  return topic.borders(slot).filter((event) => event.period.to > from && event.period.from <= to);
}

/** The last of them. */
export function borderBetween(moments: Moments, slot: string, topic: Topic): PackEvent | undefined {
  return bordersBetween(moments, slot, topic).at(-1);
}
