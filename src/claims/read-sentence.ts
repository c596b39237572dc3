import { type Clause, splitClauses } from '../text/clauses';
import { readQuantities } from '../text/numbers';
import type { IsoDate, Period } from '../text/period';
import type { Quantity } from '../text/quantity';
import type { Sentence } from '../text/sentences';
import type { TimeMention } from '../text/time-mention';
import { readTimes } from '../text/times';
import { type Token, tokenize } from '../text/tokens';
import type { ConceptHits } from '../topic/concepts';
import type { Topic } from '../topic/topic';

/** One sentence with everything the text layer and the topic's vocabulary find in it. */
export interface ReadSentence extends Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly hits: ConceptHits;
  /** Figures that are not part of a date, a length of time or an age. */
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly clauses: readonly Clause[];
  /** Index into `clauses` of the clause a token stands in. */
  clauseAt(token: number): Clause;
}

/** Well-known days a text names without their year: the first days of the topic's fixed events. */
function knownDays(topic: Topic): { month: number; day: number; year: number }[] {
  return topic.pack.events
    .filter((event) => event.kind === 'attack')
    .map((event) => {
      const [year = 0, month = 0, day = 0] = event.period.from.split('-').map(Number);
      return { year, month, day };
    });
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
  const tokens = tokenize(text, sentence.start, sentence.end);
  const figures = readQuantities(tokens);
  const times = readTimes(tokens, anchor, knownDays(topic), told, month, figures);
  const quantities = figures.filter(
    (quantity) =>
      !times.some((time) => time.firstToken <= quantity.lastToken && quantity.firstToken <= time.lastToken),
  );
  const clauses = splitClauses(tokens);
  const whole: Clause = { first: 0, last: Math.max(0, tokens.length - 1), marker: null };
  return {
    ...sentence,
    text: text.slice(sentence.start, sentence.end),
    tokens,
    hits: topic.matcher.match(tokens),
    quantities,
    times,
    clauses,
    clauseAt: (token) => clauses.find((clause) => clause.first <= token && token <= clause.last) ?? whole,
  };
}
