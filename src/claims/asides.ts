import type { TokenRange } from './needs';
import type { NounPhrase } from './noun-phrase';
import type { ReadSentence } from './read-sentence';

/** Words and marks at which one figure's part of a sentence may end. */
export const BREAKS = new Set([
  'and',
  ',',
  ';',
  ':',
  'while',
  'with',
  'including',
  'but',
  '—',
  '–',
  '(',
  ')',
  'plus',
  'or',
]);

/** Marks that open an aside; all but the bracket close it too. */
export const OPENERS = new Set([',', '—', '(', '–']);
/** Verbs a noun's predicate begins with. */
export const FINITE = new Set(
  `were was are is have has had remain remained died will would may might could can must should believed thought
  presumed feared assumed considered confirmed`.split(/\s+/),
);
/** "1,200 people, most of them civilians, killed in …": what a headline or an apposition goes on with. */
const PARTICIPLES = new Set(['reported', 'killed', 'slain', 'dead', 'abducted', 'taken', 'seized', 'held']);
const LONGEST_ASIDE = 16;

/** An aside between a noun and its verb: "some 250 people, including 30 children, were taken". */
export function asideAfter(sentence: ReadSentence, noun: number): TokenRange | null {
  const nounEnd = secondNounEnd(sentence, noun);
  const opener = sentence.tokens[nounEnd + 1]?.norm ?? '';
  if (!OPENERS.has(opener)) return null;
  const closer = opener === '(' ? ')' : opener;
  for (let i = nounEnd + 2; i <= nounEnd + LONGEST_ASIDE; i++) {
    const after = sentence.tokens[i + 1]?.norm ?? '';
    const goesOn = FINITE.has(after) || PARTICIPLES.has(after) || closer === ')';
    if (sentence.tokens[i]?.norm === closer && goesOn) return { first: nounEnd + 1, last: i };
  }
  return null;
}

const SECOND_NOUN = 3;

/** "1,195 Israelis and foreign nationals, including …": the second noun stands before the aside too. */
function secondNounEnd({ tokens }: ReadSentence, nounEnd: number): number {
  if (tokens[nounEnd + 1]?.norm !== 'and') return nounEnd;
  for (let i = nounEnd + 2; i <= nounEnd + 1 + SECOND_NOUN; i++) {
    if (tokens[i]?.kind !== 'word' || FINITE.has(tokens[i]?.norm ?? '')) return nounEnd;
    if (OPENERS.has(tokens[i + 1]?.norm ?? '')) return i;
  }
  return nounEnd;
}

/** A figure inside an earlier figure's aside ends with the aside. */
export function closingAside(sentence: ReadSentence, phrases: readonly NounPhrase[], index: number): number {
  const own = phrases[index] as NounPhrase;
  for (const earlier of phrases.slice(0, index)) {
    const aside = asideAfter(sentence, earlier.last);
    if (aside && aside.first < own.first && own.last < aside.last) return aside.last - 1;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Index of the last break token in `from..to-1`, or null. */
export function breakBetween(sentence: ReadSentence, from: number, to: number): number | null {
  for (let i = to - 1; i >= from; i--) {
    if (BREAKS.has(sentence.tokens[i]?.norm ?? '')) return i;
  }
  return null;
}
