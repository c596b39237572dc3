import { render } from 'preact';
import type { ComparedSelection } from '../messages/selected';
import type { Report, ReportClaim } from '../reading/report';
import type { Settings } from '../settings/settings';
import { modelReport, type ReportModel, rankFindings } from '../ui/report-model';
import { isDeliberate } from './deliberate';
import { createHost } from './host';
import { createMarks } from './marks';
import { Overlay } from './Overlay';
import type { CardWish } from './overlay-props';
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
  /** Opens or closes the card; false when nothing is shown. */
  toggleCard(): boolean;
  /** Opens the card with what was found for a selected text; false when nothing is shown. */
  showSelection(selected: ComparedSelection): boolean;
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
  let change: Change | null = null;
  const destroy = (): void => ended.abort();
  const update = (next: Report): void => {
    if (ended.signal.aborted || settings.surface !== 'page') return;
    const model = modelReport(next);
    if (!change && model.sections.length === 0) return;
    change ??= stageOverlay({
      locate,
      withMarks: settings.marks,
      isConnected,
      end: destroy,
      signal: ended.signal,
    });
    change({ model });
  };
  const show = (part: Partial<Shown>): boolean => {
    if (!change || ended.signal.aborted) return false;
    change(part);
    return true;
  };
  if (signal.aborted) destroy();
  else signal.addEventListener('abort', destroy, { once: true, signal: ended.signal });
  update(report);
  return {
    update,
    destroy,
    toggleCard: () => show({ wish: { card: 'toggle' } }),
    showSelection: (selected) => show({ selected, wish: { card: 'open' } }),
  };
}

/** All that is drawn. */
interface Shown {
  readonly model: ReportModel;
  readonly selected: ComparedSelection | null;
  readonly wish: CardWish | null;
}

/** Draws anew with some parts changed. */
type Change = (part: Partial<Shown>) => void;

interface StageDeps {
  readonly locate: OverlayDeps['locate'];
  readonly withMarks: boolean;
  readonly isConnected: OverlayDeps['isConnected'];
  readonly end: () => void;
  readonly signal: AbortSignal;
}

/** Puts host and marks on the page and returns the function that draws into them. */
function stageOverlay({ locate, withMarks, isConnected, end, signal }: StageDeps): Change {
  const host = createHost(end, isConnected, signal);
  const marks = createMarks();
  let usual: readonly Range[] = [];
  let shown: Shown | null = null;
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
  const draw = ({ model, selected, wish }: Shown): void =>
    render(
      <Overlay
        model={model}
        selected={selected}
        wish={wish}
        onSelectionDone={() => change({ selected: null })}
        isDeliberate={(event) => isDeliberate(event, host.element)}
        onLocate={showSentence}
        onHide={end}
        onFold={() => marks.show(usual)}
        hasFocus={() => host.focused() !== null}
      />,
      host.stage,
    );
  const change: Change = (part) => {
    const { model = shown?.model } = part;
    if (!model) return;
    shown = { selected: null, wish: null, ...shown, ...part, model };
    if (part.model) {
      usual = withMarks ? importantRanges(model, locate) : [];
      marks.show(usual);
    }
    draw(shown);
  };
  return change;
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
