import type { Topic } from '../topic/topic';
import { findNeed } from './needs';
import type { ReadSentence } from './read-sentence';

/**
 * Whether what stands at a token is said of another story: its clause, or the whole sentence, names places or
 * parties of others and none of the topic's own.
 */
export function isElsewhere(sentence: ReadSentence, token: number, topic: Topic): boolean {
  const guard = topic.pack.elsewhere;
  if (!guard) return false;
  const clause = sentence.clauseAt(token);
  const whole = { first: 0, last: sentence.tokens.length - 1 };
  return [clause, whole].some(
    (range) =>
      findNeed(sentence.hits, guard.named, range) !== undefined &&
      findNeed(sentence.hits, guard.unless, range) === undefined,
  );
}
