import type { ConceptHit } from '../topic/concepts';
import type { ReadSentence } from './read-sentence';

const PLURAL = new Set(['are', 'were', 'remain', 'have']);

/**
 * Whether what a frame found last, or first, is said of several people the clause counts ("once Alexander is across,
 * officials think 23 are alive"), not of the one the frame is about. "One of the 24 who are alive" is one of them.
 */
export function isOfCrowd(sentence: ReadSentence, found: readonly ConceptHit[]): boolean {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || first === last) return false;
  return sentence.quantities.some(({ amount, firstToken, lastToken }) => {
    if (amount < 2 || isOneOf(sentence, firstToken)) return false;
    const isBetween = firstToken > first.last && lastToken < last.first;
    return isBetween && isSubject(sentence, lastToken, last.first);
  });
}

/** A plural verb stands between the figure and what is said, and no comma or new subject. */
function isSubject(sentence: ReadSentence, figure: number, said: number): boolean {
  const between = sentence.tokens.slice(figure + 1, said);
  const verb = between.findIndex(({ norm }) => PLURAL.has(norm));
  return verb >= 0 && !between.some(({ norm }) => norm === ',' || norm === 'and' || norm === 'is');
}

function isOneOf({ tokens }: ReadSentence, figure: number): boolean {
  const before = tokens.slice(Math.max(0, figure - 4), figure).map(({ norm }) => norm);
  return before.includes('one') || before.includes('among');
}
