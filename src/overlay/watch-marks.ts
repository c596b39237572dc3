import type { Finding } from '../ui/report-model';

/** A marked sentence: what was found for it, and where it stands now. */
export interface Mark {
  readonly finding: Finding;
  readonly range: Range;
}

/** A sentence the reader points at, and the box of its line there. */
export interface Pointed {
  readonly mark: Mark;
  readonly box: DOMRect;
}

/** So long the pointer rests before it points; a pointer on its way over the text asks for nothing. In ms. */
const REST = 150;

/**
 * Tells which marked sentence the reader rests the pointer on, taps, or has the focus in; null when none any more.
 * Until aborted. The page's own listeners hear everything as before.
 */
export function watchMarks(
  marks: () => readonly Mark[],
  onPointed: (pointed: Pointed | null) => void,
  signal: AbortSignal,
): void {
  let timer = 0;
  let current: Mark | null = null;
  const point = (pointed: Pointed | null): void => {
    const mark = pointed?.mark ?? null;
    if (mark === current) return;
    current = mark;
    onPointed(pointed);
  };
  const options = { passive: true, capture: true, signal } as const;
  const on = <K extends keyof DocumentEventMap>(type: K, listen: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, listen, options);

  on('pointermove', ({ clientX, clientY, pointerType }) => {
    clearTimeout(timer);
    if (pointerType === 'touch' || marks().length === 0) return;
    timer = window.setTimeout(() => point(markAt(marks(), clientX, clientY)), REST);
  });
  // A finger cannot hover: it taps, where the tap is for nothing else.
  on('click', (event) => {
    if (!event.isTrusted || (event.target as Element | null)?.closest?.('a,button,input,[role]')) return;
    point(markAt(marks(), event.clientX, event.clientY));
  });
  on('focusin', ({ target }) => point(target instanceof Node ? markAround(marks(), target) : null));
  on('scroll', () => point(null));
  on('keydown', ({ key }) => key === 'Escape' && point(null));
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function markAt(marks: readonly Mark[], x: number, y: number): Pointed | null {
  for (const mark of marks) {
    const box = [...mark.range.getClientRects()].find(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
    if (box) return { mark, box };
  }
  return null;
}

function markAround(marks: readonly Mark[], node: Node): Pointed | null {
  const mark = marks.find(({ range }) => range.intersectsNode(node) && node !== document.body);
  // An element larger than the sentence has the focus of its own.
  if (!mark?.range.commonAncestorContainer.contains(node)) return null;
  return { mark, box: mark.range.getBoundingClientRect() };
}
