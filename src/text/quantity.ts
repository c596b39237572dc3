import type { Span } from './span';

/** How a text bounds a figure. `exactly` is the default: a bare figure. */
export type Qualifier =
  | 'exactly'
  | 'about'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'nearly'
  | 'between';

/**
 * A figure in a text. `start`/`end` cover qualifier and figure ("more than 250").
 * `firstToken`/`lastToken` are indices (inclusive) into the token list it was read from.
 */
export interface Quantity extends Span {
  readonly amount: number;
  /** Upper end of a range; present only with the qualifier `between`. */
  readonly upTo?: number;
  readonly qualifier: Qualifier;
  /** `percent` carries the number as written (90 for 90%); `fraction` is 0..1; `year` is a bare calendar year. */
  readonly kind: 'count' | 'percent' | 'fraction' | 'money' | 'ordinal' | 'year' | 'clock' | 'decimal';
  readonly firstToken: number;
  readonly lastToken: number;
}
