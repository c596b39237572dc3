import type { Source } from '../claims/source';
import { plainWords, shingleHashes } from '../text/shingles';

/** Most values in a fingerprint. */
export const FINGERPRINT_SIZE = 64;
/** A text shorter than this is a headline or a brief; what it shares with another is chance. */
const FEWEST_WORDS = 40;
/**
 * The share of the shorter text that has to stand in the other. In the evaluation reprints have at least 0.53 of
 * their original, two differently cut reprints nearly always 0.32 of each other, articles that quote one paragraph
 * of another at most 0.27, and different articles at most 0.05. `npm run eval` prints what it joins.
 */
const COPY_SHARE = 0.3;
/** With fewer values in common the share is a guess. */
const FEWEST_SHARED = 6;
/** Texts with a value in common are compared with this many before them, so that no input takes quadratic time. */
const MOST_COMPARED = 32;

/**
 * The MinHash fingerprint of a text: the smallest of the hashes of its word shingles, up to 64, unsigned 32-bit,
 * ascending, none twice. Empty for fewer than 40 words. One hash function and its smallest values (a "bottom-k
 * sketch") rather than the minima of 64 functions: the same sample for a 64th of the work, and it also tells how
 * large the text is, which containment needs. Method: A. Broder, "On the resemblance and containment of documents"
 * (1997). Nothing of the text can be read from it.
 */
export function fingerprintOf(text: string): readonly number[] {
  const words = plainWords(text);
  if (words.length < FEWEST_WORDS) return [];
  return [...Uint32Array.from(shingleHashes(words)).sort().subarray(0, FINGERPRINT_SIZE)];
}

/**
 * How much of the shorter text stands in the longer one, 0..1, estimated from two fingerprints; 0 when either is
 * empty. Containment and not resemblance, because a reprint cut to half resembles its original no more than half.
 */
export function likeness(one: readonly number[], other: readonly number[]): number {
  const { shared, fewer } = overlap(one, other);
  return fewer === 0 ? 0 : shared / fewer;
}

/** Whether two fingerprints are of one text, reprinted: shortened, extended, restyled or lightly reworded. */
export function isNearCopy(one: readonly number[], other: readonly number[]): boolean {
  const { shared, fewer } = overlap(one, other);
  return shared >= FEWEST_SHARED && shared >= COPY_SHARE * fewer;
}

/**
 * Counts within the range both fingerprints cover completely: `shared` values, and the `fewer` of the two texts'
 * values. A full fingerprint covers the hashes up to its last, one that is not full covers all.
 */
function overlap(one: readonly number[], other: readonly number[]): { shared: number; fewer: number } {
  const limit = Math.min(reach(one), reach(other));
  let [i, j, shared] = [0, 0, 0];
  for (;;) {
    const a = one[i] ?? Number.POSITIVE_INFINITY;
    const b = other[j] ?? Number.POSITIVE_INFINITY;
    if (Math.min(a, b) > limit || Math.min(a, b) === Number.POSITIVE_INFINITY) break;
    if (a === b) shared += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return { shared, fewer: Math.min(i, j) };
}

function reach(fingerprint: readonly number[]): number {
  const last = fingerprint[FINGERPRINT_SIZE - 1];
  return last ?? Number.POSITIVE_INFINITY;
}

/** What is needed of a source to know its reprints by. */
export type Reprinted = Pick<Source, 'id' | 'fingerprint' | 'reportGroup'>;

/**
 * Groups sources that are near-copies of one another. Gives, for every source that has a near-copy among them, the
 * id of its group: the first id in the group by code units. Copies of copies are in one group, and so are sources of
 * one `reportGroup`, while two `reportGroup`s never are. The order of `sources` does not matter; sources with neither
 * fingerprint nor `reportGroup` are in no group.
 */
export function groupCopies(sources: Iterable<Reprinted>): ReadonlyMap<string, string> {
  const grouping = new CopyGrouping(sources);
  grouping.go(Number.POSITIVE_INFINITY);
  return grouping.groups();
}

/** The work of `groupCopies` in steps, for where a page must not stand still meanwhile. */
export class CopyGrouping {
  readonly #known: readonly Reprinted[];
  readonly #parents: number[];
  /** The reader's word on a group, by its first member. */
  readonly #labels = new Map<number, string>();
  readonly #holders = new Map<number, number[]>();
  #next = 0;

  constructor(sources: Iterable<Reprinted>) {
    this.#known = [...sources]
      .filter(({ fingerprint = [], reportGroup }) => fingerprint.length > 0 || reportGroup !== undefined)
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    this.#parents = this.#known.map((_, index) => index);
    const first = new Map<string, number>();
    this.#known.forEach(({ reportGroup }, index) => {
      if (reportGroup === undefined) return;
      const before = first.get(reportGroup) ?? index;
      first.set(reportGroup, before);
      this.#parents[index] = before;
      this.#labels.set(before, reportGroup);
    });
  }

  /** Looks at so many more sources; false once all are looked at. */
  go(sources: number): boolean {
    const end = Math.min(this.#known.length, this.#next + sources);
    for (; this.#next < end; this.#next += 1) this.#lookAt(this.#next);
    return this.#next < this.#known.length;
  }

  groups(): ReadonlyMap<string, string> {
    const sizes = new Map<number, number>();
    for (const index of this.#parents.keys()) {
      sizes.set(this.#root(index), (sizes.get(this.#root(index)) ?? 0) + 1);
    }
    return new Map(
      this.#known.flatMap(({ id }, index): [string, string][] => {
        const root = this.#root(index);
        return (sizes.get(root) ?? 0) > 1 ? [[id, this.#known[root]?.id ?? id]] : [];
      }),
    );
  }

  #lookAt(index: number): void {
    const { fingerprint = [] } = this.#known[index] ?? {};
    for (const before of earlierWithAny(fingerprint, index, this.#holders)) {
      const [mine, theirs] = [this.#root(index), this.#root(before)];
      if (mine === theirs || this.#areKeptApart(mine, theirs)) continue;
      if (isNearCopy(fingerprint, this.#known[before]?.fingerprint ?? [])) this.#unite(mine, theirs);
    }
  }

  #areKeptApart(one: number, other: number): boolean {
    const [label, theirs] = [this.#labels.get(one), this.#labels.get(other)];
    return label !== undefined && theirs !== undefined && label !== theirs;
  }

  #unite(one: number, other: number): void {
    const [first, later] = [Math.min(one, other), Math.max(one, other)];
    const label = this.#labels.get(first) ?? this.#labels.get(later);
    if (label !== undefined) this.#labels.set(first, label);
    this.#parents[later] = first;
  }

  #root(index: number): number {
    let at = index;
    for (let up = this.#parents[at] ?? at; up !== at; up = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[up] ?? up;
      at = up;
    }
    return at;
  }
}

/** The latest texts before this one under each of its values; puts this one there too. */
function earlierWithAny(
  fingerprint: readonly number[],
  index: number,
  holders: Map<number, number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const value of fingerprint) {
    const before = holders.get(value) ?? [];
    for (const each of before) found.add(each);
    holders.set(value, [...before.slice(1 - MOST_COMPARED), index]);
  }
  return found;
}
