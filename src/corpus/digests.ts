import type { CorpusProblem, ProblemKind } from './corpus-problem';

/**
 * Sums of hashes, by kind and place: what the claims ask for is added, what the indexes hold is taken off, and where
 * both are the same nothing is left. The order of things does not matter. A difference goes unseen once in four thousand
 * million.
 */
export class Digests {
  readonly #sums = new Map<ProblemKind, Map<string, number>>();
  readonly #told = new Map<ProblemKind, { count: number; first: string }>();

  add(kind: ProblemKind, place: string, hash: number): void {
    const sums = this.#sumsOf(kind);
    sums.set(place, ((sums.get(place) ?? 0) + hash) >>> 0);
  }

  take(kind: ProblemKind, place: string, hash: number): void {
    const sums = this.#sumsOf(kind);
    sums.set(place, ((sums.get(place) ?? 0) - hash) >>> 0);
  }

  /** Something that is wrong by itself. */
  tell(kind: ProblemKind, place: string): void {
    const told = this.#told.get(kind);
    if (told) told.count += 1;
    else this.#told.set(kind, { count: 1, first: place });
  }

  problems(): readonly CorpusProblem[] {
    for (const [kind, sums] of this.#sums) {
      for (const [place, sum] of sums) if (sum !== 0) this.tell(kind, place);
    }
    this.#sums.clear();
    return [...this.#told].map(([about, { count, first }]) => ({ about, count, first }));
  }

  #sumsOf(kind: ProblemKind): Map<string, number> {
    let sums = this.#sums.get(kind);
    if (!sums) {
      sums = new Map();
      this.#sums.set(kind, sums);
    }
    return sums;
  }
}

/** Mixes two hashes into one, unsigned 32-bit. */
export function mixed(one: number, other: number): number {
  const mix = Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0xc2b2ae35);
  return (mix ^ (mix >>> 15)) >>> 0;
}
