import type { IsoDate } from '../text/period';
import type { ConceptHits } from '../topic/concepts';
import type { Need } from '../topic/pack';
import type { Topic } from '../topic/topic';
import type { Draft } from './draft';
import { conceptsOf, holdAllAcross } from './needs';
import type { ReadSentence } from './read-sentence';
import type { Told } from './rivals';

/** What a sentence is read with: the topic, the article's date, and the text around it. */
export interface Surroundings {
  readonly topic: Topic;
  readonly published: IsoDate | null;
  readonly title: ConceptHits | null;
  /** The sentences just before, nearest first. */
  readonly before: readonly ReadSentence[];
  /** Some more before those, nearest first: what they name of places still stands. */
  readonly earlier: readonly ReadSentence[];
  /** The figures read in the sentence just before. */
  readonly told?: Told | null;
  /** Those of all the text before. */
  readonly known?: readonly Draft[];
  /** What the sentence speaks of, or goes on speaking of, by its id in the pack. */
  readonly subject: string | null;
}

/**
 * Whether every `context` need is met: in the sentence, in those just before it, or in the title. A text does not
 * leave its place as soon as its subject, so a need that the topic's own place meets is looked for further back, as are all where `isFar`.
 */
export function holdInContext(
  sentence: ReadSentence,
  around: Surroundings,
  needs: readonly Need[] | undefined,
  isFar = false,
): boolean {
  if (needs === undefined) return true;
  const texts = [sentence.hits, ...around.before.map((each) => each.hits)];
  if (around.title) texts.push(around.title);
  const [place] = conceptsOf(around.topic.pack.elsewhere?.unless ?? '');
  return needs.every((need) => {
    const isPlace = place !== undefined && conceptsOf(need).includes(place);
    const earlier = isPlace || isFar ? around.earlier.map((each) => each.hits) : [];
    return holdAllAcross([...texts, ...earlier], [need]);
  });
}

/** First days of the topic's fixed events: dates that name an event rather than date a figure. */
export function fixedDays(topic: Topic): IsoDate[] {
  return topic.eventsOf('attack').map((event) => event.period.from);
}
