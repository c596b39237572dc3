import type { IsoDate } from '../text/period';

/** How a publication date is known. `found publication` and `inferred` are set by hand in the corpus. */
export type PublishedBasis =
  | 'json-ld'
  | 'meta'
  | 'time'
  | 'url'
  | 'text'
  | 'argument'
  | 'found publication'
  | 'inferred'
  | 'reader'
  | 'unknown';

/** What is known of one document of the corpus. */
export interface AboutSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: IsoDate | null;
  readonly publishedBasis: PublishedBasis;
  /** How many days the publication date may be off; 0 when certain. */
  readonly publishedMargin: number;
  readonly language: string;
  /** Where it comes from. Bundled sources, and those of a subscribed pack, can be disabled, never deleted by themselves. */
  readonly origin: 'bundled' | 'reader' | 'import' | 'pack';
  /** Of its text, to know reprints by (src/reading/near-copies.ts); missing where the text was never at hand. */
  readonly fingerprint?: readonly number[];
  /**
   * The reader's own word on which report this is: sources with the same value are reprints of one text, with different
   * values they are not, whatever their fingerprints say. Missing where the fingerprints decide.
   */
  readonly reportGroup?: string;
}
