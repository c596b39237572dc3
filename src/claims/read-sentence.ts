import type { Clause } from '../text/clauses';
import type { IsoDate, Period } from '../text/period';
import type { Quantity } from '../text/quantity';
import type { Sentence } from '../text/sentences';
import type { TimeMention } from '../text/time-mention';
import type { Token } from '../text/tokens';
import type { ConceptHits } from '../topic/concepts';
import type { Topic } from '../topic/topic';
import { wordsOf } from './sentence-words';

/** One sentence with everything the text layer and the topic's vocabulary find in it. */
export interface ReadSentence extends Sentence {
  readonly text: string;
  /** Their places, as those of figures and times, are counted from the sentence's own start. */
  readonly tokens: readonly Token[];
  readonly hits: ConceptHits;
  /** Figures that are not part of a date, a length of time or an age. */
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly clauses: readonly Clause[];
  /** How the sentence behind it answers it, for a question that is read with its answer. */
  readonly answered?: 'yes' | 'no';
  /** Index into `clauses` of the clause a token stands in. */
  clauseAt(token: number): Clause;
}

/**
 * Reads one sentence of `text`. `anchor` is the article's publication date, or null when unknown; `told` the day the
 * sentence before told, `month` the last date of any kind before it.
 */
export function readSentence(
  text: string,
  sentence: Sentence,
  topic: Topic,
  anchor: IsoDate | null,
  told: Period | null = null,
  month: Period | null = told,
): ReadSentence {
  const words = wordsOf(text.slice(sentence.start, sentence.end));
  const { tokens, clauses } = words;
  const times = words.times(topic, anchor, told, month);
  const quantities = words.figures.filter(
    (quantity) =>
      !times.some((time) => time.firstToken <= quantity.lastToken && quantity.firstToken <= time.lastToken),
  );
  const whole: Clause = {
    first: 0,
    last: Math.max(0, tokens.length - 1),
    marker: null,
  };
  return {
    ...sentence,
    text: words.text,
    tokens,
    hits: words.hits(topic),
    quantities,
    times,
    clauses,
    clauseAt: (token) => clauses.find((clause) => clause.first <= token && token <= clause.last) ?? whole,
  };
}
