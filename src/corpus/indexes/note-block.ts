import type { ClaimBlock } from '../schema';
import { noteFact, type SlotChanges } from './follow-facts';
import type { TermChanges } from './follow-terms';
import { wordsOf } from './terms-of';

/** A source and a claim are documents of the index: a source by its number, a claim by `number * DOCUMENTS + position`. */
export const DOCUMENTS = 256;

/** Notes what the indexes gain or lose with a block of claims. */
export function noteBlock(
  facts: SlotChanges,
  terms: TermChanges,
  { claims, no = 0 }: ClaimBlock,
  fate: 'added' | 'removed',
): void {
  claims.forEach((claim, at) => {
    noteFact(facts, claim, fate);
    const told = wordsOf(claim.statement);
    // Looking a word up among all takes longer than among these few.
    const quoted = wordsOf(claim.excerpt).filter((word) => !told.includes(word));
    terms.note(told, no * DOCUMENTS + at, fate);
    terms.note(quoted, no * DOCUMENTS + at, fate);
  });
}
