import { articleAddress } from '../messages/article-address';

/** `moved`: the same document now shows another address. `restored`: the page came back from the back-forward cache. */
export type Arrival = 'moved' | 'restored';

const pollMilliseconds = 1_000;

/**
 * Reports navigation inside one document until aborted. The Navigation API also sees the page's own
 * `history.pushState`, which an isolated script cannot hear otherwise; where it is missing, the address is looked at
 * once a second while the page is visible.
 */
export function watchNavigation(
  page: Window,
  onArrival: (arrival: Arrival) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let address = articleAddress(page.location.href);
  const check = (): void => {
    const now = articleAddress(page.location.href);
    if (now === address) return;
    address = now;
    onArrival('moved');
  };
  const onShow = (event: PageTransitionEvent): void => {
    // The page can send such events itself, as many as it likes.
    if (event.isTrusted && event.persisted) onArrival('restored');
  };
  page.addEventListener('popstate', check, { signal });
  page.addEventListener('hashchange', check, { signal });
  page.addEventListener('pageshow', onShow, { signal });
  const navigation = navigationOf(page);
  if (navigation) navigation.addEventListener('currententrychange', check, { signal });
  else pollWhileVisible(page, check, signal);
}

function navigationOf(page: Window): EventTarget | null {
  const navigation = (page as Window & { navigation?: EventTarget }).navigation;
  return typeof navigation?.addEventListener === 'function' ? navigation : null;
}

function pollWhileVisible(page: Window, check: () => void, signal: AbortSignal): void {
  let timer: number | undefined;
  const adjust = (): void => {
    page.clearInterval(timer);
    timer = page.document.hidden || signal.aborted ? undefined : page.setInterval(check, pollMilliseconds);
  };
  page.document.addEventListener('visibilitychange', adjust, { signal });
  signal.addEventListener('abort', adjust, { once: true });
  adjust();
}
