import type { Period } from '../text/period';
import type { Qualifier } from '../text/quantity';
import type { ValueUnit } from '../text/value-unit';

/**
 * The comparable content of a claim. `said` is the value in a few plain words ("about 24", "70 days"),
 * used in reasons and lists.
 */
export type ClaimValue =
  | {
      readonly type: 'quantity';
      readonly amount: number;
      readonly upTo?: number;
      readonly unit: ValueUnit;
      readonly said: string;
    }
  /** A date, or the start date an elapsed time was normalised to. */
  | { readonly type: 'date'; readonly period: Period; readonly said: string }
  /** One of a proposition's exclusive values, by its id in the topic pack. */
  | { readonly type: 'choice'; readonly choice: string; readonly said: string };

export type ClaimKind = 'measure' | 'proposition' | 'statement';

/** In what mood the text says it. Only `fact` and `denial` enter conflicts. */
export type Modality = 'fact' | 'plan' | 'proposal' | 'denial' | 'condition';

/** What a claim says, wherever it stands: in the article being read or in the corpus. */
export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  /** What it is about, comparable across sources; null for a statement no slot covers. */
  readonly slot: string | null;
  /** Who is counted, when narrower than the slot says; null for the slot's own population. */
  readonly population: string | null;
  /** The event (round of talks, truce, attack) it belongs to, by its id in the topic pack. */
  readonly event: string | null;
  readonly value: ClaimValue | null;
  readonly qualifier: Qualifier;
  /** The days at which the claim holds. */
  readonly asOf: Period | null;
  readonly asOfBasis: 'text' | 'publication' | 'inferred' | 'unknown';
  /** From whom the text has it, outermost first; empty when the text says it itself. */
  readonly attribution: readonly string[];
  readonly modality: Modality;
}

/** A claim found in the article being read. Offsets are UTF-16, into the extracted text. */
export interface ArticleClaim extends Claim {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** How it was worked out when the text does not state it (a sum, a complement); null when stated. */
  readonly derived: string | null;
  /** 0..1: how sure the reader of the text is that the claim says what is recorded. */
  readonly confidence: number;
}

/** A place in a text: paragraph and sentence, both counted from 1. */
export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
}

/** A claim of the corpus. */
export interface CorpusClaim extends Claim {
  readonly sourceId: string;
  /** The claim in our own words (or, for a reader's own text, the sentence it stands in). */
  readonly statement: string;
  /** At most eight words of the source, enough to find the passage. */
  readonly excerpt: string;
  readonly place: Place;
}
