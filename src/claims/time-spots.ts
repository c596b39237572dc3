import type { DateMention, TimeMention } from '../text/time-mention';
import { finiteTense } from '../text/verbs';
import { ownStretch } from './date-owner';
import { otherDaysBehind } from './earlier-parts';
import type { FrameSpot } from './frames';
import { ledBy } from './headed-lines';
import type { TokenRange } from './needs';
import { isDistanceFrom } from './passing-lengths';
import type { ReadSentence } from './read-sentence';

/** How far from a length of time its own words may stand, and from a date. */
const DURATION_REACH = 8;
const DATE_REACH = 16;
const LONGEST_REACH = 20;

/** "A day after the truce lapsed": only what follows is dated. */
function spotBehind({ firstToken }: DateMention, sentence: ReadSentence): FrameSpot {
  const behind = toldBehind(sentence, firstToken);
  return {
    window: behind,
    sentence: behind,
    parent: null,
    reach: DATE_REACH,
    figure: { first: firstToken, last: firstToken },
    phrase: null,
  };
}

function toldBehind(sentence: ReadSentence, token: number): TokenRange {
  const first = Math.min(token + 1, sentence.tokens.length - 1);
  return { first, last: endOfTold(sentence, first) };
}

/** The end of the clause; what "and" cuts off before any verb ("the hostage and truce deal expired") belongs to it. */
function endOfTold(sentence: ReadSentence, first: number): number {
  const { last } = sentence.clauseAt(first);
  const next = sentence.clauseAt(last + 1);
  const isCut = next.first === last + 1 && next.marker === 'and';
  if (!isCut || sentence.tokens[last]?.norm === ',') return last;
  for (let i = first; i <= last; i++) if (finiteTense(sentence.tokens, i) !== null) return last;
  return next.last;
}

/** Among the first words a distance opens the sentence ("A day after the truce lapsed, Israel on Sunday …"). */
const OPENING = 4;

function boundsOf(time: TimeMention, sentence: ReadSentence): TokenRange {
  if (time.kind === 'duration') {
    const { firstToken, lastToken } = time;
    if (!isDistanceFrom(sentence, time)) return withNoun(sentence, time);
    return { first: firstToken, last: toldBehind(sentence, lastToken + 1).last };
  }
  return time.kind === 'date' ? besideOthers(sentence, time) : { first: 0, last: sentence.tokens.length - 1 };
}

/** What a date is told of, without what another date is told of alone. */
function ownPart(time: DateMention, sentence: ReadSentence): TokenRange {
  const [bounds, own] = [boundsOf(time, sentence), ownStretch(sentence, time)];
  return { first: Math.max(bounds.first, own.first), last: Math.min(bounds.last, own.last) };
}

/** The sentence without what another date is told of alone ("freed on Monday, a day before Trump arrives"). */
function besideOthers(sentence: ReadSentence, time: TimeMention): TokenRange {
  let [first, last] = [0, sentence.tokens.length - 1];
  for (const other of sentence.times) {
    if (other.kind !== 'date' || !other.ofNext) continue;
    const end = sentence.clauseAt(Math.min(other.firstToken + 1, last)).last;
    if (other.firstToken > time.lastToken) last = Math.min(last, other.firstToken - 1);
    else if (other.firstToken <= OPENING && end < time.firstToken) first = end + 1;
  }
  return { first: Math.min(first, time.firstToken), last };
}

/** Where the frames of a measure look around a time. */
export function spotOf(time: TimeMention, sentence: ReadSentence): FrameSpot {
  if (time.kind === 'date' && time.ofNext) return spotBehind(time, sentence);
  // An age stands in an aside ("Alexander, 21, …") and a date at the sentence's end: clauses would cut them off.
  const dated = time.kind !== 'duration';
  const clause = time.kind === 'date' ? ownPart(time, sentence) : boundsOf(time, sentence);
  // "Liri, 19, and Edan": an age between commas belongs to the name before it.
  const isOpening = time.firstToken <= 1;
  const after = sentence.tokens[time.lastToken + 1]?.norm;
  // "The 21-year-old's mother": what follows is someone else.
  const isAside = time.kind === 'age' && (after === "'s" || (after === ',' && !isOpening));
  return {
    window: {
      first: Math.max(clause.first, time.firstToken - LONGEST_REACH),
      last: isAside ? time.lastToken : Math.min(clause.last, time.lastToken + LONGEST_REACH),
    },
    parent: null,
    reach: dated ? DATE_REACH : DURATION_REACH,
    figure: { first: time.firstToken, last: time.lastToken },
    led: ledBy(sentence, time),
    aside: otherDaysBehind(sentence, time) ?? occasionOf(sentence, time),
    phrase: null,
  };
}

const POSSESSIVES = new Set(['its', 'their', 'his', 'her']);
const OCCASIONS = new Set(['over', 'against', 'about', 'outside', 'near']);

/** "The sit-in over the blockade reached its 100th day": what is counted is the sit-in, not what it was held for. */
function occasionOf({ tokens, clauseAt }: ReadSentence, time: TimeMention): TokenRange | null {
  if (time.kind !== 'duration' || !time.ordinal) return null;
  if (!POSSESSIVES.has(tokens[time.firstToken - 1]?.norm ?? '')) return null;
  const { first } = clauseAt(time.firstToken);
  for (let i = first + 1; i < time.firstToken; i++) {
    if (finiteTense(tokens, i) !== null) return null;
    if (OCCASIONS.has(tokens[i]?.norm ?? '')) return { first: i, last: time.firstToken - 1 };
  }
  return null;
}

const FROM = new Set(['since', 'after', 'into']);
const RELATIVES = new Set(['which', 'that', 'who']);

/** The clause of a length of time; a relative one with what it speaks of ("The war, which has lasted …"). */
function withNoun(sentence: ReadSentence, time: TimeMention): TokenRange {
  const own = sentence.clauseAt(time.firstToken);
  // "19 months since the attack": what it is counted from belongs to it.
  const counted = FROM.has(sentence.tokens[time.lastToken + 1]?.norm ?? '');
  const last = counted ? sentence.clauseAt(time.lastToken + 1).last : own.last;
  const clause = { ...own, last };
  if (clause.marker === null || !RELATIVES.has(clause.marker) || clause.first === 0) return clause;
  return {
    first: sentence.clauseAt(clause.first - 1).first,
    last: clause.last,
  };
}
