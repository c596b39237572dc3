import type { RelationName } from '../reading/report';
import { saidWords, type ToldWords } from './pack-words';
import type { Finding } from './report-model';

/** More values than these no longer fit a glance. */
const MOST_VALUES = 2;

/** What a claim says here, and what the sources of its first relation say. */
export interface Sides {
  readonly here: ToldWords;
  readonly relation: RelationName;
  /** The values most sources give first; never empty. */
  readonly there: readonly { readonly words: ToldWords; readonly sources: number }[];
  /** How many more values there are. */
  readonly more: number;
}

/** Both sides of a finding at a glance; null where one of them has no value. */
export function sidesOf({ claim, relation, relations }: Finding): Sides | null {
  const here = saidWords(claim);
  const values = new Map<string, { readonly words: ToldWords; readonly sources: Set<string> }>();
  for (const { relation: name, source, claim: theirs } of relations) {
    const words =
      name === relation ? saidWords({ slot: theirs.slot ?? claim.slot, value: theirs.value }) : null;
    if (words === null) continue;
    const key = words.text.toLocaleLowerCase();
    const known = values.get(key) ?? { words, sources: new Set() };
    values.set(key, known);
    known.sources.add(source.id);
  }
  if (here === null || values.size === 0) return null;
  const there = [...values.values()]
    .map(({ words, sources }) => ({ words, sources: sources.size }))
    .sort((one, other) => other.sources - one.sources);
  return {
    here,
    relation,
    there: there.slice(0, MOST_VALUES),
    more: Math.max(0, there.length - MOST_VALUES),
  };
}
