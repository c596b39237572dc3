import type { Period } from '../text/period';
import type { ReasonGap, ReasonKey } from './reason-texts';

/**
 * What stands in a gap of a reason, plain data:
 * - `said`: words of a text or figures as a text gives them; `quote`: the same, to be set in quotation marks
 * - `days`: when something holds, null when that is not known; `months`: a date that need not be exact
 * - `voice`: whom a text has its words from, set behind them; null where it says them itself
 * - `choice`, `event`: a value or an event of the topic pack, with the pack's own words for it
 */
export type BecauseValue =
  | { readonly type: 'said' | 'quote'; readonly said: string }
  | { readonly type: 'days'; readonly period: Period | null }
  | { readonly type: 'months'; readonly period: Period }
  | { readonly type: 'voice'; readonly said: string | null }
  | {
      readonly type: 'choice';
      readonly slot: string;
      readonly choice: string;
      readonly said: string;
    }
  | { readonly type: 'event'; readonly event: string; readonly said: string };

/** Why two claims stand in a relation, for the surfaces to say in the reader's language. Dates are ISO dates. */
export interface Because {
  readonly key: ReasonKey;
  /** One for each gap of the reason. */
  readonly values: Readonly<Record<string, BecauseValue>>;
}

/** The values of one reason: neither a gap left open nor a value without a gap. */
export type ValuesOf<K extends ReasonKey> = Readonly<Record<ReasonGap<K>, BecauseValue>>;
