import type { Slot } from '../topic/pack';
import { conceptsOf } from './needs';
import type { ReadSentence } from './read-sentence';

const PERFECT = new Set(['had', 'has', 'have', "'d", "'ve", "'s", 'once', 'twice', 'did', 'already']);
const UNITS =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|moments?|evenings?|mornings?|long|ever|than|as|like|just|shortly)$/;
const BEHIND = /^(?:in|under|at|and|but|during|through|elsewhere|by|over|—|,|\.|;|"|\)|:|–|!|\?)$/;
const LONG_AGO =
  /\b(?:in (?:the|years) past|on (?:previous|earlier|other|several) occasions|(?:years|decades|a decade|a generation) (?:earlier|ago|before)|not the first time)\b/i;
const EMPTY = new Set([
  'no',
  'never',
  'not',
  'nobody',
  'none',
  'nothing',
  'nor',
  'neither',
  'first',
  'unlike',
  'only',
  'refused',
]);

/**
 * Whether the clause at a token tells of an earlier time that it does not date: "American envoys had met them before",
 * "in the past", "on other occasions". Not where it denies that ("had never met them before").
 */
export function tellsOtherRound(sentence: ReadSentence, token: number): boolean {
  const { first, last } = sentence.clauseAt(token);
  const words = sentence.tokens.slice(first, last + 1);
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const isLongAgo = LONG_AGO.exec(sentence.text.slice(start, end));
  if (isLongAgo?.[0].toLowerCase() === 'not the first time') return true;
  if (words.some(({ norm }) => EMPTY.has(norm) || norm.endsWith("n't"))) return false;
  return isLongAgo !== null || endsInBefore(sentence, first, last);
}

/** "Had met them before, in Europe"; not "a week before" nor "before the war". */
function endsInBefore({ tokens }: ReadSentence, first: number, last: number): boolean {
  const norm = (i: number) => tokens[i]?.norm ?? '';
  for (let i = first + 1; i <= last; i++) {
    if (norm(i) !== 'before' || UNITS.test(norm(i - 1)) || tokens[i - 1]?.kind === 'punctuation') continue;
    const isLast = i + 1 >= tokens.length || BEHIND.test(norm(i + 1)) || PERFECT.has(norm(i - 1));
    if (isLast && tokens.slice(first, i).some((word) => PERFECT.has(word.norm))) return true;
  }
  return false;
}

const OTHERS = new Set(
  'another earlier previous rival alternative second separate similar different competing older prior failed abandoned'.split(
    ' ',
  ),
);
const NAMED_BEFORE = 4;
const NAMED_AFTER = 6;

/**
 * Whether what stands at a token is told of another thing of the kind the slot is about: "an earlier proposal, for a
 * 60-day truce", "a rival plan". The nearest noun of the kind before it counts, else the next behind it.
 */
export function isOfAnotherThing(sentence: ReadSentence, token: number, { thing }: Slot): boolean {
  if (thing === undefined) return false;
  const nouns = conceptsOf(thing).flatMap((concept) => sentence.hits.of(concept));
  const before = nouns.filter(({ last }) => last < token).sort((a, b) => b.last - a.last)[0];
  const noun =
    before ??
    nouns
      .filter(({ first }) => first >= token && first <= token + NAMED_AFTER)
      .sort((a, b) => a.first - b.first)[0];
  return noun !== undefined && isAnother(sentence, noun.first);
}

function isAnother({ tokens }: ReadSentence, noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - NAMED_BEFORE); i--) {
    if (tokens[i]?.kind === 'punctuation') return false;
    if (OTHERS.has(tokens[i]?.norm ?? '')) return true;
  }
  return false;
}
