import type { Quantity } from '../text/quantity';
import type { ReadSentence } from './read-sentence';

/** Fractions count too: "fewer than half of the 50" makes 50 a whole. */
const COUNTING: ReadonlySet<Quantity['kind']> = new Set(['count', 'percent', 'fraction']);

/** The "one" of "one of 59 hostages" counts nothing, but what is said of it is not said of the 59. */
export function isOneOf(sentence: ReadSentence, { amount, lastToken }: Quantity): boolean {
  return amount === 1 && sentence.tokens[lastToken + 1]?.norm === 'of';
}

/** Plural number words name no figure ("thousands are missing"). */
const VAGUE = new Set(['dozens', 'scores', 'tens', 'hundreds', 'thousands', 'millions']);

/** "A three-phase deal" counts nothing that follows. */
function isAttributive(quantity: Quantity, sentence: ReadSentence): boolean {
  const next = sentence.tokens[quantity.lastToken + 1];
  return quantity.kind === 'count' && next?.kind === 'word' && next.glued === true;
}

/** Whether a figure counts something: no share of a name, no age, no "three-phase", no vague plural. */
export function isCount(quantity: Quantity, sentence: ReadSentence): boolean {
  if (isAttributive(quantity, sentence) || isAge(quantity, sentence)) return false;
  return COUNTING.has(quantity.kind) && !VAGUE.has(sentence.tokens[quantity.lastToken]?.norm ?? '');
}

/** "Who turned 21", "now 21, he …": a person's age, told without its unit. */
function isAge({ firstToken, lastToken, qualifier }: Quantity, sentence: ReadSentence): boolean {
  const norm = (i: number) => sentence.tokens[i]?.norm ?? '';
  if (AGES.has(norm(firstToken - 1))) return true;
  const isTold = /^(?:said|says|added|told)$/.test(norm(lastToken + 3));
  if (qualifier !== 'exactly' || isTold) return false;
  const isAside = norm(lastToken + 1) === ',' && /^(?:he|she|who)$/.test(norm(lastToken + 2));
  return isAside && (firstToken === 0 || /^(?:now|at|then|,)$/.test(norm(firstToken - 1)));
}

const AGES = new Set(['turned', 'aged', 'age', 'turning']);
