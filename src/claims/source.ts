import type { AboutSource } from './about-source';
import type { Edit } from './edit';

export type { PublishedBasis } from './about-source';

/** One document of the corpus: an article or a pack entry. */
export interface Source extends AboutSource {
  /** The reader's changes in the order they were made, its claims' too; missing for none. The source has them already. */
  readonly edits?: readonly Edit[];
}
