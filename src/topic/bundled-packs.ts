import actors from '../../assets/topics/gaza-talks/actors.json';
import concepts from '../../assets/topics/gaza-talks/concepts.json';
import detection from '../../assets/topics/gaza-talks/detection.json';
import discourse from '../../assets/topics/gaza-talks/discourse.json';
import elsewhere from '../../assets/topics/gaza-talks/elsewhere.json';
import events from '../../assets/topics/gaza-talks/events.json';
import measures from '../../assets/topics/gaza-talks/measures.json';
import propositions from '../../assets/topics/gaza-talks/propositions.json';
import sums from '../../assets/topics/gaza-talks/sums.json';
import type { TopicPack } from './pack';

// JSON imports widen literal types; a unit test checks the files against the schema instead.
const gazaTalks = {
  id: 'gaza-talks',
  title: 'Gaza war, hostages and ceasefire talks',
  version: 1,
  elsewhere,
  sums,
  detection,
  concepts,
  slots: [...measures, ...propositions],
  events,
  actors,
  discourse,
} as unknown as TopicPack;

/** The topic packs that come with Lateral. The extension reads them from a file of its own, made from this. */
export const bundledPacks: readonly TopicPack[] = [gazaTalks];
