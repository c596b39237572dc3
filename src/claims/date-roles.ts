import type { DateMention } from '../text/time-mention';
import type { ReadSentence } from './read-sentence';

/**
 * What a date does in its sentence: it dates the `news` ("told reporters on Sunday"), it is the day by which something
 * is due or done (`limit`), it is the `last` of a stretch ("from 19 January to 1 March"), the `first` of days that are
 * counted ("for a third day"), or it is simply `told`.
 */
export type DateRole = 'told' | 'first' | 'last' | 'limit' | 'news';

const SPEECH = new Set(
  'said says say told tells reported reports added warned stated wrote posted confirmed according'.split(' '),
);
const SPEECH_REACH = 3;
const RANGE_WORDS = new Set(['to', 'through', '—', '-']);
const UNTIL = new Set(['until', 'till']);

/** The role of a date, by the words just before it. */
export function roleOf(sentence: ReadSentence, time: DateMention): DateRole {
  if (time.counted) return 'first';
  const word = normBefore(sentence, time, 1);
  if (word === 'by') return 'limit';
  if (UNTIL.has(word) || endsStretch(sentence, time, word)) return 'last';
  for (let steps = 1; steps <= SPEECH_REACH; steps++) {
    if (SPEECH.has(normBefore(sentence, time, steps))) return 'news';
  }
  return isCounted(sentence, time) ? 'news' : 'told';
}

const COUNT_REACH = 3;

/** "For a third day on Thursday": the day of the news, on which nothing of it began. */
function isCounted({ times }: ReadSentence, { firstToken, lastToken }: DateMention): boolean {
  return times.some(
    (time) =>
      time.kind === 'duration' &&
      time.ordinal &&
      time.unit === 'day' &&
      time.amount > 1 &&
      firstToken - time.lastToken <= COUNT_REACH &&
      time.firstToken - lastToken <= COUNT_REACH,
  );
}

/** "19 January to 1 March", "from 13 to 16 May", "between January 19 and March 1". */
function endsStretch(sentence: ReadSentence, time: DateMention, word: string): boolean {
  if (isGluedOn(sentence, time)) return true;
  const start = sentence.times.find(
    ({ kind, lastToken }) => kind === 'date' && lastToken === time.firstToken - 2,
  );
  const from = start?.firstToken ?? time.firstToken - 2;
  if (!start && sentence.tokens[from]?.kind !== 'number') return false;
  if (RANGE_WORDS.has(word)) return true;
  return word === 'and' && sentence.tokens[from - 1]?.norm === 'between';
}

/** "19 January-1 March": a hyphen or dash without blanks joins the last day to the first. */
function isGluedOn({ times, tokens }: ReadSentence, { firstToken }: DateMention): boolean {
  if (tokens[firstToken]?.glued !== true) return false;
  return times.some(({ kind, lastToken }) => kind === 'date' && lastToken === firstToken - 1);
}

function normBefore(sentence: ReadSentence, { firstToken }: DateMention, steps: number): string {
  return sentence.tokens[firstToken - steps]?.norm ?? '';
}
