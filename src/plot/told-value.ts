import type { ClaimValue } from '../claims/claim';
import { allowedBy } from '../compare/interval';
import type { PlotValue } from '../reading/plot';
import type { Qualifier } from '../text/quantity';

/** A claim's value as a plot takes it. */
export function toldValue(value: ClaimValue, qualifier: Qualifier, slot: string | null): PlotValue {
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
