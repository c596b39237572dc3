import type { CorpusProblem } from './corpus-problem';
import { Digests } from './digests';
import type { ReadTransaction } from './schema';
import { readClaims } from './verify-claims';
import { readIndexes } from './verify-indexes';

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
