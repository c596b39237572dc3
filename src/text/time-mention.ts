import type { Period } from './period';
import type { Qualifier } from './quantity';
import type { Span } from './span';

export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** How exactly a date mention is given; `part` is "mid-March", "late 2023", "recent weeks". */
export type Precision = 'day' | 'week' | 'month' | 'part' | 'year';

/** A mention of calendar time, resolved against the article's date and the tense of its clause. */
export interface DateMention extends Span {
  readonly kind: 'date';
  readonly period: Period;
  readonly precision: Precision;
  /** The preposition's meaning: "since Monday", "until Sunday", "before the war"; `at` otherwise. */
  readonly relation: 'at' | 'since' | 'until' | 'before' | 'after';
  /** It dates only what follows it: the truce in "a day after the truce lapsed". */
  readonly ofNext?: true;
  /** The first of days that are counted: "for a third straight day". */
  readonly counted?: true;
  /** Worked out from a distance in months or many weeks: it lies about the middle of the period. */
  readonly wide?: true;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** A length of time: "70 days", "seven-month", "42-day". Ages ("21-year-old") have kind `age`. */
export interface DurationMention extends Span {
  readonly kind: 'duration' | 'age';
  readonly amount: number;
  readonly upTo?: number;
  readonly unit: TimeUnit;
  readonly qualifier: Qualifier;
  /** "day 465", "the 21st month": counted from a start, not a length. */
  readonly ordinal: boolean;
  readonly firstToken: number;
  readonly lastToken: number;
}

export type TimeMention = DateMention | DurationMention;
