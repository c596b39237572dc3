import type { LabelOf } from '../corpus/search';
import type { Corpus } from '../corpus/store';
import type { ExtractClaims } from './new-source';

/** What the page works with, handed in by its entrypoint. */
export interface OptionsServices {
  /** Opens the corpus; `onBlocked` is called while another tab has to let go of it first. */
  readonly openCorpus: (options: { readonly onBlocked: () => void }) => Promise<Corpus>;
  readonly extract: ExtractClaims;
  /** A slot's name for a reader. */
  readonly labelOf: LabelOf;
  /** Lateral's version. */
  readonly version: string;
}
