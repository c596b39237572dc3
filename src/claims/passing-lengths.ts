import type { DateMention, DurationMention } from '../text/time-mention';
import type { ReadSentence } from './read-sentence';

const SHIFTED = new Set(['later', 'earlier', 'afterwards', 'beforehand', 'previously']);
const AHEAD_OF = new Set(['before', 'prior', 'ahead']);
const TIED = new Set(['of', 'into', 'since', 'after', 'long', 'old']);
const BEFORE_REACH = 5;
const SERVED = new Set(['office', 'power', 'captivity', 'prison', 'jail']);

/**
 * A length that tells how far apart two things were ("a day later Israel shut the crossings"), what came before
 * ("two years in Gaza before the war") or how long someone served: not how long something has lasted.
 */
export function isOfOther({ tokens }: ReadSentence, { lastToken }: DurationMention): boolean {
  const next = tokens[lastToken + 1]?.norm ?? '';
  if (SHIFTED.has(next) || AHEAD_OF.has(next)) return true;
  if (next === 'in' && SERVED.has(tokens[lastToken + 2]?.norm ?? '')) return true;
  if (TIED.has(next)) return false;
  for (const { norm, kind } of tokens.slice(lastToken + 1, lastToken + 1 + BEFORE_REACH)) {
    if (kind === 'punctuation') return false;
    if (norm === 'before') return true;
  }
  return false;
}

const COUNTED_FROM = new Set(['from', 'since', 'after', 'following', 'starting', 'beginning']);
const COUNTED_REACH = 3;

/** The start of a length that is told with it: "for 11 weeks from 2 March", "in the 70 days since March 2". */
export function startToldOf(
  { tokens, times }: ReadSentence,
  { lastToken }: DurationMention,
): DateMention | undefined {
  if (!COUNTED_FROM.has(tokens[lastToken + 1]?.norm ?? '')) return undefined;
  return times.find(
    (time): time is DateMention =>
      time.kind === 'date' &&
      time.precision === 'day' &&
      !time.counted &&
      !time.ofNext &&
      time.firstToken > lastToken + 1 &&
      time.firstToken <= lastToken + COUNTED_REACH,
  );
}

const LASTING = new Set(['for', 'lasted', 'lasting', 'throughout']);

/**
 * "A day after the first phase lapsed", "two weeks after Israel halted all aid": how far one thing lies from another, and
 * a length only of what is told behind it. "For two weeks after it lapsed" is a length of its own.
 */
export function isDistanceFrom(
  { tokens }: ReadSentence,
  { firstToken, lastToken }: DurationMention,
): boolean {
  const [next, behind] = [tokens[lastToken + 1]?.norm, tokens[lastToken + 2]];
  if (next !== 'after' || behind === undefined || behind.kind === 'punctuation') return false;
  return !LASTING.has(tokens[firstToken - 1]?.norm ?? '');
}

const PASSING = new Set([
  'after',
  'following',
  'end',
  'ends',
  'ended',
  'ending',
  'halt',
  'halting',
  'stop',
  'stopping',
  'since',
]);
const QUALIFYING = new Set(
  'more than nearly almost about over around roughly some the at least these those to close'.split(' '),
);
const LEAD_REACH = 4;

/** "A deal that could end 21 months of war": how long it has lasted is told as known, whatever may come. */
export function isInPassing({ tokens }: ReadSentence, { firstToken, ordinal }: DurationMention): boolean {
  if (ordinal) return false;
  for (let i = firstToken - 1; i >= Math.max(0, firstToken - LEAD_REACH); i--) {
    const norm = tokens[i]?.norm ?? '';
    if (PASSING.has(norm)) return true;
    if (!QUALIFYING.has(norm)) return false;
  }
  return false;
}
