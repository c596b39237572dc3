import type { Quantity } from '../text/quantity';
import { FINITE } from './asides';
import type { TokenRange } from './needs';
import type { NounPhrase } from './noun-phrase';
import type { ReadSentence } from './read-sentence';

/** "The ten who would still be held after it" are not known yet. */
const AHEAD = new Set(['will', 'would', 'shall', 'could', 'should', 'may', 'might']);
const DETERMINERS = new Set(['the', 'all', 'those', 'these', 'its', 'their', 'both']);
/** What is left of a whole the reader is taken to know. */
const LEFT = new Set(['remaining', 'remain', 'remains', 'still', 'yet', 'left']);
/** "Half of the 20 living hostages would go free": of a whole that is parted, so many are there. */
const LIVING = new Set(['alive', 'living']);
const ENDS = new Set(['in', 'by', 'from', 'with', 'are', 'is', 'were', 'was', 'and', 'to', 'for', 'on']);
const WORDS_BEFORE = 3;

/**
 * What a definite figure says by itself, whatever is told of it: in "the fate of the 59 remaining hostages is unclear"
 * and "half of the 50 hostages still held would go free" the whole is known. Null for any other figure.
 */
export function givenRange(
  sentence: ReadSentence,
  { firstToken }: Quantity,
  { last }: NounPhrase,
  isWhole: boolean,
): TokenRange | null {
  const first = Math.max(0, firstToken - WORDS_BEFORE);
  if (!isWhole && !isDefinite(sentence, first, firstToken)) return null;
  const range = { first, last: postModifierEnd(sentence, last) };
  const words = sentence.tokens.slice(firstToken - 1, range.last + 1);
  if (words.some(({ norm }) => AHEAD.has(norm))) return null;
  return words.some(({ norm }) => LEFT.has(norm) || (isWhole && LIVING.has(norm))) ? range : null;
}

function isDefinite({ tokens }: ReadSentence, first: number, figure: number): boolean {
  for (let i = figure - 1; i >= first; i--) {
    const token = tokens[i];
    if (DETERMINERS.has(token?.norm ?? '')) return true;
    if (token?.kind === 'punctuation' || ENDS.has(token?.norm ?? '')) return false;
  }
  return false;
}

const HELD_TRUE = new Set(['believed', 'thought', 'presumed', 'assumed', 'considered', 'known']);

/** "Ten of the 20 believed to be alive would go free": behind the noun, with a verb of planning still to come. */
function isHeldTrue({ tokens }: ReadSentence, nounEnd: number, last: number): boolean {
  const at = tokens[nounEnd + 1]?.norm === 'still' ? nounEnd + 2 : nounEnd + 1;
  if (!HELD_TRUE.has(tokens[at]?.norm ?? '')) return false;
  return tokens.slice(at + 1, last + 1).some(({ norm }) => AHEAD.has(norm));
}

const RELATIVES = new Set(['who', 'that', 'which']);

/** What follows a noun up to its verb belongs to the noun: "24 of the 59 people still in captivity are …". */
export function postModifierEnd(sentence: ReadSentence, nounEnd: number): number {
  const isRelative = RELATIVES.has(sentence.tokens[nounEnd + 1]?.norm ?? '');
  const clause = sentence.clauseAt(isRelative ? nounEnd + 1 : nounEnd);
  let end = nounEnd;
  // "The 20 who are still alive would …": the relative clause has a verb of its own.
  let verbs = isRelative || isHeldTrue(sentence, nounEnd, clause.last) ? 1 : 0;
  while (end < clause.last) {
    const next = sentence.tokens[end + 1];
    if (!next || next.kind === 'punctuation') break;
    const isVerb = FINITE.has(next.norm) && !FINITE.has(sentence.tokens[end]?.norm ?? '');
    if (isVerb && verbs-- === 0) break;
    end++;
  }
  return end;
}
