/** How far down the reader goes before the pill leaves, and how far up before it comes back. In px. */
const AWAY = 40;
const BACK = 12;

/**
 * Tells when the reader reads on (true) and when they turn back (false), in the window and in scrolling parts of the
 * page, until aborted.
 */
export function watchScroll(onChange: (isReadingOn: boolean) => void, signal: AbortSignal): void {
  let last: EventTarget | null = document;
  let from = scrollY;
  let readsOn = false;
  const tell = (next: boolean): void => {
    if (next === readsOn) return;
    readsOn = next;
    onChange(next);
  };
  const look = ({ target }: Event): void => {
    const now = topOf(target);
    if (target !== last) {
      last = target;
      from = now;
    }
    // What counts is the way since the last turn.
    if (readsOn ? now > from : now < from) from = now;
    const next = now - from > AWAY || (readsOn && from - now <= BACK && now > 0);
    if (next !== readsOn) from = now;
    tell(next);
  };
  document.addEventListener('scroll', look, { passive: true, capture: true, signal });
}

function topOf(target: EventTarget | null): number {
  return target instanceof Element ? target.scrollTop : scrollY;
}
