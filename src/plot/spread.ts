import type { PlotMark } from '../reading/plot';

/** A plot in the narrowest card, in px: closer than a mark's size here, two marks hide each other. */
const WIDTH = 250;
const HEIGHT = 110;
const MARK = 10;
/** However many there are at one place, they stay near it. */
const WIDEST = 44;

/**
 * Marks at one place are set side by side, in the order of their days; the more there are, the more they overlap.
 * The article's own comes last, so that it is drawn on top.
 */
export function spread(marks: readonly PlotMark[]): readonly PlotMark[] {
  const ordered = [...marks].sort((one, other) => one.across - other.across || rank(one) - rank(other));
  const places: [PlotMark, ...PlotMark[]][] = [];
  for (const mark of ordered) {
    const place = places.find(([first]) => isNear(first, mark));
    if (place) place.push(mark);
    else places.push([mark]);
  }
  const moved = places.flatMap((place) => {
    const inward = inwards(place[0], place.length);
    return place.map((mark, at) => ({ ...mark, aside: round(inward + aside(at, place.length)) }));
  });
  return moved.sort((one, other) => rank(one) - rank(other));
}

function isNear(one: PlotMark, other: PlotMark): boolean {
  return Math.abs(one.across - other.across) * WIDTH < MARK && Math.abs(one.up - other.up) * HEIGHT < MARK;
}

function aside(at: number, count: number): number {
  const step = Math.min(MARK + 2, WIDEST / Math.max(1, count - 1));
  return (at - (count - 1) / 2) * step;
}

/** How far marks at one place move so that none of them leaves the plot. */
function inwards({ across }: PlotMark, count: number): number {
  const half = aside(count - 1, count) + MARK / 2;
  const [before, after] = [across * WIDTH, (1 - across) * WIDTH];
  return Math.max(0, half - before) - Math.max(0, half - after);
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}

function rank({ role }: PlotMark): number {
  return role === 'article' ? 1 : 0;
}
