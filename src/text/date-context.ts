import type { IsoDate, Period } from './period';
import type { Precision } from './time-mention';
import type { Token } from './tokens';

/** A day of the year whose year is known to the caller, such as the day an event of the topic happened. */
export interface KnownDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What date readers need: one sentence's tokens, the day the text was published, and known days. */
export interface DateContext {
  readonly tokens: readonly Token[];
  readonly anchor: IsoDate | null;
  readonly known: readonly KnownDay[];
}

/** A date read at one place, before its preposition is looked at. */
export interface DateReading {
  readonly period: Period;
  readonly precision: Precision;
  readonly last: number;
  /** Set by phrases that carry their relation themselves ("more than a year ago"). */
  readonly relation?: 'at' | 'before' | 'since';
}
