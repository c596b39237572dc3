import type { Corpus } from '../corpus/store';
import type { Notice } from './Notices';

/** What every section that works on the corpus is given. */
export interface SectionProps {
  readonly corpus: Corpus;
  /** Moves when the corpus has changed. */
  readonly revision: number;
  /** To be called after a change made here. */
  readonly changed: () => void;
  readonly notify: (notice: Notice | null) => void;
}
