import type { ComparedSelection } from '../messages/selected';
import type { Report, ReportClaim } from '../reading/report';
import type { Corner } from '../settings/corner';
import type { Settings } from '../settings/settings';
import { modelReport } from '../ui/report-model';
import { Stage } from './stage';

export interface OverlayDeps {
  readonly report: Report;
  /** Where a claim's sentence stands on the page now; null when it is not there. */
  readonly locate: (claim: ReportClaim) => Range | null;
  /** Where the article's last words stand now; null when they are not found. */
  readonly articleEnd: () => Range | null;
  readonly settings: Settings;
  /** Keeps the corner the reader has moved the pill to. */
  readonly keepCorner: (corner: Corner) => void;
  /** Whether the script that mounts still has its extension behind it. */
  readonly isConnected: () => boolean;
  /** Aborting takes the overlay and its marks off the page. */
  readonly signal: AbortSignal;
}

export interface OverlayHandle {
  /** Shows another report of the same article; open claims stay open. Nothing after `destroy`. */
  update(report: Report): void;
  /** Opens the card, or folds it; false when nothing is shown. */
  toggleCard(): boolean;
  /** Opens the card with what was found for a selected text; false when nothing is shown. */
  showSelection(selected: ComparedSelection): boolean;
  /** Takes everything off the page; harmless when done before. */
  destroy(): void;
}

/**
 * Shows a report on the page: a pill, a card, at most three marks. Nothing at all appears when no source speaks
 * about any claim, or when the reader wants findings in the toolbar only. Nothing here writes to the corpus; of the
 * settings only the pill's corner is kept. "Hide on this page" only removes the overlay.
 */
export function mountOverlay({
  report,
  locate,
  articleEnd,
  settings,
  keepCorner,
  isConnected,
  signal,
}: OverlayDeps): OverlayHandle {
  const ended = new AbortController();
  let stage: Stage | null = null;
  const destroy = (): void => ended.abort();
  const update = (next: Report): void => {
    if (ended.signal.aborted || settings.surface !== 'page') return;
    const model = modelReport(next);
    if (!stage && model.sections.length === 0) return;
    stage ??= new Stage({
      locate,
      articleEnd,
      withMarks: settings.marks,
      corner: settings.corner,
      keepCorner,
      isConnected,
      end: destroy,
      signal: ended.signal,
    });
    // The page may not have let the host in at all.
    if (!ended.signal.aborted) stage.show(model);
  };
  if (signal.aborted) destroy();
  else signal.addEventListener('abort', destroy, { once: true, signal: ended.signal });
  update(report);
  const shown = (): Stage | null => (ended.signal.aborted ? null : stage);
  return {
    update,
    toggleCard: () => shown()?.toggle() ?? false,
    showSelection: (selected) => shown()?.select(selected) ?? false,
    destroy,
  };
}
