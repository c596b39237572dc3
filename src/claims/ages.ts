import type { DurationMention } from '../text/time-mention';
import type { ReadSentence } from './read-sentence';

/** An age a text has told of a person it named, with the concepts that name him. */
export interface KnownAge {
  readonly years: number;
  readonly concepts: readonly string[];
}

/** A person a sentence names: where, and by which concepts. */
interface Person {
  readonly token: number;
  readonly concepts: readonly string[] | null;
}

/** So near his name a man's age stands ("Edan Alexander, 21", "the 21-year-old soldier Edan Alexander"). */
const NAME_REACH = 5;

/** The ages known after a sentence: those told before and those it tells of the persons it names. */
export function agesAfter(
  sentence: ReadSentence,
  persons: readonly Person[],
  before: readonly KnownAge[],
): readonly KnownAge[] {
  const told = agesOf(sentence).flatMap(({ amount, firstToken, lastToken }): KnownAge[] => {
    const near = persons.filter(
      ({ token }) => token >= firstToken - NAME_REACH && token <= lastToken + NAME_REACH,
    );
    const concepts = near[0]?.concepts;
    const isOne = near.every((each) => each.concepts?.[0] === concepts?.[0]);
    return concepts && isOne ? [{ years: amount, concepts }] : [];
  });
  return told.length === 0 ? before : [...before, ...told];
}

/**
 * Lets "the 21-year-old" stand for the one person of that age the text has named: adds to the sentence's hits, where
 * it stands, what the name would have given.
 */
export function readAges(
  sentence: ReadSentence,
  persons: readonly Person[],
  known: readonly KnownAge[],
): void {
  const meant = agesOf(sentence).flatMap(({ amount, firstToken, lastToken }) => {
    const named = known.filter(({ years }) => years === amount);
    const [first] = named;
    const isOne = first !== undefined && named.every(({ concepts }) => concepts[0] === first.concepts[0]);
    const isAlone =
      sentence.tokens[firstToken - 1]?.norm === 'the' &&
      !persons.some(({ token }) => token > lastToken && token <= lastToken + NAME_REACH);
    return isOne && isAlone ? [{ at: firstToken - 1, concepts: first.concepts }] : [];
  });
  for (const { at, concepts } of meant)
    for (const concept of concepts) sentence.hits.add(concept, { first: at, last: at });
}

function agesOf({ times }: ReadSentence): DurationMention[] {
  return times.filter((time): time is DurationMention => time.kind === 'age');
}
