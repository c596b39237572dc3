import type { Corner } from '../settings/corner';

/** Where the host stands and whether it is out of the way. Lengths in px. */
export interface Placement {
  readonly corner: Corner;
  /** How far the page's own bars reach in from the corner's upper or lower edge. */
  readonly clear: number;
  /** How far the reader has dragged it from its corner. */
  readonly shift: readonly [x: number, y: number];
  /** Out of the reader's way: invisible and letting every click through, until focused. */
  readonly away: boolean;
}

const EDGE = 16;

/**
 * The rules that put the host there. They stand in a style sheet of the closed root: attributes and inline styles are
 * the page's to change.
 */
export function placementCss({ corner, clear, shift: [x, y], away }: Placement): string {
  const vertical = `${EDGE + clear}px`;
  const block = corner.startsWith('top') ? `${vertical} auto` : `auto ${vertical}`;
  const inline = corner.endsWith('left') ? `${EDGE}px auto` : `auto ${EDGE}px`;
  return `:host{inset-block:${block}!important;inset-inline:${inline}!important;translate:${x}px ${y}px!important;${
    away ? 'pointer-events:none!important' : ''
  }}`;
}

/** The corner of a window nearest to a point. */
export function cornerAt(x: number, y: number, width: number, height: number): Corner {
  return `${y < height / 2 ? 'top' : 'bottom'}-${x < width / 2 ? 'left' : 'right'}`;
}

/** How far up or down a bar may reach and still be a bar, as a share of the window. */
const MOST_OF_WINDOW = 0.4;
const STEPS = [0, 0.5, 1] as const;

/**
 * How many px at the corner's edge the page's own fixed or sticky controls take where `host` stands: a consent bar, a
 * player, a button in the corner. 0 when there are none.
 */
export function clearanceOf(host: HTMLElement, corner: Corner): number {
  const { left, width, height } = host.getBoundingClientRect();
  const atTop = corner.startsWith('top');
  let clear = 0;
  for (const x of STEPS) {
    for (const y of STEPS) {
      const inside = EDGE + y * height;
      const points = document.elementsFromPoint(
        left + x * (width - 1),
        atTop ? inside : innerHeight - inside - 1,
      );
      const bar = points.map((element) => (element === host ? null : barOf(element))).find(Boolean);
      if (!bar) continue;
      const { top, bottom } = bar.getBoundingClientRect();
      const reach = atTop ? bottom : innerHeight - top;
      if (reach <= innerHeight * MOST_OF_WINDOW) clear = Math.max(clear, reach);
    }
  }
  return Math.round(clear);
}

/** The element itself or the ancestor that keeps it in place while the page scrolls. */
function barOf(element: Element | null): Element | null {
  for (let each = element; each && each !== document.body; each = each.parentElement) {
    const { position } = getComputedStyle(each);
    if (position === 'fixed' || position === 'sticky') return each;
  }
  return null;
}
