import type { ImportPlan } from '../../corpus/import-file';
import type { WriteHooks } from '../../corpus/indexes/pace';
import type { OnDifference } from '../../corpus/merge-file';
import type { Corpus } from '../../corpus/store';
import type { ParseHtml } from '../../files/document-article';
import type { ExtractClaims } from '../new-source';

/** What taking a file needs. */
export interface TakingTools {
  readonly corpus: Corpus;
  readonly extract: ExtractClaims;
  readonly parse: ParseHtml;
  /** Asks what to do with sources of the reader's that a Lateral file has with other content; null: nothing. */
  readonly ask: (plan: ImportPlan) => Promise<OnDifference | null>;
  /** How far a file of very many claims is, and how its reader stops it. */
  readonly hooks: WriteHooks;
  /** Lets the page go on for a moment. */
  readonly pause: () => Promise<void>;
}
