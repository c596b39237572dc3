import type { Claim } from '../claims/claim';
import { slotsToLookUp } from '../compare/compare';
import type { IsoDate } from '../text/period';
import type { Topic } from '../topic/topic';
import type { Lookup } from './corpus-reader';

/**
 * What to look up for an article's claims: claims meet only where they count the same people, claims of one slot only
 * where they belong to one event too (`compareClaims`). Each once.
 */
export function lookupsFor(
  claims: readonly Claim[],
  published: IsoDate | null,
  topic: Topic,
): readonly Lookup[] {
  const found = new Map<string, Lookup>();
  for (const claim of claims) {
    if (claim.value === null) continue;
    const { population, event } = claim;
    const day = claim.asOf?.from ?? published;
    for (const slot of slotsToLookUp(claim, topic)) {
      const lookup = slot === claim.slot ? { slot, population, event, day } : { slot, population, day };
      found.set(JSON.stringify(lookup), lookup);
    }
  }
  return [...found.values()];
}
