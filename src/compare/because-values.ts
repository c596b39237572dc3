import type { Claim, ClaimValue } from '../claims/claim';
import type { PackEvent } from '../topic/pack';
import type { BecauseValue } from './because';
import type { Moments } from './moments';

type Said = Extract<BecauseValue, { type: 'said' | 'quote' }>;
type Voice = Extract<BecauseValue, { type: 'voice' }>;
type Dated = Extract<ClaimValue, { type: 'date' }>;

/** Both values as their texts give them. */
export function bothSaid(mine: Claim, theirs: Claim): { readonly mine: Said; readonly theirs: Said } {
  return { mine: saidOf(mine), theirs: saidOf(theirs) };
}

/** Whom both texts have it from, the outermost voice of each. */
export function voicesOf(
  mine: Claim,
  theirs: Claim,
): { readonly myVoice: Voice; readonly theirVoice: Voice } {
  return { myVoice: voiceOf(mine), theirVoice: voiceOf(theirs) };
}

/** Both values with whom they are from, for a conflict. */
export function bothTold(mine: Claim, theirs: Claim) {
  return { ...bothSaid(mine, theirs), ...voicesOf(mine, theirs) };
}

/** The same with the days each holds. */
export function bothDated(mine: Claim, theirs: Claim) {
  return {
    ...bothTold(mine, theirs),
    myDate: daysOf(mine),
    theirDate: daysOf(theirs),
  };
}

/** Two values and their days, the earlier first. */
export function told({ earlier, later }: Moments) {
  return {
    earlier: saidOf(earlier),
    earlierDate: daysOf(earlier),
    later: saidOf(later),
    laterDate: daysOf(later),
  };
}

/** When a claim holds. */
export function daysOf(claim: Claim): BecauseValue {
  return { type: 'days', period: claim.asOf };
}

/** A date that a claim tells, or that its words come to. */
export function monthsOf({ period }: Dated): BecauseValue {
  return { type: 'months', period };
}

/** The words a date is told in. */
export function quote({ said }: Dated): Said {
  return { type: 'quote', said };
}

export function eventOf({ id, label }: PackEvent): BecauseValue {
  return { type: 'event', event: id, said: label };
}

function voiceOf({ attribution }: Claim): Voice {
  return { type: 'voice', said: attribution[0] ?? null };
}

function saidOf(claim: Claim): Said {
  return { type: 'said', said: claim.value?.said ?? '' };
}
