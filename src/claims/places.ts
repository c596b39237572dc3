import type { Topic } from '../topic/topic';
import type { ReadSentence } from './read-sentence';

/** The place last spoken of: the concepts its name stands for, and for how many sentences nothing has named one. */
export interface KnownPlace {
  readonly concepts: readonly string[];
  readonly unnamed: number;
}

/** "There" means nothing known once this many sentences name no place. */
const PLACE_REACH = 1;

/**
 * The place in mind after a sentence. Adds to the sentence's hits, at a "there" that points back, what the name of the
 * place would have given.
 */
export function placeAfter(
  sentence: ReadSentence,
  before: KnownPlace | null,
  topic: Topic,
): KnownPlace | null {
  const named = placesNamed(sentence, topic);
  const there = sentence.tokens.findIndex((_, i) => pointsBack(sentence, i));
  if (before && there >= 0 && !named.some(({ token }) => token < there))
    for (const concept of before.concepts) sentence.hits.add(concept, { first: there, last: there });
  const [first] = named;
  if (first) return sameOf(first, named);
  if (!before || (before.unnamed >= PLACE_REACH && there < 0)) return null;
  return { ...before, unnamed: there < 0 ? before.unnamed + 1 : 0 };
}

interface NamedPlace {
  readonly token: number;
  /** Null for a place the topic does not know. */
  readonly concepts: readonly string[] | null;
}

/** Where several places are named, "there" may mean any of them. */
function sameOf(first: NamedPlace, named: readonly NamedPlace[]): KnownPlace | null {
  const { concepts } = first;
  const isOne = named.every((other) => other.concepts?.[0] === concepts?.[0]);
  return concepts && isOne ? { concepts, unnamed: 0 } : null;
}

function placesNamed(sentence: ReadSentence, { pack }: Topic): NamedPlace[] {
  const places = pack.discourse.places ?? [];
  const known = places.flatMap((place) =>
    sentence.hits
      .of(place)
      .filter(({ last }) => !isOfPeople(sentence, last))
      .map(({ first, last }): NamedPlace => ({ token: first, concepts: [place, ...sentence.hits.at(last)] })),
  );
  const others = sentence.tokens.flatMap((_, i): NamedPlace[] =>
    isOtherPlace(sentence, i, places) ? [{ token: i, concepts: null }] : [],
  );
  return [...known, ...others].sort((a, b) => a.token - b.token);
}

const SEATS = new Set(['capital', 'city', 'coast', 'emirate']);

/** "Qatari mediators" names people; "the Qatari capital" names the place. */
function isOfPeople({ tokens }: ReadSentence, at: number): boolean {
  return (tokens[at]?.norm.endsWith('i') ?? false) && !SEATS.has(tokens[at + 1]?.norm ?? '');
}

const PREPOSITIONS = new Set(['in', 'to', 'at', 'from', 'near', 'outside', 'across', 'into', 'around']);

function isOtherPlace({ tokens, hits, times }: ReadSentence, at: number, places: readonly string[]): boolean {
  const before = tokens[at - 1]?.norm ?? '';
  const led = PREPOSITIONS.has(before === 'the' ? (tokens[at - 2]?.norm ?? '') : before);
  if (!led || !/^\p{Lu}\p{L}/u.test(tokens[at]?.raw ?? '')) return false;
  if (times.some(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken)) return false;
  // "To the Qatari capital", "in Gaza City".
  return ![at, at + 1].some((i) => hits.at(i).some((concept) => places.includes(concept)));
}

/** Behind "there is", "there have been" nothing is pointed at. */
const EXISTS =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|could|may|might|can|must|should|seems?|remains?|'s|'ll|'d|isn't|aren't|wasn't|weren't)$/;

function pointsBack({ tokens }: ReadSentence, at: number): boolean {
  if (tokens[at]?.norm !== 'there') return false;
  return at > 0 && !EXISTS.test(tokens[at + 1]?.norm ?? '') && !EXISTS.test(tokens[at - 1]?.norm ?? '');
}
