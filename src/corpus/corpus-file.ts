import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';

/** A source as files carry it: where it comes from is the store's business. */
export type FileSource = Omit<Source, 'origin'>;

/** The one format of the bundle, of exports and of imports. */
export interface CorpusFile {
  readonly format: 'lateral-corpus';
  readonly version: 1;
  readonly sources: readonly FileSource[];
  readonly claims: readonly CorpusClaim[];
  /**
   * Ids of the file's sources the reader has switched off. When missing, the file says nothing about it:
   * choices already made stay, new sources are on.
   */
  readonly disabled?: readonly string[];
}
