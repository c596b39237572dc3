import { claimsOfSource } from '../reading/claims-of-source';
import { eventsWithin } from '../reading/events-around';
import { slotLabel } from '../topic/slot-labels';
import type { Topic } from '../topic/topic';
import { eventWords, slotWords } from '../ui/pack-words';
import { slotFormsOf } from './claim-form/slot-forms';
import type { OptionsServices } from './services';

type PackServices = Pick<
  OptionsServices,
  'extract' | 'labelOf' | 'eventLabelOf' | 'eventsWithin' | 'slotForms'
>;

/** What the topic packs bring to the page: reading a text, and the names and events of what it is read for. */
export function packServices(topics: readonly Topic[]): PackServices {
  return {
    extract: (article, sourceId) => claimsOfSource(article, sourceId, topics),
    labelOf: (slot) => slotWords({ slot, label: slotLabel(topics, slot) }),
    slotForms: topics.flatMap(slotFormsOf),
    eventLabelOf: (id) => {
      const label = topics.map((topic) => topic.event(id)?.label).find((known) => known !== undefined);
      return eventWords(id, label ?? id).text;
    },
    eventsWithin: (slot, days) => topics.flatMap((topic) => eventsWithin(slot, days, days.to, topic)),
  };
}
