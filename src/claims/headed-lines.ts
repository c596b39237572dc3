import type { TimeMention } from '../text/time-mention';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

const HEAD_MARKS = new Set([',', ':', '-', '–', '—']);
/** Before the date that heads a line there is at most an "on". */
const HEAD_WITHIN = 1;

const SPEECH = new Set(
  'said says say told tells reported reports added warned stated wrote posted confirmed'.split(' '),
);

/**
 * The clause that a date at the head of a sentence or line is told of ("July 6: Israel and Hamas open talks", "On March
 * 2, Israel …"); null where the date stands elsewhere, or the clause tells another date or what somebody said.
 */
export function ledBy(sentence: ReadSentence, time: TimeMention): TokenRange | null {
  if (time.kind !== 'date' || time.relation !== 'at' || time.ofNext || time.counted) return null;
  const mark = time.lastToken + 1;
  if (time.firstToken > HEAD_WITHIN || !HEAD_MARKS.has(sentence.tokens[mark]?.norm ?? '')) return null;
  const first = mark + 1;
  if (first >= sentence.tokens.length) return null;
  const { last } = sentence.clauseAt(first);
  const isOther = sentence.times.some(
    (other) => other.kind === 'date' && other !== time && other.firstToken <= last,
  );
  const isSaid = sentence.tokens.slice(first, last + 1).some(({ norm }) => SPEECH.has(norm));
  return isOther || isSaid ? null : { first, last };
}
