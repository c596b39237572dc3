import type { Quantity } from '../text/quantity';
import type { Topic } from '../topic/topic';
import type { TokenRange } from './needs';
import { type NounPhrase, readNounPhrase } from './noun-phrase';
import type { ReadSentence } from './read-sentence';

/** A figure with its noun and the stretch of the sentence that speaks of it alone. */
export interface Figure {
  readonly quantity: Quantity;
  readonly phrase: NounPhrase;
  /**
   * From the last break between the figure before and this one to the last break before the next. In
   * "killing about 1,200 people and seizing 251 hostages" each figure keeps its own verb.
   */
  readonly window: TokenRange;
}

const BREAKS = new Set([
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

/** The sentence's counts, each with its noun phrase and window. */
export function readFigures(sentence: ReadSentence, topic: Topic): Figure[] {
  const counts = sentence.quantities.filter(
    (quantity) => quantity.kind === 'count' || quantity.kind === 'percent',
  );
  const phrases = counts.map((quantity) => readNounPhrase(sentence, quantity, topic));
  return counts.map((quantity, index) => {
    const phrase = phrases[index] as NounPhrase;
    if (phrase.partOf !== null || isWholeOf(counts, phrases, index)) {
      return { quantity, phrase, window: partitiveWindow(sentence, counts, phrases, index) };
    }
    return { quantity, phrase, window: windowOf(sentence, counts, phrases, index) };
  });
}

/** "20 of the 50 hostages are alive": 50 keeps its own noun phrase, the predicate belongs to 20. */
function partitiveWindow(
  sentence: ReadSentence,
  counts: readonly Quantity[],
  phrases: readonly NounPhrase[],
  index: number,
): TokenRange {
  const own = phrases[index] as NounPhrase;
  if (isWholeOf(counts, phrases, index)) {
    return { first: (counts[index] as Quantity).firstToken, last: own.last };
  }
  const whole = index + 1;
  const left = windowOf(sentence, counts, phrases, index).first;
  const right =
    own.partOf === counts[whole]?.firstToken ? windowOf(sentence, counts, phrases, whole).last : null;
  return { first: left, last: right ?? windowOf(sentence, counts, phrases, index).last };
}

function isWholeOf(counts: readonly Quantity[], phrases: readonly NounPhrase[], index: number): boolean {
  const before = phrases[index - 1];
  return before !== undefined && before.partOf !== null && before.partOf === counts[index]?.firstToken;
}

function windowOf(
  sentence: ReadSentence,
  counts: readonly Quantity[],
  phrases: readonly NounPhrase[],
  index: number,
): TokenRange {
  const quantity = counts[index] as Quantity;
  const own = phrases[index] as NounPhrase;
  const previous = phrases[index - 1];
  const next = counts[index + 1];
  const left = previous
    ? (breakBetween(sentence, previous.last + 1, quantity.firstToken) ?? previous.last) + 1
    : 0;
  const right = next
    ? (breakBetween(sentence, own.last + 1, next.firstToken) ?? next.firstToken) - 1
    : sentence.tokens.length - 1;
  return {
    first: Math.max(left, sentence.clauseAt(quantity.firstToken).first),
    last: Math.max(own.last, Math.min(right, predicateEnd(sentence, own.last))),
  };
}

const RELATIVES = new Set(['who', 'that', 'which', 'whom', 'whose']);

/** The end of the noun's clause, taking in a relative clause that follows the noun ("59 hostages who remain …"). */
function predicateEnd(sentence: ReadSentence, nounEnd: number): number {
  const clause = sentence.clauseAt(nounEnd);
  const following = sentence.clauses.find((each) => each.first > nounEnd);
  const relative = following?.marker && RELATIVES.has(following.marker) && following.first - nounEnd <= 2;
  return relative && following ? following.last : clause.last;
}

/** Index of the last break token in `from..to-1`, or null. */
function breakBetween(sentence: ReadSentence, from: number, to: number): number | null {
  for (let i = to - 1; i >= from; i--) {
    if (BREAKS.has(sentence.tokens[i]?.norm ?? '')) return i;
  }
  return null;
}
