/** How often the host is put back before the page has its way. */
const RESTORATIONS = 3;

/** Attributes that pages and other extensions put on all they find. None of them reaches into the closed root. */
const harmless = /^(?:class|id|style|data-.*)$/;

export interface Guarded {
  readonly element: HTMLElement;
  /** Makes sure that the root has its style sheets. */
  readonly dress: () => void;
  /** The page has taken the host away for good. */
  readonly onLost: () => void;
  /** Whether the script that drew the host still has its extension behind it. */
  readonly isConnected: () => boolean;
  /** Aborting takes the host away. */
  readonly signal: AbortSignal;
}

/** Shows the host and puts it back a few times when the page removes, moves, closes or alters it. */
export function guard({ element, dress, onLost, isConnected, signal }: Guarded): void {
  let left = RESTORATIONS;
  const observer = new MutationObserver(check);
  const stop = (): void => {
    observer.disconnect();
    element.remove();
  };
  function check(): void {
    if (signal.aborted || isIntact(element)) return;
    // Without `onLost`: the marks are the other script's now.
    if (!isConnected()) {
      stop();
      return;
    }
    if (left > 0 && putBack()) {
      left -= 1;
      return;
    }
    stop();
    onLost();
  }
  /** False when the document has gone from under the host. */
  function putBack(): boolean {
    try {
      show(element);
      dress();
      watch();
      return isIntact(element);
    } catch {
      return false;
    }
  }
  /** Direct children of the root only: a busy page costs nothing here. Anew each time: the root may be another. */
  function watch(): void {
    // Our own repair is not news.
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(element, { attributes: true });
  }
  signal.addEventListener('abort', stop, { once: true });
  if (!putBack()) {
    stop();
    onLost();
    return;
  }
  element.addEventListener('toggle', check, { signal });
}

function show(element: HTMLElement): void {
  if (element.parentNode !== document.documentElement) document.documentElement.append(element);
  for (const name of element.getAttributeNames())
    if (name !== 'popover' && !harmless.test(name)) element.removeAttribute(name);
  if (element.popover !== 'manual') element.popover = 'manual';
  if (!element.matches(':popover-open')) element.showPopover();
}

/** Anything on the host that counts and is not ours was put there by the page. */
function isIntact(element: HTMLElement): boolean {
  return (
    element.parentNode === document.documentElement &&
    element.popover === 'manual' &&
    element.getAttributeNames().every((name) => name === 'popover' || harmless.test(name)) &&
    element.matches(':popover-open')
  );
}
