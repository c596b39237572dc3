import type { Claim, ClaimValue } from '../claims/claim';
import { bothSaid } from './because-values';
import { type Allowed, allowedBy } from './interval';
import type { Outcome } from './outcome';
import { outcome } from './reasons';
import { SURE } from './sureness';

export type Quantity = Extract<ClaimValue, { type: 'quantity' }>;

/** What a claim's figure allows, by its qualifier. */
export function allowed(value: Quantity, claim: Claim): Allowed {
  const figure = { amount: value.amount, qualifier: claim.qualifier };
  return allowedBy(value.upTo === undefined ? figure : { ...figure, upTo: value.upTo });
}

/** Two figures that can be one and the same. */
export function sameFigure(mine: Claim, theirs: Claim): Outcome {
  const values = bothSaid(mine, theirs);
  if (values.mine.said === values.theirs.said)
    return outcome('agrees', SURE.agrees, 'same_words', { said: values.mine });
  return outcome('agrees', SURE.agrees, isSameAmount(mine, theirs) ? 'same_amount' : 'same_figure', values);
}

const PLAIN = new Set<Claim['qualifier']>(['exactly', 'about']);

/** One figure in two wordings ("42-day" and "42 days", "24" and "about 24"), neither of them a bound. */
function isSameAmount(mine: Claim, theirs: Claim): boolean {
  if (mine.value?.type !== 'quantity' || theirs.value?.type !== 'quantity') return false;
  if (mine.value.amount !== theirs.value.amount || mine.value.upTo !== theirs.value.upTo) return false;
  return mine.qualifier === theirs.qualifier || (PLAIN.has(mine.qualifier) && PLAIN.has(theirs.qualifier));
}

/** By which share of the larger two figures differ; 0 where one is no figure. */
export function shareApart(mine: Claim, theirs: Claim): number {
  if (mine.value?.type !== 'quantity' || theirs.value?.type !== 'quantity') return 0;
  const [a, b] = [mine.value.amount, theirs.value.amount];
  return Math.abs(a - b) / Math.max(a, b);
}
