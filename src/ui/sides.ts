import { saidWords, type ToldWords } from './pack-words';
import type { Finding } from './report-model';

/** More values than these no longer fit a glance: of more, the first two are shown and the rest counted. */
const MOST_VALUES = 3;

/** Who tells a value: so many sources, named where it is one with a publisher. */
export interface Tellers {
  readonly sources: number;
  readonly name: string | null;
}

/** What a claim says in the article, and what the sources of its first relation say. */
export interface Sides {
  readonly here: ToldWords;
  /** The sources that say it in the same words; null for none. */
  readonly alike: Tellers | null;
  /** The other values, those most sources give first. */
  readonly there: readonly (Tellers & { readonly words: ToldWords })[];
  /** How many more values there are. */
  readonly more: number;
}

/** Both sides of a finding at a glance; null where one of them has no value. */
export function sidesOf(finding: Finding): Sides | null {
  const here = saidWords(finding.claim);
  const values = valuesThere(finding);
  if (here === null || values.size === 0) return null;
  const same = values.get(keyOf(here));
  const alike = same ? tellersOf(same) : null;
  values.delete(keyOf(here));
  const there = [...values.values()]
    .map((value) => ({ words: value.words, ...tellersOf(value) }))
    .sort((one, other) => other.sources - one.sources);
  const shown = there.length > MOST_VALUES ? MOST_VALUES - 1 : MOST_VALUES;
  return { here, alike, there: there.slice(0, shown), more: Math.max(0, there.length - shown) };
}

interface Value {
  readonly words: ToldWords;
  /** Their publishers, by their ids. */
  readonly sources: Map<string, string | null>;
}

function tellersOf({ sources }: Value): Tellers {
  const [publisher] = sources.values();
  return { sources: sources.size, name: (sources.size === 1 && publisher?.trim()) || null };
}

function valuesThere({ claim, relation, relations }: Finding): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { relation: name, source, claim: theirs } of relations) {
    const words =
      name === relation ? saidWords({ slot: theirs.slot ?? claim.slot, value: theirs.value }) : null;
    if (words === null) continue;
    const known = values.get(keyOf(words)) ?? { words, sources: new Map() };
    values.set(keyOf(words), known);
    known.sources.set(source.id, source.publisher);
  }
  return values;
}

function keyOf({ text }: ToldWords): string {
  return text.toLocaleLowerCase();
}
