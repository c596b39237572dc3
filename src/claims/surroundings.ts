import type { IsoDate } from '../text/period';
import type { ConceptHits } from '../topic/concepts';
import type { Topic } from '../topic/topic';
import type { ReadSentence } from './read-sentence';

/** What a sentence is read with: the topic, the article's date, and the text around it. */
export interface Surroundings {
  readonly topic: Topic;
  readonly published: IsoDate | null;
  readonly title: ConceptHits | null;
  /** The sentences just before, nearest first. */
  readonly before: readonly ReadSentence[];
  /** What the sentence speaks of, or goes on speaking of, by its id in the pack. */
  readonly subject: string | null;
}

/** Where a `context` need may be met: the sentence, the two before it, the title. */
export function contextOf(sentence: ReadSentence, around: Surroundings): ConceptHits[] {
  const texts = [sentence.hits, ...around.before.map((each) => each.hits)];
  if (around.title) texts.push(around.title);
  return texts;
}

/** First days of the topic's fixed events: dates that name an event rather than date a figure. */
export function fixedDays(topic: Topic): IsoDate[] {
  return topic.pack.events.filter((event) => event.kind === 'attack').map((event) => event.period.from);
}
