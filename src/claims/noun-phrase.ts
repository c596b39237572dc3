import type { Quantity } from '../text/quantity';
import type { Token } from '../text/tokens';
import type { Topic } from '../topic/topic';
import type { ReadSentence } from './read-sentence';

/** What a figure counts. Token indices are inclusive. */
export interface NounPhrase {
  /** Concepts the counted noun stands for; `['-']` when there is no noun; empty when the noun is none we know. */
  readonly heads: readonly string[];
  readonly first: number;
  readonly last: number;
  /** "20 of the 50 …": token index at which the whole's figure starts; null otherwise. */
  readonly partOf: number | null;
}

const NO_NOUN = ['-'];
const LONGEST = 6;

const STOPS = new Set(
  `are were was is be been being have has had remain remained who whom which that whose in on at by from to for with during
  since after before while as and or but when where had did do does may might could would should can will until than
  also still being alone so far over under into through against among including because if then
  the a an its their his her it they he she hold carry
  off back home away go`.split(/\s+/),
);

/** "24 thought to be alive", "35 confirmed dead", "24 confirmed deaths": how it is known, not what is counted. */
const KNOWN = new Set(
  `believed thought presumed feared confirmed known said assumed reported declared considered deemed understood
  listed pronounced officially reportedly apparently probably`.split(/\s+/),
);

/** Reads what a figure counts: the noun after it, past its modifiers; "of them", "of the 50 hostages" too. */
export function readNounPhrase(sentence: ReadSentence, quantity: Quantity, topic: Topic): NounPhrase {
  const first = quantity.firstToken;
  const start = quantity.lastToken + 1;
  if (normAt(sentence, start) !== 'of') return scan(sentence, first, start, topic, null);
  const whole = sentence.quantities.find((each) => each.firstToken > start && each.firstToken <= start + 4);
  const parted =
    whole && sentence.tokens.slice(start, whole.firstToken).some(({ kind }) => kind === 'punctuation');
  if (whole && !parted) {
    const phrase = scan(sentence, first, whole.lastToken + 1, topic, whole.firstToken);
    return { ...phrase, last: quantity.lastToken };
  }
  if (/^(them|whom|those|these|which)$/.test(normAt(sentence, start + 1))) {
    return { heads: NO_NOUN, first, last: start + 1, partOf: null };
  }
  const owned = DETERMINERS.has(normAt(sentence, start + 1)) ? start + 2 : start + 1;
  return scan(sentence, first, owned, topic, null);
}

/** "32 of its soldiers" counts soldiers. */
const DETERMINERS = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'all', 'those', 'these']);

function normAt(sentence: ReadSentence, index: number): string {
  return sentence.tokens[index]?.norm ?? '';
}

function scan(
  sentence: ReadSentence,
  first: number,
  start: number,
  topic: Topic,
  partOf: number | null,
): NounPhrase {
  let unknown = 0;
  for (let i = start; i < start + LONGEST; i++) {
    const token = sentence.tokens[i];
    // "101 Israeli and foreign nationals": two adjectives of one noun.
    if (token?.norm === 'and' && isAdjective(sentence, first, i - 1)) continue;
    if (!token || endsPhrase(token)) break;
    const concepts = sentence.hits.at(i);
    const isModifier = isAdjective(sentence, first, i);
    if (isModifier) unknown++;
    const heads = isModifier ? [] : concepts.filter((concept) => topic.headConcepts.has(concept));
    if (heads.length > 0 && !modifiesNext(sentence, i) && !isFollowedByHead(sentence, i, topic))
      return { heads, first, last: i, partOf };
    if (heads.length === 0 && !concepts.some((concept) => topic.frameConcepts.has(concept))) {
      if (isParticiple(token)) break;
      if (!KNOWN.has(token.norm)) unknown++;
    } else if (heads.length === 0 && !isModifier && isPredicate(sentence, i)) {
      if (i === start && isPlural(token)) unknown++;
      break;
    }
  }
  return {
    heads: unknown === 0 ? NO_NOUN : [],
    first,
    last: lastOfFigure(sentence, first, start),
    partOf,
  };
}

const NATIONALITIES = new Set(['american', 'israeli', 'palestinian', 'gazan', 'thai', 'u.s.']);

/** "Six American and Israeli programs": in the singular a nationality is no counted noun of several. */
function isAdjective(sentence: ReadSentence, figure: number, at: number): boolean {
  if (!NATIONALITIES.has(sentence.tokens[at]?.norm ?? '')) return false;
  const counted = sentence.quantities.find(({ firstToken }) => firstToken === figure);
  return counted !== undefined && counted.amount > 1;
}

/** "35 hostage bodies": of two nouns in a row the second is counted. */
function isFollowedByHead(sentence: ReadSentence, index: number, topic: Topic): boolean {
  const token = sentence.tokens[index];
  const next = sentence.tokens[index + 1];
  if (!token || !next || token.norm.endsWith('s') || endsPhrase(next)) return false;
  return sentence.hits.at(index + 1).some((concept) => topic.headConcepts.has(concept));
}

function lastOfFigure(sentence: ReadSentence, first: number, start: number): number {
  const quantity = sentence.quantities.find((each) => each.firstToken === first);
  return quantity?.lastToken ?? start - 1;
}

function endsPhrase(token: Token): boolean {
  return token.kind === 'punctuation' || STOPS.has(token.norm);
}

/** Words that end like plurals and are none. */
const NO_NOUNS = new Set('across towards besides unless perhaps always versus'.split(' '));

/** "59 hostage families": a singular noun before an unknown plural only modifies it. */
function modifiesNext(sentence: ReadSentence, index: number): boolean {
  const token = sentence.tokens[index];
  const next = sentence.tokens[index + 1];
  if (!token || !next || token.norm.endsWith('s') || next.kind !== 'word') return false;
  if (next.norm === "'s" || STOPS.has(next.norm) || NO_NOUNS.has(next.norm)) return false;
  return next.norm.length > 3 && next.norm.endsWith('s') && sentence.hits.at(index + 1).length === 0;
}

/** "Two meetings with": what several are, though the topic knows the word for other reasons. */
function isPlural({ kind, norm }: Token): boolean {
  return (
    kind === 'word' && norm.length > 4 && norm.endsWith('s') && !norm.endsWith('ss') && !NO_NOUNS.has(norm)
  );
}

function isParticiple(token: Token): boolean {
  return token.kind === 'word' && token.norm.length > 4 && token.norm.endsWith('ing');
}

/** A known word that is a verb rather than a modifier: nothing countable follows it in the phrase. */
function isPredicate(sentence: ReadSentence, index: number): boolean {
  const next = sentence.tokens[index + 1];
  return !next || endsPhrase(next);
}
