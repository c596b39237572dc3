import type { LabelOf } from '../corpus/search';
import type { Corpus } from '../corpus/store';
import type { PageOfTab, Result } from '../messages/protocol';
import type { Article, ReportEvent } from '../reading/report';
import type { Period } from '../text/period';
import type { SlotForm } from './claim-form/slot-forms';
import type { ExtractClaims } from './new-source';
import type { PackRequests } from './packs/pack-requests';

/** What the page works with, handed in by its entrypoint. */
export interface OptionsServices {
  /** Opens the corpus; `onBlocked` is called while another tab has to let go of it first. */
  readonly openCorpus: (options: { readonly onBlocked: () => void }) => Promise<Corpus>;
  readonly extract: ExtractClaims;
  /** The article of a page that was read, asked of its tab. */
  readonly pageArticle: (page: PageOfTab) => Promise<Result<Article>>;
  /** A slot's name for a reader. */
  readonly labelOf: LabelOf;
  /** Every slot of the packs, as a form for its claims needs it. */
  readonly slotForms: readonly SlotForm[];
  /** An event's name for a reader. */
  readonly eventLabelOf: (event: string) => string;
  /** What is known to have changed the values of a slot within some days, the earliest first. */
  readonly eventsWithin: (slot: string, days: Period) => readonly ReportEvent[];
  readonly packs: PackRequests;
  /** Asks the browser to keep the storage, once there is something of the reader's own in it. */
  readonly keepStorage?: (corpus: Corpus) => Promise<void>;
  /** Lateral's version. */
  readonly version: string;
}
