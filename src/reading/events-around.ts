import type { Claim } from '../claims/claim';
import { daysBetween } from '../text/calendar';
import type { IsoDate, Period } from '../text/period';
import type { PackEvent } from '../topic/pack';
import type { Topic } from '../topic/topic';
import type { Relation, ReportEvent } from './report';

/** More than these would hide what they are to explain. */
const MOST_EVENTS = 8;

/**
 * The known events that change the claim's slot and fall between the first and the last day that it and its
 * relations speak of, the earliest first. Where there are many, those nearest to the claim's own days.
 */
export function eventsAround(
  claim: Pick<Claim, 'slot' | 'asOf'>,
  relations: readonly Relation[],
  topic: Topic,
): readonly ReportEvent[] {
  const days = spanOf([claim.asOf, ...relations.map((relation) => relation.claim.asOf)]);
  if (claim.slot === null || days === null) return [];
  return eventsWithin(claim.slot, days, claim.asOf?.from ?? days.to, topic).map(({ id, label, period }) => ({
    id,
    label,
    period,
  }));
}

/** The known events that change a slot within some days, the earliest first; where there are many, those nearest to `own`. */
export function eventsWithin(slot: string, days: Period, own: IsoDate, topic: Topic): readonly PackEvent[] {
  const far = ({ period }: PackEvent): number => Math.abs(daysBetween(own, period.from));
  return topic
    .borders(slot)
    .filter(({ period }) => period.to > days.from && period.from <= days.to)
    .sort((one, other) => far(one) - far(other))
    .slice(0, MOST_EVENTS)
    .sort((one, other) => (one.period.from < other.period.from ? -1 : 1));
}

/** From the first day of any of the periods to the last; null when none is known. */
function spanOf(periods: readonly (Period | null)[]): Period | null {
  const known = periods.filter((period) => period !== null);
  const from = known.map((period) => period.from).sort()[0];
  const to = known
    .map((period) => period.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
