import type { DateMention, TimeMention } from '../text/time-mention';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

const EARLIER = new Set(['after', 'having', 'since']);
const RELATIVE = new Set(['where', 'which', 'who', 'that']);
const PERFECT = new Set(['has', 'have', 'had', "'s", "'ve", "'d"]);
/** How soon a relative clause has its verb. */
const VERB_REACH = 3;

/**
 * Behind a date, the first part of the sentence that tells of other days: "moved in on Wednesday after the truce
 * collapsed", "…, the first phase having expired", "…, where the truce has collapsed", "… as a truce that began on Sunday
 * holds". Null where there is none.
 */
export function otherDaysBehind(sentence: ReadSentence, time: TimeMention): TokenRange | null {
  if (time.kind !== 'date' || time.relation !== 'at' || time.ofNext || time.counted) return null;
  for (let i = time.lastToken + 1; i < sentence.tokens.length; i++) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (EARLIER.has(norm)) return earlierFrom(sentence, time, i);
    if (!RELATIVE.has(norm)) continue;
    const own = dateIn(sentence, i);
    if (own) return { first: i, last: own.lastToken };
    if (isPerfect(sentence, i)) return { first: i, last: endOf(sentence, i) };
  }
  return null;
}

/** "After" begins what is earlier; "having" stands inside it. */
function earlierFrom(sentence: ReadSentence, time: DateMention, at: number): TokenRange {
  const { first } = sentence.clauseAt(at);
  const isOwn = first === sentence.clauseAt(time.firstToken).first;
  const starts = sentence.tokens[at]?.norm === 'having' && !isOwn;
  return { first: starts ? first : at, last: endOf(sentence, at) };
}

/** The day a relative clause tells before the next comma ("a truce that began on Sunday"). */
function dateIn(sentence: ReadSentence, at: number): DateMention | undefined {
  const last = endOf(sentence, at);
  return sentence.times.find(
    (other): other is DateMention =>
      other.kind === 'date' && other.relation === 'at' && other.firstToken > at && other.lastToken <= last,
  );
}

function isPerfect({ tokens }: ReadSentence, at: number): boolean {
  return tokens.slice(at + 1, at + 1 + VERB_REACH).some(({ norm }) => PERFECT.has(norm));
}

/** The comma that closes it, or the end of its clause. */
function endOf(sentence: ReadSentence, from: number): number {
  const { last } = sentence.clauseAt(from);
  const comma = sentence.tokens.findIndex(({ norm }, i) => i > from && norm === ',');
  return comma < 0 ? last : Math.min(last, comma);
}
