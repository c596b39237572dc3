/** A number as read at one place, without qualifier, unit or range. */
export interface Numeral {
  readonly amount: number;
  /** Index of its last token (inclusive). */
  readonly last: number;
  readonly form: 'whole' | 'decimal' | 'ordinal' | 'fraction';
  /** Written in words from its first token on. */
  readonly words: boolean;
  /** A scale word or letter took part ("1.9 million"). */
  readonly scaled: boolean;
  /** "dozens of", "tens of thousands". */
  readonly vague: boolean;
}
