import { saidWords, type ToldWords } from './pack-words';
import type { Finding } from './report-model';

/** More values than these no longer fit a glance: of more, the first two are shown and the rest counted. */
const MOST_VALUES = 3;

/** What a claim says here, and what the sources of its first relation say. */
export interface Sides {
  readonly here: ToldWords;
  /** How many of the sources say it in the same words. */
  readonly alike: number;
  /** The other values, those most sources give first. */
  readonly there: readonly { readonly words: ToldWords; readonly sources: number }[];
  /** How many more values there are. */
  readonly more: number;
}

/** Both sides of a finding at a glance; null where one of them has no value. */
export function sidesOf(finding: Finding): Sides | null {
  const here = saidWords(finding.claim);
  const values = valuesThere(finding);
  if (here === null || values.size === 0) return null;
  const alike = values.get(keyOf(here))?.sources.size ?? 0;
  values.delete(keyOf(here));
  const there = [...values.values()]
    .map(({ words, sources }) => ({ words, sources: sources.size }))
    .sort((one, other) => other.sources - one.sources);
  const shown = there.length > MOST_VALUES ? MOST_VALUES - 1 : MOST_VALUES;
  return { here, alike, there: there.slice(0, shown), more: Math.max(0, there.length - shown) };
}

interface Value {
  readonly words: ToldWords;
  /** By their ids. */
  readonly sources: Set<string>;
}

function valuesThere({ claim, relation, relations }: Finding): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { relation: name, source, claim: theirs } of relations) {
    const words =
      name === relation ? saidWords({ slot: theirs.slot ?? claim.slot, value: theirs.value }) : null;
    if (words === null) continue;
    const known = values.get(keyOf(words)) ?? { words, sources: new Set() };
    values.set(keyOf(words), known);
    known.sources.add(source.id);
  }
  return values;
}

function keyOf({ text }: ToldWords): string {
  return text.toLocaleLowerCase();
}
