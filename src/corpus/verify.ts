import { Digests } from './digests';
import type { ReadTransaction } from './schema';
import { readClaims } from './verify-claims';
import { readIndexes } from './verify-indexes';

/** What is wrong, and where it was found first. */
export interface CorpusProblem {
  /**
   * - `records`: sources or claims that cannot be used as they are
   * - `strays`: claims that belong to no source
   * - `counts`: numbers of claims and sources
   * - `facts`, `speakers`, `terms`, `ids`, `overview`: an index does not say what the claims say
   */
  readonly about: ProblemKind;
  readonly count: number;
  /** The place of the first: an id, a slot, the beginning of a word. */
  readonly first: string;
}

export type ProblemKind =
  | 'records'
  | 'strays'
  | 'counts'
  | 'facts'
  | 'speakers'
  | 'terms'
  | 'ids'
  | 'overview';

/** What there is, and what is wrong with it. */
export interface CorpusCheck {
  readonly sources: number;
  readonly claims: number;
  /** Empty where everything fits together. */
  readonly problems: readonly CorpusProblem[];
}

/**
 * Works out again from the claims what every index has to say and compares it with what it says, in one transaction and
 * in the memory of a few hundred claims: both sides are added up by place (`digests.ts`) and have to come to the same.
 */
export async function verifyStore(transaction: ReadTransaction): Promise<CorpusCheck> {
  const digests = new Digests();
  const amount = await readClaims(transaction, digests);
  await readIndexes(transaction, digests, amount);
  return { sources: amount.sources, claims: amount.claims, problems: digests.problems() };
}
