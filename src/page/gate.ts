import type { PageSignals } from './page-signals';
import { type Arrival, watchNavigation } from './watch-navigation';
import { whenVisible } from './when-visible';

/** What the gate needs of the world; the entrypoint wires it. */
export interface GateDeps {
  readonly page: Window;
  gather(): PageSignals;
  isOnTopic(signals: PageSignals): boolean;
  /** Resolves with the milliseconds after which to tell again what is told now; null: not again. */
  tell(news: 'pageOnTopic' | 'pageOffTopic'): Promise<number | null>;
}

/** When the page is looked at again, in milliseconds after the last look: late articles, and no more than these. */
const laterLooks = [400, 1_200, 3_000, 3_000, 6_000] as const;

/** How many of them an article off topic gets that came by navigation inside the page. */
const unsettledLooks = 2;

/**
 * Decides whether the page is an article on topic and says so once. A page off topic is left without a trace.
 * Looks again a bounded number of times while the text has not arrived, and after each navigation inside the page.
 * Calling what it returns makes it tell once more of an article it has told of.
 */
export function runGate(deps: GateDeps, signal: AbortSignal): () => void {
  const { page } = deps;
  let announced = false;
  let waiting = new AbortController();
  /** What was seen at the previous address: a single-page site changes its address before its text. */
  let left: PageSignals | null = null;
  let seen: PageSignals | null = null;

  const look = (round: number): void => {
    const signals = deps.gather();
    seen = signals;
    const delay = laterLooks[round];
    const isOld = signals.body === left?.body;
    if ((isOld || !signals.isArticle) && delay !== undefined) lookLater(round + 1, delay);
    // The same text under another tab title is an endless page that has gone on to its next article.
    else if (
      signals.isArticle &&
      !(isOld && signals.tabTitle !== left?.tabTitle) &&
      deps.isOnTopic(since(left, signals))
    )
      announce();
    // Of two quick steps through the history, the first one's text can arrive under the second one's address.
    else if (left && delay !== undefined && round < unsettledLooks) lookLater(round + 1, delay);
  };
  const lookLater = (round: number, delay: number): void => {
    const { signal: cancelled } = waiting;
    later(() => whenVisible(page, () => look(round), cancelled), delay, cancelled);
  };
  const later = (run: () => void, delay: number, cancelled: AbortSignal): void => {
    if (cancelled.aborted) return;
    const timer = page.setTimeout(run, delay);
    cancelled.addEventListener('abort', () => page.clearTimeout(timer), { once: true });
  };
  const announce = (): void => {
    announced = true;
    const { signal: cancelled } = waiting;
    void deps.tell('pageOnTopic').then((delay) => delay !== null && later(announce, delay, cancelled));
  };
  const again = (): void => {
    if (announced) announce();
  };
  const arrive = (arrival: Arrival): void => {
    if (arrival === 'restored') {
      again();
      return;
    }
    waiting.abort();
    waiting = new AbortController();
    if (announced) void deps.tell('pageOffTopic');
    announced = false;
    left = seen;
    lookLater(0, 100);
  };

  signal.addEventListener('abort', () => waiting.abort(), { once: true });
  whenShown(page, () => {
    watchNavigation(page, arrive, signal);
    look(0);
  });
  return again;
}

/** A description left over from the article before says nothing about this one. */
function since(left: PageSignals | null, signals: PageSignals): PageSignals {
  return signals.description === left?.description ? { ...signals, description: '' } : signals;
}

/** A page prerendered in advance is nobody's page yet. */
function whenShown(page: Window, run: () => void): void {
  const document = page.document as Document & { prerendering?: boolean };
  // Asked anew: the page can send such an event itself.
  if (document.prerendering)
    document.addEventListener('prerenderingchange', () => whenShown(page, run), { once: true });
  else run();
}
