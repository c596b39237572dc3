import type { DateMention } from '../text/time-mention';
import { normAt } from '../text/tokens';
import { finiteTense } from '../text/verbs';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'where']);
/** "On March 18, when Israel broke it": a day may be told by the clause behind it. */
const OF_THE_DAY = new Set(['when', 'where', 'as', 'which']);
/** How many words of what a relative clause speaks of stand before it. */
const SPOKEN_OF = 8;
const FRONTED_WITHIN = 1;

/**
 * The stretch of its sentence that a date is told of: the happening whose day it is ("before a budget vote this month"),
 * else the relative clause it stands in, else the clause of its own verb. What other clauses tell has other days.
 */
export function ownStretch(sentence: ReadSentence, date: DateMention): TokenRange {
  const whole = { first: 0, last: sentence.tokens.length - 1 };
  if (date.firstToken <= FRONTED_WITHIN || date.ofNext || date.counted) return whole;
  return happeningOf(sentence, date) ?? relativeOf(sentence, date) ?? clauseOf(sentence, date);
}

/** Whether a date is told of what stands at a token. */
export function isOwnedBy(sentence: ReadSentence, date: DateMention, token: number): boolean {
  const { first, last } = ownStretch(sentence, date);
  return first <= token && token <= last;
}

/** The clause of a date, joined to those it goes on from. */
function clauseOf(sentence: ReadSentence, date: DateMention): TokenRange {
  const own = sentence.clauseAt(date.firstToken);
  const next = own.last + 1 < sentence.tokens.length ? sentence.clauseAt(own.last + 1) : null;
  const isTold = next?.marker && OF_THE_DAY.has(next.marker) && date.lastToken >= own.last - 1;
  const last = isTold ? next.last : own.last;
  if (own.marker !== null && RELATIVE.has(own.marker))
    return { first: thingBefore(sentence, own.first), last };
  const verb = firstVerb(sentence, own);
  if (own.first === 0) return { first: 0, last: verb === null && next ? Math.max(last, next.last) : last };
  const before = sentence.clauseAt(own.first - 1);
  // "The truce, which began in January, collapsed on March 18": the verb's own subject stands before the aside.
  const goesOn = verb === own.first || (before.marker !== null && RELATIVE.has(before.marker));
  // "A truce brokered by Egypt, Qatar and the United States ran from …": the "and" joins no clauses.
  const isJoined = (own.marker ?? 'and') === 'and' && firstVerb(sentence, before) === null;
  if (verb !== null && !(goesOn && own.marker === null) && !isJoined) return { first: own.first, last };
  return { first: before.first === 0 ? 0 : sentence.clauseAt(before.first - 1).first, last };
}

function firstVerb(sentence: ReadSentence, { first, last }: TokenRange): number | null {
  for (let i = first; i <= last; i++) if (isVerb(sentence, i)) return i;
  return null;
}

/** A finite verb; "brokered by Egypt" only describes. */
function isVerb({ tokens }: ReadSentence, at: number): boolean {
  return finiteTense(tokens, at) !== null && normAt(tokens, at + 1) !== 'by';
}

/** Where the words for a thing may begin that a relative clause speaks of. */
function thingBefore(sentence: ReadSentence, relative: number): number {
  let first = relative;
  while (first > 0 && first > relative - SPOKEN_OF && !isVerb(sentence, first - 1)) first--;
  return first;
}

const THAT_REACH = 4;

/** "Talks that ended on March 14 failed": the words of a "that" which tells more of a thing, with the thing. */
function relativeOf(sentence: ReadSentence, date: DateMention): TokenRange | null {
  const { tokens } = sentence;
  const { first, last } = sentence.clauseAt(date.firstToken);
  let verb = date.firstToken - 1;
  while (verb > first && finiteTense(tokens, verb) === null) verb--;
  let that = verb - 1;
  while (that > first && that >= verb - THAT_REACH && normAt(tokens, that) !== 'that') that--;
  if (that <= first || normAt(tokens, that) !== 'that' || !isOfThing(sentence, that)) return null;
  let end = date.lastToken;
  while (end < last && finiteTense(tokens, end + 1) === null) end++;
  return { first: Math.max(first, thingBefore(sentence, that)), last: end };
}

const SAYING = /^(?:.*(?:said|says|saying|ing|ed)|told|that|reporters|and|but|,)$/;

/** Behind a verb of saying "that" opens what is said. */
function isOfThing({ tokens }: ReadSentence, that: number): boolean {
  const before = normAt(tokens, that - 1);
  return !SAYING.test(before) && finiteTense(tokens, that - 1) === null;
}

const AHEAD_OF = new Set(['before', 'ahead', 'until', 'till']);
const AFTER = new Set(['after', 'following', 'since', 'despite', 'amid']);
const LEADING = new Set(['on', 'in', 'of', 'the', 'early', 'late']);
const HOURS =
  /^(?:dawn|midnight|noon|sunrise|sunset|nightfall|daybreak|dusk|midday|iftar|suhoor|light|\d.*|[ap]\.?m\.?)$/;
const HAPPENINGS = new Set(
  `vote votes election elections meeting meetings summit visit visits trip speech statement interview call hearing rally
  protest protests deadline session briefing conference address resolution ruling report debate reading talks`.split(
    /\s+/,
  ),
);
const HAPPENING_REACH = 10;
const NAMED_REACH = 6;

/**
 * "Went back to war before a budget vote this month", "ahead of this month's vote", "after a cabinet vote on March 15": what
 * the day is one of stands behind a word of time, and is another happening than the sentence's own.
 */
function happeningOf(sentence: ReadSentence, date: DateMention): TokenRange | null {
  const { tokens } = sentence;
  const at = leaderOf(sentence, date);
  if (at === null) return null;
  const isNamed = normAt(tokens, date.lastToken + 1) === "'s";
  const first = at + 1;
  if (isNamed) return { first, last: namedEnd(sentence, date) };
  let last = date.firstToken - 1;
  while (last > at && LEADING.has(normAt(tokens, last))) last--;
  const noun = normAt(tokens, last);
  if (last <= at || HOURS.test(noun)) return null;
  const isSetBeside = last === date.firstToken - 1 && date.precision !== 'day';
  const isOther = AHEAD_OF.has(normAt(tokens, at)) || isSetBeside || HAPPENINGS.has(noun);
  return isOther ? { first, last: date.lastToken } : null;
}

/** The word of time that leads to a date over nothing but a thing's name. */
function leaderOf(sentence: ReadSentence, date: DateMention): number | null {
  const { tokens } = sentence;
  const { first } = sentence.clauseAt(date.firstToken);
  for (let i = date.firstToken - 1; i > first && i >= date.firstToken - HAPPENING_REACH; i--) {
    const norm = normAt(tokens, i);
    if (AHEAD_OF.has(norm) || AFTER.has(norm)) return i;
    if (tokens[i]?.kind === 'punctuation' || finiteTense(tokens, i) !== null) return null;
  }
  return null;
}

function namedEnd({ tokens }: ReadSentence, { lastToken }: DateMention): number {
  let end = lastToken + 1;
  while (
    end < Math.min(tokens.length - 1, lastToken + NAMED_REACH) &&
    tokens[end + 1]?.kind === 'word' &&
    finiteTense(tokens, end + 1) === null
  )
    end++;
  return end;
}
