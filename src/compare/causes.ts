import type { Assertion, PackEvent } from '../topic/pack';
import type { Topic } from '../topic/topic';
import { eventOf, told } from './because-values';
import type { Moments } from './moments';
import type { Outcome } from './outcome';
import { outcome } from './reasons';
import { SURE } from './sureness';

/**
 * A level that moved across known events. An event is named only when it moves the level that way; where several do,
 * none of them alone is the cause, and the reason says so.
 */
export function movedBy(slot: string, borders: readonly PackEvent[], moments: Moments): Outcome {
  const causes = borders.filter((each) => moves(each, slot, moments));
  const last = causes.at(-1);
  if (!last) return moved(moments);
  const values = { ...told(moments), event: eventOf(last) };
  return outcome('changed', SURE.changed, causes.length > 1 ? 'moved_often' : 'moved', values);
}

/** A level told differently at two dates, where nothing is known that moved it. */
export function moved(moments: Moments): Outcome {
  const key = moments.days > MONTHS_DAYS ? 'moved_in_months' : 'moved_alone';
  return outcome('changed', SURE.changed, key, told(moments));
}

/** From here on two dates are months apart. */
const MONTHS_DAYS = 75;

function moves({ lowers = [], falls = [], rises = [] }: PackEvent, slot: string, moments: Moments): boolean {
  const { earlier, later } = moments;
  if (earlier.value?.type !== 'quantity' || later.value?.type !== 'quantity') return false;
  return later.value.amount > earlier.value.amount
    ? rises.includes(slot)
    : lowers.includes(slot) || falls.includes(slot);
}

/**
 * The event that brought about a proposition's later value: of those in between, the first that brings it. Events of
 * which the pack does not tell what they bring may have.
 */
export function causeOf(
  value: Assertion,
  borders: readonly PackEvent[],
  topic: Topic,
): PackEvent | undefined {
  const same = [value, ...(topic.choice(value.slot, value.choice)?.implies ?? [])];
  return borders.find(
    ({ brings }) =>
      brings === undefined ||
      brings.some((each) => same.some(({ slot, choice }) => slot === each.slot && choice === each.choice)),
  );
}
