import type { ReportClaim } from '../reading/report';
import type { ReportModel } from '../ui/report-model';

/** What pill and card show, and whom they tell. */
export interface OverlayProps {
  readonly model: ReportModel;
  /** Whether an event is a person's own act on a visible overlay. */
  readonly isDeliberate: (event: Event) => boolean;
  /** Scrolls to the claim's sentence and marks it; false when it is not on the page. */
  readonly onLocate: (claim: ReportClaim) => boolean;
  readonly onHide: () => void;
  /** The reader has closed the card. */
  readonly onFold: () => void;
  readonly hasFocus: () => boolean;
}
