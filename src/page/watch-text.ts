import { isSamePrint, type TextPrint, textPrint } from './text-print';
import { whenVisible } from './when-visible';

/** How long after a change of the page its text is looked at. */
const lookMilliseconds = 2_000;
/** How long to wait after a changed text before the next look: longer each time, so that a ticker costs little. */
const leastPause = 2_000;
const mostPause = 60_000;

/**
 * Calls `onChange` when the text under `root()` has become another, or was drawn anew, until aborted. Waits for the
 * page to change, looks some time after, and only while the page is visible: a busy page costs a look every two
 * seconds, a quiet one nothing.
 */
export function watchText(
  page: Window,
  root: () => Element,
  onChange: () => void,
  signal: AbortSignal,
): void {
  const { document, MutationObserver: Observer } = page as Window & typeof globalThis;
  let print: TextPrint = textPrint(root());
  let pause = leastPause;
  let wait = lookMilliseconds;
  let timer: number | undefined;

  const look = (): void => {
    const now = textPrint(root());
    wait = lookMilliseconds;
    if (!isSamePrint(print, now)) {
      print = now;
      wait = pause;
      pause = Math.min(2 * pause, mostPause);
      onChange();
    }
    // The change may have ended this watch.
    if (!signal.aborted) observe();
  };
  const observer = new Observer(() => {
    observer.disconnect();
    timer = page.setTimeout(() => whenVisible(page, look, signal), wait);
  });
  // All of the document: single-page sites put in another body.
  const observe = (): void =>
    observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  const stop = (): void => {
    observer.disconnect();
    page.clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
  observe();
}
