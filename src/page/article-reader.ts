import { articleAddress } from '../messages/article-address';
import type { GivenPage, PageArticle, Result } from '../messages/protocol';
import type { ComparedSelection } from '../messages/selected';
import type { Report, ReportClaim } from '../reading/report';
import type { HostName } from '../settings/host-name';
import { isPaused, pausedUntil } from '../settings/paused';
import type { Settings } from '../settings/settings';
import { inTurns } from '../turns/in-turns';
import { hasMoved } from './about-page';
import { createLocator } from './locate';
import { type ReadPage, readInSteps } from './read-article';
import {
  hasSecondArticle,
  isTranslated,
  lastWordsOf,
  rootOf,
  scopeOf,
  startVisit,
  type Visit,
  wordsOf,
} from './visit';
import { type Arrival, watchNavigation } from './watch-navigation';
import { watchText } from './watch-text';

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
  /** Where the article's last words stand now. */
  articleEnd(): Range | null;
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
  /** Makes ready what a surface needs, while a report is waited for; nothing is to be seen of it. */
  prepareSurface(): void;
  mount(parts: SurfaceParts): Surface;
  /** Gives the page's thread back; resolves when there is time again. */
  nextTask(): Promise<void>;
}

/** Another reading has begun since, the page has been left, or it shows another address. */
const STALE = Symbol('stale');

/** A site that draws its page anew has no text for a moment. */
const secondLookMilliseconds = 2_000;

/**
 * Reads the article of this page, has it compared and shows the report. One per page, however often it is injected.
 * It follows single-page navigation only to stop: the gate says when there is something to read again. While the same
 * article is shown it follows its text: what grows or changes is read again, and the report renewed in place.
 */
export class ArticleReader {
  private visit: Visit | null = null;
  private surface: Surface | null = null;
  private shownWith: Settings | null = null;
  private pauseTimer: number | undefined;
  /** How often the page was read or left; what was read before the last of these no longer counts. */
  private attempts = 0;

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
    const read = await this.tryRead();
    if (read === STALE) return;
    if (read) await this.compare(this.enter(read), read);
    else this.giveUp();
  }

  /** Opens the card, or closes it; false when the page shows no overlay. */
  toggleCard(): boolean {
    return this.surface?.toggleCard() ?? false;
  }

  /** Shows what was found for a selected text; false when the page shows no overlay. */
  showSelection(selected: ComparedSelection): boolean {
    return this.surface?.showSelection(selected) ?? false;
  }

  /** The article as it was read last, for the reader to add it; null when there is none any more. */
  give(): GivenPage | null {
    const { page } = this.deps;
    const speaker = { document: page.performance.timeOrigin, address: page.location.href };
    return this.visit?.article ? { article: this.visit.article, speaker } : null;
  }

  /** Ends the visit: the overlay goes, and nothing is read until the script is asked again. */
  leave(): void {
    this.attempts += 1;
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

  private async tryRead(scope?: Element): Promise<ReadPage | typeof STALE | null> {
    const { document, location } = this.deps.page;
    const address = location.href;
    const mine = ++this.attempts;
    const steps = readInSteps(document, address, { moved: hasMoved(this.deps.page), scope });
    const read = await inTurns(steps, this.deps.nextTask).catch((bug: unknown) => {
      console.error('Lateral: the page could not be read.', bug);
      return null;
    });
    return mine === this.attempts && address === location.href ? read : STALE;
  }

  private giveUp(): void {
    this.leave();
    this.deps.tellUnreadable();
  }

  private enter(read: ReadPage): Visit {
    const { page } = this.deps;
    const address = articleAddress(page.location.href);
    if (this.visit && this.visit.address !== address) this.leave();
    if (this.visit) return this.visit;
    const visit = startVisit(address, read, page.document);
    this.visit = visit;
    watchText(
      page,
      () => rootOf(visit, page.document),
      () => void this.follow(visit),
      visit.ended.signal,
    );
    return visit;
  }

  private async compare(visit: Visit, read: ReadPage): Promise<void> {
    const { url: _fromSpeaker, ...article } = read.article;
    const mine = ++visit.readings;
    visit.words = wordsOf(read);
    visit.article = article;
    visit.scope = read.scope;
    visit.isMissing = false;
    const asked = Promise.all([this.deps.analyse(article), this.deps.readSettings()]);
    await this.deps.nextTask();
    if (!this.surface) this.deps.prepareSurface();
    const [result, settings] = await asked;
    // Taking the message apart was work enough for one task.
    await this.deps.nextTask();
    // The page may show another article by now, or this one may be read a second time.
    if (visit !== this.visit || mine !== visit.readings || !result.ok) return;
    visit.report = result.value;
    visit.locate = createLocator(this.deps.page.document, read.map);
    visit.end = lastWordsOf(read);
    if (this.surface && this.shownWith && sameShow(this.shownWith, settings) && visit.report.topic.onTopic)
      this.surface.update(visit.report);
    else this.apply(settings);
  }

  /** The page's text has changed, or was drawn anew. */
  private async follow(visit: Visit): Promise<void> {
    const { page } = this.deps;
    if (visit !== this.visit || isTranslated(page.document)) return;
    // Below the article the next one has come: what is read now would be both.
    if (hasSecondArticle(visit, page.document)) return;
    const read = await this.tryRead(scopeOf(visit) ?? undefined);
    if (read === STALE || visit !== this.visit) return;
    if (!read) this.missText(visit);
    else if (wordsOf(read) !== visit.words) void this.compare(visit, read);
    else if (visit.report) {
      // The same words in other elements: the marks went with the old ones.
      visit.isMissing = false;
      this.surface?.update(visit.report);
    }
  }

  private missText(visit: Visit): void {
    if (visit.isMissing) {
      this.giveUp();
      return;
    }
    visit.isMissing = true;
    const timer = this.deps.page.setTimeout(() => void this.follow(visit), secondLookMilliseconds);
    visit.ended.signal.addEventListener('abort', () => this.deps.page.clearTimeout(timer), { once: true });
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
      articleEnd: () => visit.end && visit.locate(visit.end),
      settings,
      signal: visit.ended.signal,
    });
  }
}

function sameShow(one: Settings, other: Settings): boolean {
  return one.surface === other.surface && one.marks === other.marks;
}
