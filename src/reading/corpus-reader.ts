import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import type { IsoDate, Period } from '../text/period';

/** Claims a claim can be compared with: one slot, the same people counted, one event. */
export interface Lookup {
  readonly slot: string;
  readonly population: string | null;
  /** Missing: whatever the event. */
  readonly event?: string | null;
  /** Where there are very many, those that hold nearest to this day count; null for any. */
  readonly day: IsoDate | null;
}

/** How much of a corpus takes part. */
export interface Census {
  /** Sources that are switched on and speak of one of the slots asked for. */
  readonly sources: number;
  /** The publication date of the newest of them; null when none has a date. */
  readonly newest: IsoDate | null;
}

/**
 * What a report needs of a corpus. Nothing here takes longer for a larger corpus: where very many claims fit, the
 * nearest in time are given. Claims of sources that are switched off may be among them; `sources` leaves those out.
 */
export interface CorpusReader {
  /** The claims that fit one of the lookups, each once. */
  comparable(lookups: readonly Lookup[]): Promise<readonly CorpusClaim[]>;
  /**
   * Claims of these slots that hold within these days, of the slots that most is told of first, and at most about
   * `atMost` claims.
   */
  heldWithin(slots: readonly string[], days: Period, atMost: number): Promise<readonly CorpusClaim[]>;
  /** All claims of these sources. */
  claimsOfSources(ids: readonly string[]): Promise<readonly CorpusClaim[]>;
  /** The sources with these ids that are switched on; unknown ids are left out. */
  sources(ids: readonly string[]): Promise<readonly Source[]>;
  /** Of the sources that speak of one of these slots; those with the ids given are left out. */
  census(slots: readonly string[], without: ReadonlySet<string>): Promise<Census>;
}
