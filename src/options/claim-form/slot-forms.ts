import { eventOf } from '../../claims/event-of';
import type { Period } from '../../text/period';
import type { ValueUnit } from '../../text/value-unit';
import type { Slot } from '../../topic/pack';
import type { Topic } from '../../topic/topic';
import { choiceWords, slotWords } from '../../ui/pack-words';

/** What a form needs to know of a slot of the topic packs. */
export interface SlotForm {
  readonly slot: string;
  /** The slot's name for a reader. */
  readonly label: string;
  readonly takes: SlotTakes;
  /** Who is counted, where claims of the slot name it. */
  readonly population: string | null;
  /** The event a claim of the slot belongs to, given the days it holds; null for none. */
  readonly eventAt: (asOf: Period | null) => string | null;
}

/** The kind of value a slot takes: a figure of some units, days, or one of several values that exclude one another. */
export type SlotTakes =
  | { readonly type: 'quantity'; readonly units: readonly ValueUnit[] }
  | { readonly type: 'date' }
  | {
      readonly type: 'choice';
      readonly choices: readonly { readonly id: string; readonly said: string; readonly label: string }[];
    };

const TIME_UNITS = ['hour', 'day', 'week', 'month', 'year'] as const;

/** The forms of a topic's slots. */
export function slotFormsOf(topic: Topic): readonly SlotForm[] {
  return topic.pack.slots.map((slot) => ({
    slot: slot.slot,
    label: slotWords(slot),
    takes: takesOfSlot(slot),
    population: slot.kind === 'proposition' ? null : (slot.population ?? null),
    eventAt: (asOf) => eventOf(slot, asOf, topic) ?? null,
  }));
}

function takesOfSlot(slot: Slot): SlotTakes {
  switch (slot.kind) {
    case 'proposition':
      return {
        type: 'choice',
        choices: slot.choices.map(({ id, said }) => ({
          id,
          said,
          label: choiceWords(slot.slot, id, said).text,
        })),
      };
    case 'date':
    case 'elapsed':
      return { type: 'date' };
    case 'duration':
      return { type: 'quantity', units: [slot.unit, ...TIME_UNITS.filter((unit) => unit !== slot.unit)] };
    case 'fixed':
    case 'level':
    case 'cumulative':
    case 'share':
      return { type: 'quantity', units: [slot.unit] };
  }
}
