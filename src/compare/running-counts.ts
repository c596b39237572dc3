import type { Claim } from '../claims/claim';
import { bothDated, bothTold, daysOf, told } from './because-values';
import { allowed, type Quantity, sameFigure, shareApart } from './figures';
import { grainOf, type Range } from './interval';
import { inOrder } from './moments';
import type { Outcome } from './outcome';
import { outcome } from './reasons';
import { SURE } from './sureness';

/** Running counts told this close together are told for the same days. */
const SAME_DAYS = 3;
/** Within a month a rounded running count may still be the same count. */
const SAME_COUNT_DAYS = 31;

/** A running count never falls: later and higher has changed, later and lower conflicts. */
export function compareRunning(difference: string, mine: Claim, theirs: Claim): Outcome | null {
  const moments = inOrder(mine, theirs);
  if (!moments) return null;
  const { earlier, later, days } = moments;
  if (difference === 'equal' && days <= SAME_COUNT_DAYS) {
    if (days > 0 && passedNextRound(earlier, later))
      return outcome('changed', SURE.changed, 'grew', told(moments));
    return sameFigure(mine, theirs);
  }
  const order = growth(earlier, later);
  const least = order === 'fell' ? FALLEN_SHARE : SAME_DAYS_SHARE;
  const near = days <= SAME_DAYS && shareApart(mine, theirs) > least;
  if (near && (difference === 'apart' || isBeyondBound(earlier, later) || isBeyondBound(later, earlier))) {
    const values = { ...bothTold(mine, theirs), date: daysOf(later) };
    return outcome('conflicts', SURE.conflicts, 'same_days_apart', values);
  }
  if (order === 'grew' && days > 0) return outcome('changed', SURE.changed, 'grew', told(moments));
  if (order === 'fell' && days > SAME_DAYS)
    return outcome('conflicts', SURE.conflicts, 'fell', bothDated(mine, theirs));
  return null;
}

/** "More than 57,000" and days later "58,000": the next round figure has been reached. */
function passedNextRound({ value, qualifier }: Claim, later: Claim): boolean {
  if (value?.type !== 'quantity' || later.value?.type !== 'quantity') return false;
  const isBound = qualifier === 'more-than' || qualifier === 'at-least';
  const isBelow = later.qualifier === 'nearly' || later.qualifier === 'less-than';
  const least = later.value.amount * (isBelow ? NEARLY_SHARE : 1);
  return isBound && least >= value.amount + grainOf(value.amount);
}

/** "Nearly 2,800" may be this share of it. */
const NEARLY_SHARE = 0.97;

/** Within a few days a running count moves by no more than this share. */
const SAME_DAYS_SHARE = 0.03;
/** It does not fall by more than this, even where one text has the count of some days before. */
const FALLEN_SHARE = 0.02;

function growth(earlier: Claim, later: Claim): 'grew' | 'fell' | 'unclear' {
  if (earlier.value?.type !== 'quantity' || later.value?.type !== 'quantity') return 'unclear';
  const before = allowed(earlier.value, earlier);
  const after = allowed(later.value, later);
  if (later.value.amount > earlier.value.amount && above(after.tight, before.tight)) return 'grew';
  const reach = Math.min(after.wide.high, boundedReach(later.value, later));
  return above(before.wide, { low: after.wide.low, high: reach }) ? 'fell' : 'unclear';
}

/** "More than 57,000" is not said of 61,700: a large count told to two figures or more is near the bound it gives. */
function boundedReach({ amount }: Quantity, { qualifier }: Claim): number {
  const isBound = qualifier === 'more-than' || qualifier === 'at-least';
  const isClose = amount >= LARGE_COUNT && amount % 10 ** Math.floor(Math.log10(amount)) !== 0;
  return isBound && isClose ? amount * BOUND_REACH : Number.POSITIVE_INFINITY;
}

const LARGE_COUNT = 10_000;
const BOUND_REACH = 1.06;

/** "More than 2,700" is not said where others count 3,400 on the same days: nobody stops that far below. */
function isBeyondBound({ value, qualifier }: Claim, other: Claim): boolean {
  if (value?.type !== 'quantity' || other.value?.type !== 'quantity') return false;
  const isBound = qualifier === 'more-than' || qualifier === 'at-least';
  const isClose =
    value.amount >= CLOSE_COUNT && value.amount % 10 ** Math.floor(Math.log10(value.amount)) !== 0;
  return isBound && isClose && allowed(other.value, other).tight.low > value.amount * FAR_BEYOND;
}

const CLOSE_COUNT = 1000;
const FAR_BEYOND = 1.2;

function above(high: Range, low: Range): boolean {
  return high.low > low.high || (high.high > low.high && high.low >= low.low);
}
