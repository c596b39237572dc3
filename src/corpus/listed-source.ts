import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';

/** A source as the list shows it. */
export interface ListedSource {
  readonly source: Source;
  readonly enabled: boolean;
  readonly claimCount: number;
}

/** A source that contains a searched text, itself (`inSource`) or in the claims given. */
export interface SearchHit extends ListedSource {
  readonly inSource: boolean;
  readonly claims: readonly CorpusClaim[];
}
