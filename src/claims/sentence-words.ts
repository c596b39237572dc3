import { type Clause, splitClauses } from '../text/clauses';
import { readQuantities } from '../text/numbers';
import type { IsoDate, Period } from '../text/period';
import type { Quantity } from '../text/quantity';
import type { TimeMention } from '../text/time-mention';
import { readTimes } from '../text/times';
import { type Token, tokenize } from '../text/tokens';
import type { ConceptHits } from '../topic/concepts';
import type { Topic } from '../topic/topic';

/** What a sentence says by its words alone, whatever stands around it. */
export interface SentenceWords {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly figures: readonly Quantity[];
  readonly clauses: readonly Clause[];
  /** Found anew each time: whoever reads the sentence adds what its pronouns stand for. */
  hits(topic: Topic): ConceptHits;
  /**
   * The times it tells in a text of a day; `told` is the day the sentence before told, `month` the last date of any kind
   * before it.
   */
  times(
    topic: Topic,
    anchor: IsoDate | null,
    told: Period | null,
    month: Period | null,
  ): readonly TimeMention[];
}

/** More sentences than this are no news article. */
const MOST_KEPT = 1_000;

let kept: Map<string, SentenceWords> | null = null;

/**
 * From now on the words of sentences are kept, and read once however often they come: for a text that is first read in
 * part and then whole. What was kept before is dropped. Nothing that is read changes by it.
 */
export function keepSentences(): void {
  kept = new Map();
}

/** The words of a sentence, read or kept. */
export function wordsOf(text: string): SentenceWords {
  const found = kept?.get(text);
  if (found) return found;
  const words = readWords(text);
  if (kept && kept.size < MOST_KEPT) kept.set(text, words);
  return words;
}

function readWords(text: string): SentenceWords {
  const tokens = tokenize(text);
  const figures = readQuantities(tokens);
  const timesIn = new Map<Topic, Map<string, readonly TimeMention[]>>();
  return {
    text,
    tokens,
    figures,
    clauses: splitClauses(tokens),
    hits: (topic) => topic.matcher.match(tokens),
    times: (topic, anchor, told, month) => {
      const times = timesIn.get(topic) ?? new Map<string, readonly TimeMention[]>();
      timesIn.set(topic, times);
      const days = `${anchor} ${told?.from} ${told?.to} ${month?.from} ${month?.to}`;
      const found = times.get(days) ?? readTimes(tokens, anchor, knownDays(topic), told, month, figures);
      times.set(days, found);
      return found;
    },
  };
}

/** Well-known days a text names without their year: the first days of the topic's fixed events. */
function knownDays(topic: Topic): { month: number; day: number; year: number }[] {
  return topic.eventsOf('attack').map((event) => {
    const [year = 0, month = 0, day = 0] = event.period.from.split('-').map(Number);
    return { year, month, day };
  });
}
