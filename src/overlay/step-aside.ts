/** Events of the page's own surfaces. Most do not bubble; capture hears them all the same. */
const signs = ['toggle', 'close', 'cancel', 'focusin', 'fullscreenchange'] as const;

/**
 * Hides the stage while nothing outside the page's own surface can be used: under a modal dialog all else is inert, and
 * a pill drawn over it would look alive and pass its clicks on to what lies below. Something full-screen wants the
 * whole screen. Until aborted.
 */
export function stepAside(stage: HTMLElement, signal: AbortSignal): void {
  const look = (): void => {
    const isCovered = document.querySelector(':modal,:fullscreen,html[inert]') !== null;
    // Inline, so that no rule of ours about the stage's display can undo it.
    stage.style.display = isCovered ? 'none' : '';
  };
  for (const sign of signs) document.addEventListener(sign, look, { capture: true, signal });
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { attributeFilter: ['inert'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  look();
}
