import type { Quantity } from '../text/quantity';
import type { NounPhrase } from './noun-phrase';
import type { ReadSentence } from './read-sentence';

/** So many words stand at most between a whole and its part ("59, of whom about 24 …"). */
const PARTED_REACH = 5;

/** Whether the next figure, set right behind one with its noun, tells a part of it ("59 people, 35 of them dead"). */
export function isParted(
  { tokens }: ReadSentence,
  whole: Quantity,
  { last }: NounPhrase,
  part: Quantity | undefined,
): boolean {
  if (!part || part.amount >= whole.amount || part.firstToken - last > PARTED_REACH) return false;
  const around = tokens.slice(last + 1, part.lastToken + 3).map(({ norm }) => norm);
  return around[0] === ',' && around.includes('of') && (around.includes('them') || around.includes('whom'));
}
