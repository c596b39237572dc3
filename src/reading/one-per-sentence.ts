import type { RelationName } from '../compare/relation-name';
import type { Relation, ReportClaim } from './report';

const SEVERITY: Readonly<Record<RelationName, number>> = { conflicts: 0, changed: 1, agrees: 2 };

/**
 * Leaves one relation between a sentence and a claim of the corpus. "Under a blockade since 2 February" agrees
 * with a blockade from 2 March in that aid is halted and conflicts with it in the date: the reader must see the
 * conflict, and not be told both. Of two figures of one thing in a sentence ("Israel says 24, Trump 21") one
 * may agree where the other does not.
 */
export function onePerSentence(claims: readonly ReportClaim[]): ReportClaim[] {
  const kept = new Map<string, Kept>();
  for (const claim of claims) {
    for (const relation of claim.relations) {
      const key = keyOf(claim, relation);
      const known = kept.get(key);
      if (!known || SEVERITY[relation.relation] < SEVERITY[known.relation.relation])
        kept.set(key, { claim, relation });
    }
  }
  return claims.map((claim) => {
    const relations = claim.relations.filter((relation) => {
      const most = kept.get(keyOf(claim, relation));
      if (!most || most.relation.relation === relation.relation) return true;
      return relation.relation === 'agrees' && isRival(claim, most.claim);
    });
    return relations.length === claim.relations.length ? claim : { ...claim, relations };
  });
}

interface Kept {
  readonly claim: ReportClaim;
  readonly relation: Relation;
}

/** Another figure of the same measure. */
function isRival(one: ReportClaim, other: ReportClaim): boolean {
  return (
    one.slot === other.slot &&
    one.value?.type === 'quantity' &&
    other.value?.type === 'quantity' &&
    one.value.amount !== other.value.amount
  );
}

function keyOf(claim: ReportClaim, relation: Relation): string {
  return `${claim.start} ${relation.source.id} ${relation.claim.id}`;
}
