import type { Claim } from '../claims/claim';
import { periodsOverlap } from '../text/calendar';
import type { Topic } from '../topic/topic';
import { compareMeasures } from './measures';
import type { Outcome } from './outcome';
import { assertionsOf, comparePropositions } from './propositions';

/**
 * Compares a claim of the article with one of the corpus. Null: nothing is said of the two. Claims meet only
 * when they are about the same slot, population and event.
 */
export function compareClaims(mine: Claim, theirs: Claim, topic: Topic): Outcome | null {
  if (mine.slot === null || theirs.slot === null || !mine.value || !theirs.value) return null;
  if (mine.population !== theirs.population || !sameEvent(mine, theirs, topic)) return null;
  const slot = topic.slot(mine.slot);
  const measure = slot && slot.kind !== 'proposition' ? slot : null;
  const hypothetical = mine.modality === 'condition' || theirs.modality === 'condition';
  if (hypothetical && !measure?.modalities?.includes('condition')) return null;
  if (slot && mine.slot === theirs.slot && slot.kind !== 'proposition') {
    return compareMeasures(slot, mine, theirs, topic);
  }
  return comparePropositions(mine, theirs, topic);
}

/**
 * Claims of one slot must belong to the same event. Claims of two slots that bear on each other may belong to
 * events of different kinds (a cancelled trip, the talks it was for) if those fell in the same days.
 */
function sameEvent(mine: Claim, theirs: Claim, topic: Topic): boolean {
  if (mine.event === theirs.event) return true;
  if (mine.slot === theirs.slot) return false;
  const a = mine.event === null ? undefined : topic.event(mine.event);
  const b = theirs.event === null ? undefined : topic.event(theirs.event);
  if (!a || !b) return a === b || mine.event === null || theirs.event === null;
  return a.kind !== b.kind && periodsOverlap(a.period, b.period);
}

/** Slots whose corpus claims may stand in a relation to this claim. */
export function slotsToLookUp(claim: Claim, topic: Topic): readonly string[] {
  if (claim.slot === null) return [];
  return [...new Set([...topic.related(claim.slot), ...assertionsOf(claim, topic).map(({ slot }) => slot)])];
}
