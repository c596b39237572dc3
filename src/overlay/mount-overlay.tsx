import { render } from 'preact';
import type { Report, ReportClaim } from '../reading/report';
import type { Settings } from '../settings/settings';
import { modelReport, type ReportModel, rankFindings } from '../ui/report-model';
import { isDeliberate } from './deliberate';
import { createHost } from './host';
import { createMarks } from './marks';
import { Overlay } from './Overlay';
import { scrollToRange } from './scroll-to-range';

/** More marks than this and a reader stops seeing them. */
const MOST_MARKS = 3;

export interface OverlayDeps {
  readonly report: Report;
  /** Where a claim's sentence stands on the page now; null when it is not there. */
  readonly locate: (claim: ReportClaim) => Range | null;
  readonly settings: Settings;
  /** Whether the script that mounts still has its extension behind it. */
  readonly isConnected: () => boolean;
  /** Aborting takes the overlay and its marks off the page. */
  readonly signal: AbortSignal;
}

export interface OverlayHandle {
  /** Shows another report of the same article; open claims stay open. Nothing after `destroy`. */
  update(report: Report): void;
  /** Takes everything off the page; harmless when done before. */
  destroy(): void;
}

/**
 * Shows a report on the page: a pill, a card, at most three marks. Nothing at all appears when no source speaks
 * about any claim, or when the reader wants findings in the toolbar only. Nothing here writes to the corpus or to
 * the settings: "Hide on this page" only removes the overlay.
 */
export function mountOverlay({ report, locate, settings, isConnected, signal }: OverlayDeps): OverlayHandle {
  const ended = new AbortController();
  let draw: ((model: ReportModel) => void) | null = null;
  const destroy = (): void => ended.abort();
  const update = (next: Report): void => {
    if (ended.signal.aborted || settings.surface !== 'page') return;
    const model = modelReport(next);
    if (!draw && model.sections.length === 0) return;
    draw ??= stageOverlay({
      locate,
      withMarks: settings.marks,
      isConnected,
      end: destroy,
      signal: ended.signal,
    });
    // The page may not have let the host in at all.
    if (!ended.signal.aborted) draw(model);
  };
  if (signal.aborted) destroy();
  else signal.addEventListener('abort', destroy, { once: true, signal: ended.signal });
  update(report);
  return { update, destroy };
}

interface StageDeps {
  readonly locate: OverlayDeps['locate'];
  readonly withMarks: boolean;
  readonly isConnected: OverlayDeps['isConnected'];
  readonly end: () => void;
  readonly signal: AbortSignal;
}

/** Puts host and marks on the page and returns the function that draws a model into them. */
function stageOverlay({
  locate,
  withMarks,
  isConnected,
  end,
  signal,
}: StageDeps): (model: ReportModel) => void {
  const host = createHost(end, isConnected, signal);
  const marks = createMarks();
  let usual: readonly Range[] = [];
  const clear = (): void => {
    render(null, host.stage);
    marks.remove();
  };
  signal.addEventListener('abort', clear, { once: true });

  const showSentence = (claim: ReportClaim): boolean => {
    const range = locate(claim);
    if (!range) return false;
    // Alone, or the reader could not tell it from the others.
    marks.show([range]);
    scrollToRange(range);
    return true;
  };
  return (model) => {
    usual = withMarks ? importantRanges(model, locate) : [];
    marks.show(usual);
    render(
      <Overlay
        model={model}
        isDeliberate={(event) => isDeliberate(event, host.element)}
        onLocate={showSentence}
        onHide={end}
        onFold={() => marks.show(usual)}
        hasFocus={() => host.focused() !== null}
      />,
      host.stage,
    );
  };
}

/** The places of the most important findings that can be found on the page. */
function importantRanges(model: ReportModel, locate: OverlayDeps['locate']): readonly Range[] {
  const ranges: Range[] = [];
  for (const { claim } of rankFindings(model)) {
    if (ranges.length === MOST_MARKS) break;
    const range = locate(claim);
    if (range) ranges.push(range);
  }
  return ranges;
}
