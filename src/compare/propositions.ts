import type { Claim } from '../claims/claim';
import { daysBetween } from '../text/calendar';
import type { Assertion, PropositionSlot, Slot } from '../topic/pack';
import type { Topic } from '../topic/topic';
import type { BecauseValue } from './because';
import { daysOf, eventOf, voicesOf } from './because-values';
import { causeOf } from './causes';
import { borderBetween, bordersBetween, inOrder, type Moments } from './moments';
import type { Outcome } from './outcome';
import { outcome } from './reasons';
import { SURE } from './sureness';

/** States move from week to week: only values told this close together are told of the same moment. */
const SAME_MOMENT_DAYS = 3;
/** Equal values further apart than this, with a known change between them, are not the same state. */
const STATE_DAYS = 120;

/** All a claim asserts: its own value first, then what the pack says that value implies. */
export function assertionsOf(claim: Claim, topic: Topic): Assertion[] {
  if (claim.slot === null) return [];
  const slot = topic.slot(claim.slot);
  if (!slot) return [];
  if (slot.kind !== 'proposition') return [...(slot.implies ?? [])];
  if (claim.value?.type !== 'choice') return [];
  const found: Assertion[] = [{ slot: claim.slot, choice: claim.value.choice }];
  for (const each of found) {
    for (const implied of topic.choice(each.slot, each.choice)?.implies ?? []) {
      if (!found.some((known) => known.slot === implied.slot && known.choice === implied.choice))
        found.push(implied);
    }
  }
  return found;
}

/** Compares what two claims assert; one side at least must say it in so many words. */
export function comparePropositions(mine: Claim, theirs: Claim, topic: Topic): Outcome | null {
  // How long a halt has lasted says that it holds; that it holds says nothing of how long. What an article's date or
  // length tells besides is a claim of its own (claims/implied.ts).
  if (isWorkedOut(theirs, topic) || isMeasure(mine, topic)) return null;
  const a = assertionsOf(mine, topic);
  const b = assertionsOf(theirs, topic);
  for (const x of a) {
    for (const y of b) {
      if (!isOwn(x, mine) && !isOwn(y, theirs)) continue;
      if (x.slot === y.slot && x.choice === y.choice) {
        // "On hostages" is less than their "on American hostages".
        if (!isOwn(y, theirs) && theirs.kind === 'proposition') continue;
        return agreement(x, mine, theirs, topic);
      }
      if (excludes(x, y, topic) || excludes(y, x, topic)) return clash(x, y, mine, theirs, topic);
      if (gaveWay(x, y, topic) || gaveWay(y, x, topic)) return succession(x, y, mine, theirs, topic);
    }
  }
  return null;
}

function isOwn(assertion: Assertion, claim: Claim): boolean {
  return assertion.slot === claim.slot;
}

function isMeasure(claim: Claim, topic: Topic): boolean {
  return claim.slot !== null && topic.slot(claim.slot)?.kind !== 'proposition';
}

/** How long a state has lasted is no telling of it to set others against. */
function isWorkedOut(claim: Claim, topic: Topic): boolean {
  return claim.slot !== null && topic.slot(claim.slot)?.kind === 'elapsed';
}

function excludes(a: Assertion, b: Assertion, topic: Topic): boolean {
  const excluded = topic.choice(a.slot, a.choice)?.excludes ?? [];
  return excluded.some((each) => each.slot === b.slot && each.choice === b.choice);
}

function gaveWay(a: Assertion, b: Assertion, topic: Topic): boolean {
  const later = topic.choice(a.slot, a.choice)?.gaveWayTo ?? [];
  return later.some((each) => each.slot === b.slot && each.choice === b.choice);
}

function agreement(value: Assertion, mine: Claim, theirs: Claim, topic: Topic): Outcome | null {
  const slot = topic.slot(value.slot);
  const moments = inOrder(mine, theirs);
  if (!slot || !isTimeless(slot)) {
    if (!moments) return null;
    if (slot && isParted(moments, slot.slot, topic)) return null;
    if (moments.days > STATE_DAYS) return null;
  }
  const soft = slot?.kind === 'proposition' && slot.weight === 'soft';
  const said = saidAs(value, topic);
  // Positions and warnings are told of a day: far apart the reader should see which.
  if (soft && moments && moments.days > MONTH_DAYS && !slot.event && !slot.eventKind) {
    const days = { earlierDate: daysOf(moments.earlier), laterDate: daysOf(moments.later) };
    return outcome('agrees', SURE.agreesSoftly, 'choice_kept', { said, ...days });
  }
  return outcome('agrees', soft ? SURE.agreesSoftly : SURE.agrees, 'choice_same', { said });
}

/** Whether a known change lies between equal values. What is told on the day of the change was so before it. */
function isParted(moments: Moments, slot: string, topic: Topic): boolean {
  const today = moments.later.asOf?.to;
  return bordersBetween(moments, slot, topic).some(({ period }) => period.from !== today);
}

function isTimeless(slot: Slot): boolean {
  return slot.timeless === true || slot.event !== undefined || slot.eventKind !== undefined;
}

function clash(a: Assertion, b: Assertion, mine: Claim, theirs: Claim, topic: Topic): Outcome | null {
  if (isVague(mine) || isVague(theirs)) return vagueClash(a, b, mine, theirs, topic);
  const moments = inOrder(mine, theirs);
  if (!moments) return null;
  const border = borderBetween(moments, a.slot, topic) ?? borderBetween(moments, b.slot, topic);
  if (border && !overlaps(mine, theirs)) {
    return turned(moments, a, b, mine, topic);
  }
  const slot = topic.slot(a.slot) as PropositionSlot | undefined;
  const stays =
    slot !== undefined && (slot.timeless === true || slot.steady === true || slot.eventKind !== undefined);
  if (!stays && moments.days > SAME_MOMENT_DAYS) return null;
  return apart({ mine: saidAs(a, topic), theirs: saidAs(b, topic) }, mine, theirs);
}

/** A value told of the month in which a known event brought it ("eased in May"), and another told before that event. */
function vagueClash(a: Assertion, b: Assertion, mine: Claim, theirs: Claim, topic: Topic): Outcome | null {
  const [x, y] = [sharpened(mine, theirs, a.slot, topic), sharpened(theirs, mine, a.slot, topic)];
  const moments = x && y ? inOrder(x, y) : null;
  const border = moments && borderBetween(moments, a.slot, topic);
  if (!moments || !border || !x) return null;
  return turned(moments, a, b, x, topic);
}

/** One value, then the other; with the event in between that brought it about, where one is known. */
function turned(moments: Moments, a: Assertion, b: Assertion, mine: Claim, topic: Topic): Outcome {
  const values = inTurn(moments, a, b, mine, topic);
  const later = moments.earlier === mine ? b : a;
  const own = bordersBetween(moments, a.slot, topic);
  const cause = causeOf(later, own.length > 0 ? own : bordersBetween(moments, b.slot, topic), topic);
  return cause
    ? outcome('changed', SURE.changed, 'choice_moved', {
        ...values,
        event: eventOf(cause),
      })
    : outcome('changed', SURE.changed, 'gave_way', values);
}

/** A claim of a month with the days from the change in it on; null where none, or more than one, lies in the month. */
function sharpened(claim: Claim, other: Claim, slot: string, topic: Topic): Claim | null {
  if (!isVague(claim)) return claim;
  if (!claim.asOf || !other.asOf || isVague(other)) return null;
  const { from, to } = claim.asOf;
  if (daysBetween(from, to) > MONTH_DAYS) return null;
  const inside = topic.borders(slot).filter(({ period }) => period.from > from && period.from <= to);
  const day = inside.length === 1 ? inside[0]?.period.from : undefined;
  return day !== undefined && other.asOf.to <= day ? { ...claim, asOf: { from: day, to } } : null;
}

const MONTH_DAYS = 31;

function apart(said: Record<'mine' | 'theirs', BecauseValue>, mine: Claim, theirs: Claim): Outcome {
  return outcome('conflicts', SURE.conflicts, 'choice_apart', {
    ...said,
    ...voicesOf(mine, theirs),
  });
}

/** One value took the other's place, whichever came first. */
function succession(a: Assertion, b: Assertion, mine: Claim, theirs: Claim, topic: Topic): Outcome | null {
  const moments = inOrder(mine, theirs);
  if (!moments || isVague(mine) || isVague(theirs)) return null;
  return outcome('changed', SURE.changed, 'gave_way', inTurn(moments, a, b, mine, topic));
}

/** A claim dated only to some weeks cannot be set before or after another's day. */
const VAGUE_DAYS = 12;

function isVague(claim: Claim): boolean {
  return claim.asOf !== null && daysBetween(claim.asOf.from, claim.asOf.to) > VAGUE_DAYS;
}

function overlaps(mine: Claim, theirs: Claim): boolean {
  return mine.asOf !== null && theirs.asOf !== null && daysBetween(mine.asOf.from, theirs.asOf.from) === 0;
}

/** Two values in the order in which they were told. `a` is what `mine` asserts. */
function inTurn({ earlier, later }: Moments, a: Assertion, b: Assertion, mine: Claim, topic: Topic) {
  const [first, second] = earlier === mine ? [a, b] : [b, a];
  return {
    earlier: saidAs(first, topic),
    earlierDate: daysOf(earlier),
    later: saidAs(second, topic),
    laterDate: daysOf(later),
  };
}

function saidAs({ slot, choice }: Assertion, topic: Topic): BecauseValue {
  return {
    type: 'choice',
    slot,
    choice,
    said: topic.choice(slot, choice)?.said ?? choice,
  };
}
