import type { ClaimValue } from '../claims/claim';
import type { PlotPoint, PlotValue } from '../reading/plot';
import type { Relation, ReportClaim } from '../reading/report';
import { toldValue } from './told-value';

/**
 * What a claim of the article and the sources that speak to it tell of which day. Without a day, or with a value of
 * another kind than the article's, there is nothing to place; a source that agrees tells what the article tells.
 */
export function pointsOf(claim: ReportClaim): readonly PlotPoint[] {
  const own = claim.value === null ? null : toldValue(claim.value, claim.qualifier, claim.slot);
  if (own === null) return [];
  const others = claim.relations.flatMap((relation) => relatedPoint(relation, claim, own) ?? []);
  if (claim.asOf === null) return others;
  return [{ id: claim.id, role: 'article', asOf: claim.asOf, value: own }, ...others];
}

function relatedPoint({ relation, claim }: Relation, mine: ReportClaim, own: PlotValue): PlotPoint | null {
  if (claim.asOf === null || claim.value === null) return null;
  const value = toldValue(claim.value, claim.qualifier, claim.slot ?? mine.slot);
  const point = { id: claim.id, role: relation, asOf: claim.asOf };
  if (own.type === 'choice' && relation === 'agrees') return { ...point, value: own };
  if (value.type !== own.type || unitOf(claim.value) !== unitOf(mine.value)) return null;
  return { ...point, value };
}

function unitOf(value: ClaimValue | null): string | null {
  return value?.type === 'quantity' ? value.unit : null;
}
