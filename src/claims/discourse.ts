import type { ConceptHits } from '../topic/concepts';
import type { Subject } from '../topic/pack';
import type { Topic } from '../topic/topic';
import { agesAfter, type KnownAge, readAges } from './ages';
import { holdAll, type TokenRange } from './needs';
import { type KnownPlace, placeAfter } from './places';
import type { ReadSentence } from './read-sentence';

/** What a reader has in mind when a sentence begins. */
export interface InMind {
  /** The subject last spoken of, by its id in the pack. */
  readonly subject: string | null;
  /** For how many sentences nothing has named a subject. */
  readonly unnamed: number;
  /** All subjects named so far. */
  readonly known: readonly string[];
  /** The last man named; null when nobody, or more than one, was. */
  readonly person: { readonly concepts: readonly string[]; readonly unnamed: number } | null;
  /** The place last named; null when none, or more than one, was. */
  readonly place: KnownPlace | null;
  /** The ages told of persons so far. */
  readonly ages: readonly KnownAge[];
}

/** Where a text has named several subjects, the last is lost after this many sentences that do not name it. */
const SUBJECT_REACH = 6;
/** "He" means nobody once this many sentences name no one. */
const PERSON_REACH = 1;
const EVERYWHERE: TokenRange = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** What is in mind when a text begins: what its title speaks of. */
export function inMindFrom(title: ConceptHits | null, topic: Topic): InMind {
  const named = title ? subjectsNamed(title, topic) : [];
  return {
    subject: named.length === 1 ? (named[0] ?? null) : null,
    unnamed: 0,
    known: named,
    person: null,
    place: null,
    ages: [],
  };
}

/**
 * What is in mind once `sentence` is read. Adds to the sentence's hits, where a pronoun stands, what the name it
 * stands for would have given.
 */
export function readOn(sentence: ReadSentence, before: InMind, topic: Topic): InMind {
  const persons = personsNamed(sentence, topic);
  readAges(sentence, persons, before.ages);
  const person = personAfter(sentence, before, persons);
  const ages = agesAfter(sentence, persons, before.ages);
  const place = placeAfter(sentence, before.place, topic);
  const named = subjectsNamed(sentence.hits, topic);
  if (named.length > 0) {
    const known = [...new Set([...before.known, ...named])];
    return {
      subject: named.length === 1 ? (named[0] ?? null) : null,
      unnamed: 0,
      known,
      person,
      place,
      ages,
    };
  }
  const unnamed = before.unnamed + 1;
  const isLost = unnamed > SUBJECT_REACH && before.known.length > 1;
  return { subject: isLost ? null : before.subject, unnamed, known: before.known, person, place, ages };
}

function subjectsNamed(hits: ConceptHits, topic: Topic): string[] {
  return topic.pack.discourse.subjects.filter((subject) => isNamed(subject, hits)).map(({ id }) => id);
}

function isNamed(subject: Subject, hits: ConceptHits): boolean {
  return subject.named.some(
    ({ all, none }) => holdAll(hits, all, EVERYWHERE) && !(none ?? []).some((concept) => hits.has(concept)),
  );
}

/** The man in mind after a sentence; a pronoun before any name in it still means the one before. */
function personAfter(sentence: ReadSentence, before: InMind, names: readonly Named[]): InMind['person'] {
  const [first] = names;
  const pronoun = pronounOf(sentence, before.person, names);
  if (before.person && pronoun >= 0) {
    for (const concept of before.person.concepts) {
      sentence.hits.add(concept, { first: pronoun, last: pronoun });
    }
    return first ? null : { ...before.person, unnamed: 0 };
  }
  if (!first) return aged(before.person);
  const same = names.every(({ concepts }) => concepts?.[0] === first.concepts?.[0]);
  return same && first.concepts ? { concepts: first.concepts, unnamed: 0 } : null;
}

/**
 * Where a sentence says "he" of the man in mind, or -1: before it names anyone, or as the object of another man's
 * doing ("Trump picked him"), who cannot be himself.
 */
function pronounOf(sentence: ReadSentence, person: InMind['person'], names: readonly Named[]): number {
  const [first] = names;
  const at = sentence.tokens.findIndex(({ norm }) => norm === 'he' || norm === 'him' || norm === 'his');
  if (at < 0 || !first || at < first.token) return at;
  const isObject = sentence.tokens[at]?.norm === 'him' && at - first.token <= OBJECT_REACH;
  const isOther = names.length === 1 && first.concepts !== null && first.concepts[0] !== person?.concepts[0];
  return isObject && isOther && sentence.clauseAt(at) === sentence.clauseAt(first.token) ? at : -1;
}

/** So near its verb's subject a pronoun is that verb's object. */
const OBJECT_REACH = 4;

function aged(person: InMind['person']): InMind['person'] {
  if (!person || person.unnamed >= PERSON_REACH) return null;
  return { ...person, unnamed: person.unnamed + 1 };
}

interface Named {
  readonly token: number;
  /** Null for a name the topic does not know. */
  readonly concepts: readonly string[] | null;
}

/** Everyone a sentence names or speaks of as a person, in the order of the text. */
function personsNamed(sentence: ReadSentence, topic: Topic): Named[] {
  const known: Named[] = topic.pack.discourse.persons.flatMap((person) =>
    sentence.hits
      .of(person)
      .filter((hit) => !isModifier(sentence, hit.last))
      .map((hit) => ({
        token: hit.first,
        concepts: [person, ...sentence.hits.at(hit.last)],
      })),
  );
  const others = sentence.tokens.flatMap((_, i): Named[] =>
    isUnknownName(sentence, i) || ROLES.has(sentence.tokens[i]?.norm ?? '')
      ? [{ token: i, concepts: null }]
      : [],
  );
  const titled = (other: Named) =>
    known.some(({ token }) => token > other.token && token - other.token <= TITLE_LENGTH);
  return [...known, ...others.filter((other) => !titled(other))].sort((a, b) => a.token - b.token);
}

/** "Special envoy Steve Witkoff", "Prime Minister Benjamin Netanyahu": words before a name that belong to it. */
const TITLE_LENGTH = 3;

const MODIFIED = new Set(
  `'s administration government aide aides envoy official officials team plan proposal family cabinet office
  adviser advisers`.split(/\s+/),
);

/** "Trump's envoy", "the Trump administration": the name only tells whose. */
function isModifier(sentence: ReadSentence, token: number): boolean {
  return MODIFIED.has(sentence.tokens[token + 1]?.norm ?? '');
}

/** Men a text may go on to call "he" without their name. */
const ROLES = new Set(
  `official spokesman spokesperson source minister diplomat leader commander analyst lawmaker senator king emir`.split(
    /\s+/,
  ),
);

const PLACE_PREPOSITIONS = new Set(['in', 'from', 'at', 'near', 'outside', 'across', 'into', 'around']);

/** "A soldier from New Jersey", "at Ichilov Hospital": capitalised words behind a preposition of place. */
function isPlace(sentence: ReadSentence, at: number): boolean {
  let first = at;
  while (/^\p{Lu}/u.test(sentence.tokens[first - 1]?.raw ?? '')) first--;
  const before = sentence.tokens[first - 1]?.norm ?? '';
  // "In Tenafly, New Jersey": what a place lies in.
  const around = sentence.tokens[first - 2];
  if (before === ',' && around && /^\p{Lu}/u.test(around.raw)) return isPlace(sentence, first - 2);
  return PLACE_PREPOSITIONS.has(before === 'the' ? (sentence.tokens[first - 2]?.norm ?? '') : before);
}

/** A capitalised word inside a sentence that no concept and no date accounts for. */
function isUnknownName(sentence: ReadSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(token.raw)) return false;
  if (at === 0 && !/^(?:said|says|told|added|confirmed|declined)$/.test(sentence.tokens[1]?.norm ?? ''))
    return false;
  if (sentence.tokens[at - 1]?.norm === '"' || sentence.hits.at(at).length > 0) return false;
  if (isPlace(sentence, at)) return false;
  return !sentence.times.some((time) => time.firstToken <= at && at <= time.lastToken);
}
