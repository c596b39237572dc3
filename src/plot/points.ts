import type { ClaimValue } from '../claims/claim';
import { allowedBy } from '../compare/interval';
import type { PlotPoint, PlotValue } from '../reading/plot';
import type { Relation, ReportClaim } from '../reading/report';
import type { Qualifier } from '../text/quantity';

/**
 * What a claim of the article and the sources that speak to it tell of which day. Without a day, or with a value of
 * another kind than the article's, there is nothing to place; a source that agrees tells what the article tells.
 */
export function pointsOf(claim: ReportClaim): readonly PlotPoint[] {
  const own = claim.value === null ? null : toldBy(claim.value, claim.qualifier, claim.slot);
  if (own === null) return [];
  const others = claim.relations.flatMap((relation) => relatedPoint(relation, claim, own) ?? []);
  if (claim.asOf === null) return others;
  return [{ id: claim.id, role: 'article', asOf: claim.asOf, value: own }, ...others];
}

function relatedPoint({ relation, claim }: Relation, mine: ReportClaim, own: PlotValue): PlotPoint | null {
  if (claim.asOf === null || claim.value === null) return null;
  const value = toldBy(claim.value, claim.qualifier, claim.slot ?? mine.slot);
  const point = { id: claim.id, role: relation, asOf: claim.asOf };
  if (own.type === 'choice' && relation === 'agrees') return { ...point, value: own };
  if (value.type !== own.type || unitOf(claim.value) !== unitOf(mine.value)) return null;
  return { ...point, value };
}

function toldBy(value: ClaimValue, qualifier: Qualifier, slot: string | null): PlotValue {
  switch (value.type) {
    case 'date':
      return { type: 'day', period: value.period };
    case 'choice':
      return { type: 'choice', key: `${slot} ${value.choice}`, said: value.said };
    case 'quantity':
      return {
        type: 'amount',
        amount: value.upTo === undefined ? value.amount : (value.amount + value.upTo) / 2,
        ...bounds(value, qualifier),
        unit: value.unit === 'percent' ? 'percent' : 'other',
      };
  }
}

/** What a careful reader takes the wording to mean. A bare figure has no bar, however round it is: that is for the reader to judge. */
function bounds(
  { amount, upTo }: Extract<ClaimValue, { type: 'quantity' }>,
  qualifier: Qualifier,
): { readonly low: number | null; readonly high: number | null } {
  switch (qualifier) {
    case 'exactly':
      return { low: amount, high: amount };
    case 'at-least':
    case 'more-than':
      return { low: amount, high: null };
    case 'at-most':
    case 'less-than':
      return { low: null, high: amount };
    default:
      return allowedBy({ amount, qualifier, ...(upTo !== undefined && { upTo }) }).tight;
  }
}

function unitOf(value: ClaimValue | null): string | null {
  return value?.type === 'quantity' ? value.unit : null;
}
