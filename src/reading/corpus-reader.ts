import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';

/** What a report needs of a corpus. Only enabled sources take part. */
export interface CorpusReader {
  /** All claims whose slot is one of `slots`, in a stable order. */
  claimsBySlot(slots: readonly string[]): Promise<readonly CorpusClaim[]>;
  /** The sources with these ids; unknown ids are left out. */
  sources(ids: readonly string[]): Promise<readonly Source[]>;
}
