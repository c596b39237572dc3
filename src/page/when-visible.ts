/** Runs once, now or when the page is next looked at, unless aborted before. */
export function whenVisible(page: Window, run: () => void, signal: AbortSignal): void {
  const { document } = page;
  if (!document.hidden) run();
  else
    document.addEventListener('visibilitychange', () => whenVisible(page, run, signal), {
      once: true,
      signal,
    });
}
