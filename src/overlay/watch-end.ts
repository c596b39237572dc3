/**
 * Calls `onEnd` once when the reader, having scrolled, has the end of the article in view. `end` is where the
 * article's last words stand; where there is none, or the whole article fits the window, nothing is ever called.
 */
export function watchEnd(end: Range | null, onEnd: () => void, signal: AbortSignal): void {
  const { endContainer } = end ?? {};
  const last = endContainer instanceof Element ? endContainer : endContainer?.parentElement;
  if (!last || signal.aborted) return;
  let wasAbove = false;
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) wasAbove = true;
    else if (wasAbove) {
      observer.disconnect();
      onEnd();
    }
  });
  observer.observe(last);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
