import { direction, locale } from '../words/say';
import { overlayStyleSheet } from './styles';

/** How often the host is put back before the page has its way. */
const RESTORATIONS = 3;

export interface OverlayHost {
  readonly element: HTMLElement;
  /** Inside the closed root; Preact draws here. */
  readonly stage: HTMLElement;
  /** Replaces the rules that say where the host stands. */
  place(css: string): void;
  /** The element focused inside the closed root. */
  focused(): Element | null;
}

/**
 * Puts a plain element with a closed root into the top layer. If the page removes, moves, hides or closes it,
 * it is put back a few times; then it is removed and `onLost` is called. Aborting removes it. The host of a
 * script that is no longer `isConnected` gives way to the one of the script that came after it.
 */
export function createHost(onLost: () => void, isConnected: () => boolean, signal: AbortSignal): OverlayHost {
  removeLeftover();
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const placed = new CSSStyleSheet();
  root.adoptedStyleSheets = [overlayStyleSheet(), placed];
  const stage = document.createElement('div');
  stage.className = 'lt-root lt-overlay';
  stage.lang = locale();
  stage.dir = direction();
  root.append(stage);
  // Keys typed here are not meant for the page's shortcuts.
  for (const type of ['keydown', 'keypress', 'keyup']) stage.addEventListener(type, stopPropagation);
  show(element);
  guard(element, onLost, isConnected, signal);
  return { element, stage, place: (css) => placed.replaceSync(css), focused: () => root.activeElement };
}

/** Firefox ends the scripts of an updated Lateral and leaves what they drew; nobody answers there any more. */
function removeLeftover(): void {
  for (const child of [...document.documentElement.children])
    if (child instanceof HTMLElement && child.localName === 'div' && !child.firstChild && isIntact(child))
      child.remove();
}

function stopPropagation(event: Event): void {
  event.stopPropagation();
}

function show(element: HTMLElement): void {
  if (element.parentNode !== document.documentElement) document.documentElement.append(element);
  for (const name of element.getAttributeNames()) if (name !== 'popover') element.removeAttribute(name);
  if (element.popover !== 'manual') element.popover = 'manual';
  if (!element.matches(':popover-open')) element.showPopover();
}

/** Anything on the host but its one attribute was put there by the page. */
function isIntact(element: HTMLElement): boolean {
  return (
    element.parentNode === document.documentElement &&
    element.popover === 'manual' &&
    element.getAttributeNames().length === 1 &&
    element.matches(':popover-open')
  );
}

function guard(
  element: HTMLElement,
  onLost: () => void,
  isConnected: () => boolean,
  signal: AbortSignal,
): void {
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
    if (left > 0 && restore(element)) {
      left -= 1;
      // Our own repair is not news.
      observer.takeRecords();
      return;
    }
    stop();
    onLost();
  }
  // Direct children of the root only: a busy page costs nothing here.
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  observer.observe(element, { attributes: true });
  element.addEventListener('toggle', check, { signal });
  signal.addEventListener('abort', stop, { once: true });
}

/** False when the document has gone from under the host. */
function restore(element: HTMLElement): boolean {
  try {
    show(element);
    return isIntact(element);
  } catch {
    return false;
  }
}
