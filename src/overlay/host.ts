import { direction, locale } from '../words/say';
import { guard } from './guard';
import { removeLeftovers } from './leftovers';
import { stepAside } from './step-aside';
import { overlayStyleSheet } from './styles';

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
 * script that is no longer `isConnected` gives way to the one of the script that came after it. While the page shows
 * a modal dialog or something full-screen, the stage is hidden.
 */
export function createHost(onLost: () => void, isConnected: () => boolean, signal: AbortSignal): OverlayHost {
  removeLeftovers();
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const stage = document.createElement('div');
  stage.className = 'lt-root lt-overlay';
  stage.lang = locale();
  stage.dir = direction();
  root.append(stage);
  // Keys typed here are not meant for the page's shortcuts.
  for (const type of ['keydown', 'keypress', 'keyup']) stage.addEventListener(type, stopPropagation);
  const sheets = [overlayStyleSheet(), new CSSStyleSheet()] as const;
  // Before the host is shown: it must never be drawn over a dialog, not even once.
  stepAside(stage, signal);
  guard({ element, dress: () => dress(root, sheets), onLost, isConnected, signal });
  return { element, stage, place: (css) => sheets[1].replaceSync(css), focused: () => root.activeElement };
}

/** A page that takes the host into another document takes its style sheets away. */
function dress(root: ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = [...sheets];
}

function stopPropagation(event: Event): void {
  event.stopPropagation();
}
