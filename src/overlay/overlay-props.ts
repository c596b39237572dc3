import type { ComparedSelection } from '../messages/selected';
import type { ReportClaim } from '../reading/report';
import type { Finding, ReportModel } from '../ui/report-model';

/** What pill, card, recap and tip show. */
export interface OverlayView {
  readonly model: ReportModel;
  /** What was found for a selected text, shown in the card in place of the article's findings. */
  readonly selected: ComparedSelection | null;
  /** The open card, and the claim it was opened for; null while it is folded. */
  readonly card: { readonly claimId: string | null } | null;
  /** The reader has come to the article's end and not dismissed the recap. */
  readonly atEnd: boolean;
  /** The reader has hidden the overlay, and may still bring it back; null while it is shown. */
  readonly hidden: 'by-keyboard' | 'by-pointer' | null;
  /** Every sentence found on the page is marked, not the first few only. */
  readonly allMarked: boolean;
  /** Whether there are more sentences to mark than are marked at first. */
  readonly hasMoreMarks: boolean;
  /** The marked sentence the reader points at, and where in the host's box the tip stands. */
  readonly tip: { readonly finding: Finding; readonly x: number; readonly y: number } | null;
}

/** Whom the overlay tells. */
export interface OverlayActions {
  readonly onSelectionDone: () => void;
  /** Whether an event is a person's own act on a visible overlay. */
  readonly isDeliberate: (event: Event) => boolean;
  readonly onOpen: (claimId: string | null) => void;
  readonly onFold: () => void;
  readonly onEndSeen: () => void;
  readonly onGrab: (press: PointerEvent) => void;
  readonly onNextCorner: () => void;
  readonly onMarkAll: (all: boolean) => void;
  /** Scrolls to the claim's sentence and marks it; false when it is not on the page. */
  readonly onLocate: (claim: ReportClaim) => boolean;
  readonly onHide: (event: Event) => void;
  readonly onUnhide: () => void;
  /** The overlay leaves the page. */
  readonly onGone: () => void;
}

export interface OverlayProps extends OverlayActions {
  readonly view: OverlayView;
}
