import type { Claim, ClaimValue } from '../claims/claim';
import { daysBetween } from '../text/calendar';
import type { Period } from '../text/period';
import type { MeasureSlot, PackEvent } from '../topic/pack';
import type { Topic } from '../topic/topic';
import type { BecauseValue } from './because';
import { bothDated, bothTold, daysOf, eventOf, monthsOf, quote, voicesOf } from './because-values';
import { moved, movedBy } from './causes';
import { allowed, type Quantity, sameFigure, shareApart } from './figures';
import { compareAllowed } from './interval';
import { bordersBetween, inOrder, type Moments } from './moments';
import type { Outcome } from './outcome';
import { outcome } from './reasons';
import { compareRunning } from './running-counts';
import { SURE } from './sureness';

type Dated = Extract<ClaimValue, { type: 'date' }>;

/** A level without a known event in between is comparable this far apart. */
const LEVEL_DAYS = 75;
/** Equal levels further apart than this may have moved and come back: they are not the same state of things. */
const KEPT_DAYS = 180;

/** Compares two claims of one measure by its kind (DESIGN.md, "Comparing claims"). */
export function compareMeasures(slot: MeasureSlot, mine: Claim, theirs: Claim, topic: Topic): Outcome | null {
  const a = mine.value;
  const b = theirs.value;
  if (a?.type === 'date' && b?.type === 'date') return compareDates(slot, a, b, mine, theirs);
  if (a?.type !== 'quantity' || b?.type !== 'quantity' || a.unit !== b.unit) return null;
  const difference = differenceOf(a, mine, b, theirs);
  switch (slot.kind) {
    case 'fixed':
    case 'duration':
      return compareFixed(slot, difference, mine, theirs);
    case 'cumulative':
      return compareRunning(difference, mine, theirs);
    case 'level':
    case 'share':
      return compareLevels(slot, difference, mine, theirs, topic);
    default:
      return null;
  }
}

function differenceOf(a: Quantity, mine: Claim, b: Quantity, theirs: Claim): 'equal' | 'apart' | 'unclear' {
  // "At least 1.9 million" and "nearly 1.9 million" round the same figure from two sides.
  const isBelow = mine.qualifier === 'less-than' || theirs.qualifier === 'less-than';
  if (a.amount === b.amount && a.amount >= ROUND_FROM && a.amount % 10 === 0 && !isBelow) return 'equal';
  // People have birthdays: a year of difference in an age says nothing.
  if (a.unit === 'year' && Math.abs(a.amount - b.amount) === 1) return 'unclear';
  return compareAllowed(allowed(a, mine), allowed(b, theirs));
}

/** From here on a figure that ends in nought is taken as rounded. */
const ROUND_FROM = 1000;

function compareFixed(slot: MeasureSlot, difference: string, mine: Claim, theirs: Claim): Outcome | null {
  if (difference === 'equal') return sameFigure(mine, theirs);
  if (difference === 'unclear') return null;
  const key = slot.kind === 'fixed' ? 'fixed_apart' : 'period_apart';
  return outcome('conflicts', SURE.conflicts, key, bothTold(mine, theirs));
}

function compareLevels(
  slot: MeasureSlot,
  difference: string,
  mine: Claim,
  theirs: Claim,
  topic: Topic,
): Outcome | null {
  const moments = inOrder(mine, theirs);
  if (!moments) return null;
  const borders = bordersBetween(moments, slot.slot, topic);
  const border = borders.at(-1);
  if (border && difference !== 'apart' && couldNotRise(moments, borders, slot)) return null;
  if (border && difference === 'equal' && onlyBounded(mine, theirs))
    return movedBy(slot.slot, borders, moments);
  if (difference === 'equal') {
    if (moments.days > (borders.length > 1 ? LEVEL_DAYS : KEPT_DAYS)) return null;
    // Across a change "21" and "about 20" may be one count or two.
    if (border && shareApart(mine, theirs) > 0) return null;
    return sameFigure(mine, theirs);
  }
  if (border && isPartOf(mine, theirs, partShare(slot, moments))) return null;
  if (border && couldNotRise(moments, borders, slot)) return risen(border, mine, theirs);
  if (border) return movedBy(slot.slot, borders, moments);
  if (difference === 'unclear' || isPartOf(mine, theirs, PART_SHARE)) return null;
  if (moments.days > LEVEL_DAYS) return moved(moments);
  return levelsApart(moments, mine, theirs);
}

/** Whether the later figure is higher though all that happened in between could only lower it. */
function couldNotRise(moments: Moments, borders: readonly PackEvent[], slot: MeasureSlot): boolean {
  return rose(moments) && borders.every((each) => each.lowers?.includes(slot.slot));
}

/** A level that events could only lower is told higher later: a conflict where close, another count where not. */
function risen(border: PackEvent, mine: Claim, theirs: Claim): Outcome | null {
  if (isPartOf(mine, theirs, RISE_SHARE)) return null;
  const values = { ...bothDated(mine, theirs), event: eventOf(border) };
  return outcome('conflicts', SURE.conflictsDespiteEvent, 'risen', values);
}

/** Figures that meet only because one is a bound: "at least 20" could be 24, but not after a known change. */
const BOUND_SHARE = 0.05;

function onlyBounded(mine: Claim, theirs: Claim): boolean {
  const isBound = [mine, theirs].some(
    ({ qualifier }) => qualifier === 'at-least' || qualifier === 'more-than',
  );
  return isBound && shareApart(mine, theirs) > BOUND_SHARE;
}

function rose({ earlier, later }: Moments): boolean {
  return (
    earlier.value?.type === 'quantity' &&
    later.value?.type === 'quantity' &&
    later.value.amount > earlier.value.amount
  );
}

/** What is left of a level after known changes is more than this share of it. */
function partShare(slot: MeasureSlot, { days }: Moments): number {
  if (!slot.swings) return PART_SHARE;
  return days > LEVEL_DAYS ? FAR_PART_SHARE : NEAR_PART_SHARE;
}

/** Within weeks of known changes a level may fall to little more than half. */
const NEAR_PART_SHARE = 0.55;

/** Figures this far apart are more likely a part and its whole than two counts of the same people. */
const PART_SHARE = 0.7;
/** Closer than this, two levels are the same count told differently. */
const RISE_SHARE = 0.85;
/** Over months of known changes a level may well fall to less than half. */
const FAR_PART_SHARE = 0.3;

/** Of so few no part is counted: one whose fate is unknown is not one of the two. */
const FEW = 3;

function isPartOf(mine: Claim, theirs: Claim, share: number): boolean {
  if (mine.value?.type !== 'quantity' || theirs.value?.type !== 'quantity') return false;
  const [a, b] = [mine.value.amount, theirs.value.amount];
  if (Math.max(a, b) <= FEW && Math.abs(a - b) < FEW / 2) return false;
  return Math.min(a, b) < share * Math.max(a, b);
}

function levelsApart({ later, days }: Moments, mine: Claim, theirs: Claim): Outcome {
  if (days <= 1) {
    const values = { ...bothTold(mine, theirs), date: daysOf(later) };
    return outcome('conflicts', SURE.conflicts, 'same_time_apart', values);
  }
  return outcome('conflicts', SURE.conflicts, 'unmoved_apart', bothDated(mine, theirs));
}

/** Dates, and the start dates that elapsed times come to. */
function compareDates(slot: MeasureSlot, a: Dated, b: Dated, mine: Claim, theirs: Claim): Outcome | null {
  const meet = a.period.from <= b.period.to && b.period.from <= a.period.to;
  if (!meet && gapInDays(a.period, b.period) < clearGap(slot, a, b)) return null;
  if (slot.kind === 'elapsed') return meet ? sameStart(a, b, mine, theirs) : startsApart(a, b, mine, theirs);
  if (slot.kind !== 'date') return null;
  if (meet) return sameDate(a, b);
  const values = {
    mine: monthsOf(a),
    theirs: monthsOf(b),
    ...voicesOf(mine, theirs),
  };
  return outcome('conflicts', SURE.conflicts, 'date_apart', values);
}

/** Both lead back to the days they have in common. */
function sameStart(a: Dated, b: Dated, mine: Claim, theirs: Claim): Outcome {
  const { from: first, to: last } = a.period;
  // Where two stretches of days overlap, what they share lies between the middle two of their four ends.
  const [, from = first, to = last] = [first, last, b.period.from, b.period.to].sort();
  const start = monthsOf({ ...a, period: { from, to } });
  return outcome('agrees', SURE.agrees, 'start_same', {
    ...bothCounted(a, b, mine, theirs),
    start,
  });
}

function startsApart(a: Dated, b: Dated, mine: Claim, theirs: Claim): Outcome {
  const starts = { start: monthsOf(a), theirStart: monthsOf(b) };
  return outcome('conflicts', SURE.conflicts, 'start_apart', {
    ...bothCounted(a, b, mine, theirs),
    ...starts,
  });
}

function bothCounted(a: Dated, b: Dated, mine: Claim, theirs: Claim) {
  return {
    mine: quote(a),
    date: daysOf(mine),
    theirs: quote(b),
    theirDate: daysOf(theirs),
  };
}

/**
 * How many days start dates must lie apart to conflict. Dates that are named need only differ; starts worked out
 * from a length ("three months") are loose by weeks, less so where both are known to the day.
 */
function clearGap(slot: MeasureSlot, a: Dated, b: Dated): number {
  if (slot.kind !== 'elapsed') return 1;
  return [a, b].every(({ period }) => daysBetween(period.from, period.to) <= 3) ? 14 : 45;
}

function gapInDays(a: Period, b: Period): number {
  return a.from > b.to ? daysBetween(b.to, a.from) : daysBetween(a.to, b.from);
}

/** What a source tells loosely ("mid-January") is not put in its mouth as a day: its words stand beside their days. */
function sameDate(a: Dated, b: Dated): Outcome {
  const isSame = a.period.from === b.period.from && a.period.to === b.period.to;
  if (isSame) return outcome('agrees', SURE.agrees, 'date_same', { date: monthsOf(a) });
  const days = { date: periodOf(a), theirDate: periodOf(b) };
  return outcome('agrees', SURE.agrees, 'date_near', { mine: quote(a), theirs: quote(b), ...days });
}

function periodOf({ period }: Dated): BecauseValue {
  return { type: 'days', period };
}
