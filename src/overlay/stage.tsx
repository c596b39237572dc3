import { render } from 'preact';
import type { ComparedSelection } from '../messages/selected';
import type { ReportClaim } from '../reading/report';
import { type Corner, nextCorner } from '../settings/corner';
import { nextTask, takeTurns } from '../turns/in-turns';
import { type ReportModel, rankFindings } from '../ui/report-model';
import { direction } from '../words/say';
import { isDeliberate } from './deliberate';
import { follow } from './drag';
import { createHost } from './host';
import { keepFocus } from './keep-focus';
import { createMarks } from './marks';
import { Overlay } from './Overlay';
import type { OverlayActions, OverlayView } from './overlay-props';
import { clearanceOf, cornerAt, type Placement, placementCss } from './placement';
import { scrollToRange } from './scroll-to-range';
import { tipPlace } from './tip-place';
import { watchEnd } from './watch-end';
import { type Mark, watchMarks } from './watch-marks';
import { watchScroll } from './watch-scroll';

/** More marks than this and a reader stops seeing them; the others are shown when asked for. */
const MOST_MARKS = 3;
/** Consent bars and players come late: the page's own bars are looked for again after so many ms. */
const LATE_BARS = [0, 1_000, 4_000] as const;

const NOTHING_OPEN = {
  selected: null,
  card: null,
  atEnd: false,
  allMarked: false,
  hidden: null,
  tip: null,
  hasMoreMarks: false,
} as const;

export interface StageDeps {
  readonly locate: (claim: ReportClaim) => Range | null;
  readonly articleEnd: () => Range | null;
  readonly withMarks: boolean;
  readonly corner: Corner | null;
  /** Keeps the corner the reader has moved the pill to. */
  readonly keepCorner: (corner: Corner) => void;
  readonly isConnected: () => boolean;
  readonly end: () => void;
  readonly signal: AbortSignal;
}

/** What is drawn on one page: state in, host and marks out. */
export class Stage {
  private readonly host: ReturnType<typeof createHost>;
  private readonly focus: ReturnType<typeof keepFocus>;
  private readonly marks = createMarks();
  private found: readonly Mark[] = [];
  private placement: Placement;
  private view: OverlayView | null = null;
  private isDrawing = false;
  private watchesEnd = false;
  private readonly actions: OverlayActions;

  constructor(private readonly deps: StageDeps) {
    const { end, isConnected, signal } = deps;
    this.host = createHost(end, isConnected, signal);
    this.focus = keepFocus(this.host);
    const corner = deps.corner ?? (direction() === 'rtl' ? 'bottom-left' : 'bottom-right');
    this.placement = { corner, clear: 0, shift: [0, 0], away: false };
    this.place({});
    this.actions = this.makeActions();
    signal.addEventListener('abort', () => this.clear(), { once: true });
    watchScroll(
      (away) => this.place({ away: away && !this.view?.card && !this.view?.atEnd && !this.view?.hidden }),
      signal,
    );
    watchMarks(
      () => this.shownMarks(),
      (pointed) => this.point(pointed),
      signal,
    );
    this.keepClear(signal);
  }

  /** Draws a report; an open card stays open. The places of its sentences are looked for after that, in turns. */
  show(model: ReportModel): void {
    const old = this.view ?? NOTHING_OPEN;
    this.draw({ ...old, model });
    void this.findPlaces(model);
  }

  private async findPlaces(model: ReportModel): Promise<void> {
    const giveWay = takeTurns();
    const isOver = (): boolean => this.deps.signal.aborted || this.view?.model !== model;
    await nextTask();
    const found: Mark[] = [];
    for (const finding of this.deps.withMarks ? rankFindings(model) : []) {
      if (isOver()) return;
      const range = this.deps.locate(finding.claim);
      if (range) found.push({ finding, range });
      await giveWay();
    }
    if (isOver()) return;
    this.found = found;
    this.change({ hasMoreMarks: found.length > MOST_MARKS });
    this.markUsual();
    await nextTask();
    this.watchArticleEnd();
  }

  /** Once: the observer ends by itself. */
  private watchArticleEnd(): void {
    if (this.watchesEnd) return;
    this.watchesEnd = true;
    watchEnd(this.deps.articleEnd(), () => this.arriveAtEnd(), this.deps.signal);
  }

  /** Opens the card, or folds it. */
  toggle(): true {
    if (this.view?.card) this.fold();
    else this.open(null);
    return true;
  }

  /** Opens the card with what was found for a selected text. */
  select(selected: ComparedSelection): true {
    this.open(null);
    this.change({ selected });
    return true;
  }

  private draw(view: OverlayView): void {
    this.view = view;
    // A focus that moves while Preact draws may ask for another drawing: one within the other would draw twice.
    if (this.isDrawing) {
      queueMicrotask(() => this.change({}));
      return;
    }
    this.isDrawing = true;
    this.focus.through(() => render(<Overlay view={view} {...this.actions} />, this.host.stage));
    this.isDrawing = false;
  }

  private change(part: Partial<OverlayView>): void {
    if (this.view) this.draw({ ...this.view, ...part });
  }

  private place(part: Partial<Placement>): void {
    this.placement = { ...this.placement, ...part };
    this.host.place(placementCss(this.placement));
    this.host.stage.classList.toggle('lt-away', this.placement.away);
  }

  private open(claimId: string | null): void {
    this.place({ away: false });
    // From the page by a key, or from the pill; an open card knows already.
    if (!this.view?.card || !this.host.focused()) this.focus.remember();
    const wasHidden = this.view?.hidden;
    this.change({ card: { claimId }, atEnd: false, tip: null, hidden: null });
    if (wasHidden) this.markUsual();
  }

  private fold(): void {
    this.change({ card: null });
    this.markUsual();
  }

  private arriveAtEnd(): void {
    if (this.view?.card || this.view?.hidden) return;
    this.place({ away: false });
    this.change({ atEnd: true });
  }

  private point(pointed: Parameters<Parameters<typeof watchMarks>[1]>[0]): void {
    const tip = pointed && {
      finding: pointed.mark.finding,
      ...tipPlace(
        pointed.box,
        pointed.mark.range.getBoundingClientRect(),
        this.host.element.getBoundingClientRect(),
      ),
    };
    this.change({ tip });
  }

  private shownMarks(): readonly Mark[] {
    if (this.view?.hidden) return [];
    return this.view?.allMarked ? this.found : this.found.slice(0, MOST_MARKS);
  }

  private markUsual(): void {
    this.marks.show(this.shownMarks().map(({ range }) => range));
  }

  private moveTo(corner: Corner): void {
    this.place({ corner, clear: 0, shift: [0, 0] });
    this.place({ clear: clearanceOf(this.host.element, corner) });
    this.deps.keepCorner(corner);
  }

  /** Stays off the page's own bars, now and when they may have come or gone. */
  private keepClear(signal: AbortSignal): void {
    const look = (): void => {
      if (!this.placement.away) this.place({ clear: clearanceOf(this.host.element, this.placement.corner) });
    };
    const timers = LATE_BARS.map((delay) => setTimeout(look, delay));
    signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
    addEventListener('resize', look, { passive: true, signal });
    document.addEventListener('scrollend', look, { passive: true, capture: true, signal });
  }

  private clear(): void {
    render(null, this.host.stage);
    this.marks.remove();
  }

  private makeActions(): OverlayActions {
    return {
      isDeliberate: (event) => isDeliberate(event, this.host.element),
      onSelectionDone: () => this.change({ selected: null }),
      onOpen: (claimId) => this.open(claimId),
      onFold: () => this.fold(),
      onEndSeen: () => this.change({ atEnd: false }),
      onGrab: (press) =>
        follow(press, {
          onMove: (x, y) => this.place({ shift: [x, y] }),
          onDrop: (x, y) => this.moveTo(cornerAt(x, y, innerWidth, innerHeight)),
        }),
      onNextCorner: () => this.moveTo(nextCorner(this.placement.corner)),
      onMarkAll: (allMarked) => {
        this.change({ allMarked });
        this.markUsual();
      },
      onLocate: (claim) => {
        const range = this.deps.locate(claim);
        if (!range) return false;
        // Alone, or the reader could not tell it from the others.
        this.marks.show([range]);
        scrollToRange(range);
        return true;
      },
      onHide: (event) => {
        // A key's click has no pointer behind it.
        const byKeyboard = 'detail' in event && event.detail === 0;
        this.change({ hidden: byKeyboard ? 'by-keyboard' : 'by-pointer', card: null, tip: null });
        this.markUsual();
      },
      onUnhide: () => {
        this.change({ hidden: null });
        this.markUsual();
      },
      onGone: () => {
        this.focus.giveBack();
        this.deps.end();
      },
    };
  }
}
