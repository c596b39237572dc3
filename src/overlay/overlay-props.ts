import type { ComparedSelection } from '../messages/selected';
import type { ReportClaim } from '../reading/report';
import type { ReportModel } from '../ui/report-model';

/** What the reader asked for by a key or a menu of the browser. A new object is a new wish. */
export interface CardWish {
  readonly card: 'open' | 'toggle';
}

/** What pill and card show, and whom they tell. */
export interface OverlayProps {
  readonly model: ReportModel;
  /** What was found for a selected text, shown in the card in place of the article's findings. */
  readonly selected: ComparedSelection | null;
  readonly onSelectionDone: () => void;
  readonly wish: CardWish | null;
  /** Whether an event is a person's own act on a visible overlay. */
  readonly isDeliberate: (event: Event) => boolean;
  /** Scrolls to the claim's sentence and marks it; false when it is not on the page. */
  readonly onLocate: (claim: ReportClaim) => boolean;
  readonly onHide: () => void;
  /** The reader has closed the card. */
  readonly onFold: () => void;
  readonly hasFocus: () => boolean;
}
