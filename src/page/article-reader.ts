import { articleAddress } from '../messages/article-address';
import type { PageArticle, Result } from '../messages/protocol';
import type { ComparedSelection } from '../messages/selected';
import type { Report, ReportClaim } from '../reading/report';
import type { HostName } from '../settings/host-name';
import { isPaused, pausedUntil } from '../settings/paused';
import type { Settings } from '../settings/settings';
import { hasMoved } from './about-page';
import { createLocator } from './locate';
import { type ReadPage, readArticle } from './read-article';
import { type Arrival, watchNavigation } from './watch-navigation';

/** The surface on the page, as the reader of the article drives it. */
export interface Surface {
  update(report: Report): void;
  /** Opens or closes the card; false when nothing is shown on the page. */
  toggleCard(): boolean;
  /** Shows in the card what was found for a selected text; false when nothing is shown on the page. */
  showSelection(selected: ComparedSelection): boolean;
  destroy(): void;
}

/** What a surface is made of. */
export interface SurfaceParts {
  readonly report: Report;
  locate(claim: ReportClaim): Range | null;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** What the reader needs of the world; the entrypoint wires it. */
export interface ArticleReaderDeps {
  readonly page: Window;
  analyse(article: PageArticle): Promise<Result<Report>>;
  tellUnreadable(): void;
  /** The page shows something else than the article that was read. */
  tellLeft(): void;
  readSettings(): Promise<Settings>;
  watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void;
  mount(parts: SurfaceParts): Surface;
}

/** One article while it is shown: gone as soon as the page shows another. */
interface Visit {
  readonly address: string;
  readonly ended: AbortController;
  report: Report | null;
  locate: (claim: ReportClaim) => Range | null;
}

/** When a page is looked at for more text, and how many paragraphs are more. */
const growthMilliseconds = 3_000;
const leastGrowth = 3;

/**
 * Reads the article of this page, has it compared and shows the report. One per page, however often it is injected.
 * It follows single-page navigation only to stop: the gate says when there is something to read again.
 */
export class ArticleReader {
  private visit: Visit | null = null;
  private surface: Surface | null = null;
  private shownWith: Settings | null = null;
  private pauseTimer: number | undefined;

  constructor(
    private readonly deps: ArticleReaderDeps,
    signal: AbortSignal,
  ) {
    watchNavigation(deps.page, (arrival) => this.arrive(arrival), signal);
    deps.watchSettings((settings) => this.apply(settings), signal);
    signal.addEventListener('abort', () => this.leave(), { once: true });
  }

  /** Reads the page as it is now. Called again for the same article, it renews the report in place. */
  async read(): Promise<void> {
    try {
      await this.readAndShow();
    } catch (bug) {
      console.error('Lateral: the page could not be read.', bug);
      this.leave();
      this.deps.tellUnreadable();
    }
  }

  /** Opens the card, or closes it; false when the page shows no overlay. */
  toggleCard(): boolean {
    return this.surface?.toggleCard() ?? false;
  }

  /** Shows what was found for a selected text; false when the page shows no overlay. */
  showSelection(selected: ComparedSelection): boolean {
    return this.surface?.showSelection(selected) ?? false;
  }

  /** Ends the visit: the overlay goes, and nothing is read until the script is asked again. */
  leave(): void {
    this.hide();
    this.visit?.ended.abort();
    this.visit = null;
  }

  private arrive(arrival: Arrival): void {
    if (!this.visit) return;
    // The tab's state was forgotten while another page was shown.
    if (arrival === 'restored') void this.read();
    // Where the address is only looked at once a second, the gate may have had the new article read by now.
    else if (this.visit.address !== articleAddress(this.deps.page.location.href)) {
      this.leave();
      // On a page read once there is no gate to say so.
      this.deps.tellLeft();
    }
  }

  private async readAndShow(): Promise<void> {
    const { page } = this.deps;
    const read = readArticle(page.document, page.location.href, hasMoved(page));
    if (!read) {
      this.leave();
      this.deps.tellUnreadable();
      return;
    }
    const visit = this.enter(read);
    const { url: _fromSender, ...article } = read.article;
    const [result, settings] = await Promise.all([this.deps.analyse(article), this.deps.readSettings()]);
    // The page may show another article by now, and this one may be read a second time.
    if (visit.ended.signal.aborted || visit !== this.visit) return;
    if (!result.ok) return;
    visit.report = result.value;
    if (this.surface && this.shownWith && sameShow(this.shownWith, settings) && visit.report.topic.onTopic)
      this.surface.update(visit.report);
    else this.apply(settings);
  }

  private enter(read: ReadPage): Visit {
    const address = articleAddress(this.deps.page.location.href);
    if (this.visit && this.visit.address !== address) this.leave();
    const locate = createLocator(this.deps.page.document, read.map);
    if (this.visit) {
      this.visit.locate = locate;
      return this.visit;
    }
    this.visit = { address, ended: new AbortController(), report: null, locate };
    this.rereadIfGrown(this.visit.ended.signal);
    return this.visit;
  }

  /** Some sites send the rest of an article after its first paragraphs. It is read once more, and no more. */
  private rereadIfGrown(ended: AbortSignal): void {
    const { page } = this.deps;
    const before = paragraphCount(page);
    const timer = page.setTimeout(() => {
      if (paragraphCount(page) >= before + leastGrowth) void this.read();
    }, growthMilliseconds);
    ended.addEventListener('abort', () => page.clearTimeout(timer), { once: true });
  }

  /** A pause everywhere ends by itself: overlay and badge come back with a new report. */
  private readAfterPause(until: number | null, now: number, ended: AbortSignal): void {
    const { page } = this.deps;
    page.clearTimeout(this.pauseTimer);
    if (until === null) return;
    const timer = page.setTimeout(() => void this.read(), until - now);
    this.pauseTimer = timer;
    ended.addEventListener('abort', () => page.clearTimeout(timer), { once: true });
  }

  private hide(): void {
    this.surface?.destroy();
    this.surface = null;
    this.shownWith = null;
  }

  /** Shows or hides the surface as the settings say. */
  private apply(settings: Settings): void {
    const { visit } = this;
    if (!visit?.report) return;
    const host: HostName = this.deps.page.location.hostname;
    const now = Date.now();
    this.readAfterPause(pausedUntil(settings, now), now, visit.ended.signal);
    const wanted =
      settings.surface === 'page' && !isPaused(settings, host, now) && visit.report.topic.onTopic;
    if (wanted && this.surface && this.shownWith && sameShow(this.shownWith, settings)) return;
    this.hide();
    if (!wanted) return;
    this.shownWith = settings;
    this.surface = this.deps.mount({
      report: visit.report,
      locate: (claim) => visit.locate(claim),
      settings,
      signal: visit.ended.signal,
    });
  }
}

function paragraphCount(page: Window): number {
  return page.document.querySelectorAll('p').length;
}

function sameShow(one: Settings, other: Settings): boolean {
  return one.surface === other.surface && one.marks === other.marks;
}
