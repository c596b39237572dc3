import type { RelationName } from '../compare/relation-name';
import type { Relation, ReportClaim } from './report';

const SEVERITY: Readonly<Record<RelationName, number>> = { conflicts: 0, changed: 1, agrees: 2 };

/**
 * Leaves one relation between a sentence and a claim of the corpus. "Under a blockade since 2 February" agrees
 * with a blockade from 2 March in that aid is halted and conflicts with it in the date: the reader must see the
 * conflict, and not be told both.
 */
export function onePerSentence(claims: readonly ReportClaim[]): ReportClaim[] {
  const kept = new Map<string, Relation>();
  for (const claim of claims) {
    for (const relation of claim.relations) {
      const key = keyOf(claim, relation);
      const known = kept.get(key);
      if (!known || SEVERITY[relation.relation] < SEVERITY[known.relation]) kept.set(key, relation);
    }
  }
  return claims.map((claim) => {
    const relations = claim.relations.filter(
      (relation) => relation.relation === kept.get(keyOf(claim, relation))?.relation,
    );
    return relations.length === claim.relations.length ? claim : { ...claim, relations };
  });
}

function keyOf(claim: ReportClaim, relation: Relation): string {
  return `${claim.start} ${relation.source.id} ${relation.claim.id}`;
}
