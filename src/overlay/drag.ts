/** So far a finger or hand may shake and still press. In px. */
const STILL = 6;

export interface DragDeps {
  /** How far the pointer is from where it took hold. */
  readonly onMove: (x: number, y: number) => void;
  /** Where in the window it let go. */
  readonly onDrop: (x: number, y: number) => void;
}

/** Follows one press on an element that may become a drag; the click that ends a drag is swallowed. */
export function follow(press: PointerEvent, { onMove, onDrop }: DragDeps): void {
  const handle = press.currentTarget as HTMLElement;
  if (!press.isTrusted || press.button !== 0) return;
  const ended = new AbortController();
  const { signal } = ended;
  let moved = false;
  const awayFrom = ({ clientX, clientY }: PointerEvent): [number, number] => [
    clientX - press.clientX,
    clientY - press.clientY,
  ];
  const move = (event: PointerEvent): void => {
    const [x, y] = awayFrom(event);
    if (!moved && Math.hypot(x, y) < STILL) return;
    moved = true;
    onMove(x, y);
  };
  const drop = (event: PointerEvent): void => {
    ended.abort();
    if (!moved) return;
    handle.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => handle.removeEventListener('click', swallow, { capture: true }));
    onDrop(event.clientX, event.clientY);
  };
  /** The browser has taken the pointer for something else, and need not say where it was: nobody has let go. */
  const cancel = (): void => {
    ended.abort();
    if (moved) onMove(0, 0);
  };
  // From the first: a quick hand leaves the handle before it has moved far enough to be a drag.
  handle.setPointerCapture(press.pointerId);
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', drop, { signal });
  handle.addEventListener('pointercancel', cancel, { signal });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
