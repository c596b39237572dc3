import type { Claim, ClaimValue } from '../claims/claim';
import { daysBetween } from '../text/calendar';
import type { Period } from '../text/period';
import type { MeasureSlot, PackEvent } from '../topic/pack';
import type { Topic } from '../topic/topic';
import { allowedBy, compareAllowed, type Range } from './interval';
import { bordersBetween, inOrder, type Moments } from './moments';
import type { Outcome } from './outcome';
import { SURE } from './sureness';
import { sayAbout, sayDay, sayPeriod } from './words';

type Quantity = Extract<ClaimValue, { type: 'quantity' }>;
type Dated = Extract<ClaimValue, { type: 'date' }>;

/** Running counts told this close together are told for the same days. */
const SAME_DAYS = 3;
/** Within a month a rounded running count may still be the same count. */
const SAME_COUNT_DAYS = 31;
/** A level without a known event in between is comparable this far apart. */
const LEVEL_DAYS = 75;

/** Compares two claims of one measure by its kind (DESIGN.md, "Comparing claims"). */
export function compareMeasures(slot: MeasureSlot, mine: Claim, theirs: Claim, topic: Topic): Outcome | null {
  const a = mine.value;
  const b = theirs.value;
  if (a?.type === 'date' && b?.type === 'date') return compareDates(slot, a, b, mine);
  if (a?.type !== 'quantity' || b?.type !== 'quantity' || a.unit !== b.unit) return null;
  const difference = differenceOf(a, mine, b, theirs);
  switch (slot.kind) {
    case 'fixed':
    case 'duration':
      return compareFixed(slot, difference, a, b);
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

function allowed(value: Quantity, claim: Claim) {
  const figure = { amount: value.amount, qualifier: claim.qualifier };
  return allowedBy(value.upTo === undefined ? figure : { ...figure, upTo: value.upTo });
}

function compareFixed(slot: MeasureSlot, difference: string, a: Quantity, b: Quantity): Outcome | null {
  if (difference === 'equal') {
    return { relation: 'agrees', reason: sameWords(a.said, b.said, 'both'), confidence: SURE.agrees };
  }
  if (difference === 'unclear') return null;
  const why = slot.kind === 'fixed' ? 'for a count that does not change with time' : 'for the same period';
  return {
    relation: 'conflicts',
    reason: `${a.said} against ${b.said}, ${why}.`,
    confidence: SURE.conflicts,
  };
}

function sameWords(mine: string, theirs: string, both: string): string {
  return mine === theirs
    ? `Both say ${mine}.`
    : `${capital(mine)} and ${theirs}: ${both} can be the same figure.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A running count never falls: later and higher has changed, later and lower conflicts. */
function compareRunning(difference: string, mine: Claim, theirs: Claim): Outcome | null {
  const moments = inOrder(mine, theirs);
  if (!moments) return null;
  const { earlier, later, days } = moments;
  const told = `${saidOf(later)} on ${dateOf(later)}`;
  if (difference === 'equal' && days <= SAME_COUNT_DAYS) {
    return {
      relation: 'agrees',
      reason: sameWords(saidOf(mine), saidOf(theirs), 'both'),
      confidence: SURE.agrees,
    };
  }
  const order = growth(earlier, later);
  const near = days <= SAME_DAYS && shareApart(mine, theirs) > SAME_DAYS_SHARE;
  if (near && difference === 'apart') {
    const reason = `${saidOf(mine)} against ${saidOf(theirs)}, both for the same days (${dateOf(later)}).`;
    return { relation: 'conflicts', reason: capital(reason), confidence: SURE.conflicts };
  }
  if (order === 'grew' && days > 0) {
    const reason = `${capital(told)} follows ${saidOf(earlier)} on ${dateOf(earlier)}: the count only grows.`;
    return { relation: 'changed', reason, confidence: SURE.changed };
  }
  if (order === 'fell' && days > SAME_DAYS) {
    const reason = `${capital(told)} is below ${saidOf(earlier)} on ${dateOf(earlier)}, but the count only grows.`;
    return { relation: 'conflicts', reason, confidence: SURE.conflicts };
  }
  return null;
}

/** Within a few days a running count moves by no more than this share. */
const SAME_DAYS_SHARE = 0.03;

function shareApart(mine: Claim, theirs: Claim): number {
  if (mine.value?.type !== 'quantity' || theirs.value?.type !== 'quantity') return 0;
  const [a, b] = [mine.value.amount, theirs.value.amount];
  return Math.abs(a - b) / Math.max(a, b);
}

function growth(earlier: Claim, later: Claim): 'grew' | 'fell' | 'unclear' {
  if (earlier.value?.type !== 'quantity' || later.value?.type !== 'quantity') return 'unclear';
  const before = allowed(earlier.value, earlier);
  const after = allowed(later.value, later);
  if (later.value.amount > earlier.value.amount && above(after.tight, before.tight)) return 'grew';
  return above(before.wide, after.wide) ? 'fell' : 'unclear';
}

function above(high: Range, low: Range): boolean {
  return high.low > low.high || (high.high > low.high && high.low >= low.low);
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
    return moved(moments, `in between came ${border.label}`);
  if (difference === 'equal') {
    if (borders.length > 1 && moments.days > LEVEL_DAYS) return null;
    // Across a change "21" and "about 20" may be one count or two.
    if (border && shareApart(mine, theirs) > 0) return null;
    return {
      relation: 'agrees',
      reason: sameWords(saidOf(mine), saidOf(theirs), 'both'),
      confidence: SURE.agrees,
    };
  }
  if (border && isPartOf(mine, theirs, partShare(slot, moments))) return null;
  if (border && couldNotRise(moments, borders, slot)) return risen(moments, border, mine, theirs);
  if (border) return moved(moments, `in between came ${border.label}`);
  if (difference === 'unclear' || isPartOf(mine, theirs, PART_SHARE)) return null;
  if (moments.days > LEVEL_DAYS) return moved(moments, 'months lie in between');
  const reason = `${saidOf(mine)} against ${saidOf(theirs)}, ${sameTime(moments)}.`;
  return { relation: 'conflicts', reason: capital(reason), confidence: SURE.conflicts };
}

/** Whether the later figure is higher though all that happened in between could only lower it. */
function couldNotRise(moments: Moments, borders: readonly PackEvent[], slot: MeasureSlot): boolean {
  return rose(moments) && borders.every((each) => each.lowers?.includes(slot.slot));
}

/** A level that events could only lower is told higher later: a conflict where close, another count where not. */
function risen(moments: Moments, border: PackEvent, mine: Claim, theirs: Claim): Outcome | null {
  if (isPartOf(mine, theirs, RISE_SHARE)) return null;
  const reason = `${saidOf(moments.later)} on ${dateOf(moments.later)} is above ${saidOf(moments.earlier)} on ${dateOf(moments.earlier)}, though ${border.label} could only lower it.`;
  return { relation: 'conflicts', reason: capital(reason), confidence: SURE.conflictsDespiteEvent };
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

function isPartOf(mine: Claim, theirs: Claim, share: number): boolean {
  if (mine.value?.type !== 'quantity' || theirs.value?.type !== 'quantity') return false;
  const [a, b] = [mine.value.amount, theirs.value.amount];
  return Math.min(a, b) < share * Math.max(a, b);
}

function moved({ earlier, later }: Moments, because: string): Outcome {
  const reason = `${saidOf(earlier)} on ${dateOf(earlier)}, ${saidOf(later)} on ${dateOf(later)}; ${because}.`;
  return { relation: 'changed', reason: capital(reason), confidence: SURE.changed };
}

function sameTime({ earlier, later, days }: Moments): string {
  if (days <= 1) return `both for ${dateOf(later)}`;
  return `for ${dateOf(earlier)} and ${dateOf(later)}, with no known change in between`;
}

function saidOf(claim: Claim): string {
  return claim.value?.said ?? '';
}

function dateOf(claim: Claim): string {
  return claim.asOf ? sayPeriod(claim.asOf) : 'an unknown date';
}

/** Dates, and the start dates that elapsed times come to. */
function compareDates(slot: MeasureSlot, a: Dated, b: Dated, mine: Claim): Outcome | null {
  const meet = a.period.from <= b.period.to && b.period.from <= a.period.to;
  if (!meet && gapInDays(a.period, b.period) < clearGap(slot, a, b)) return null;
  if (slot.kind === 'elapsed') {
    const start = `${quoted(a.said)} on ${dateOf(mine)} puts the start at ${sayStart(a)}`;
    return meet
      ? { relation: 'agrees', reason: `${start}, as ${quoted(b.said)} does.`, confidence: SURE.agrees }
      : {
          relation: 'conflicts',
          reason: `${start}, ${quoted(b.said)} at ${sayStart(b)}.`,
          confidence: SURE.conflicts,
        };
  }
  if (slot.kind !== 'date') return null;
  if (meet)
    return {
      relation: 'agrees',
      reason: sameDate(a, b),
      confidence: SURE.agrees,
    };
  const reason = `${capital(sayStart(a))} against ${sayStart(b)}.`;
  return { relation: 'conflicts', reason, confidence: SURE.conflicts };
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

/** What a source tells loosely ("mid-January") is not put in its mouth as a day. */
function sameDate(a: Dated, b: Dated): string {
  const isSame = a.period.from === b.period.from && a.period.to === b.period.to;
  if (isSame) return `Both put it at ${sayStart(a)}.`;
  return `${capital(toldAs(a))} and ${toldAs(b)} can be the same date.`;
}

function toldAs(dated: Dated): string {
  return dated.period.from === dated.period.to ? sayStart(dated) : quoted(dated.said);
}

function sayStart({ period }: Dated): string {
  return period.from === period.to ? sayDay(period.from) : sayAbout(period);
}

function quoted(said: string): string {
  return `“${said}”`;
}
