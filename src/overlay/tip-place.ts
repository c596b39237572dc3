/** A box in the window; lengths in px. */
type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

/** The tip's own size at most, as its style has it, and its distance from the words. In px. */
const WIDTH = 300;
const HEIGHT = 120;
const GAP = 6;
const EDGE = 8;

/**
 * Where the tip stands in the box of the host, whose contents may stand anywhere in the window: at the line pointed at,
 * under the whole sentence, or above it where there is no room below.
 */
export function tipPlace(line: Box, sentence: Box, host: Box): { readonly x: number; readonly y: number } {
  const x = Math.max(EDGE, Math.min(line.left, innerWidth - WIDTH - EDGE));
  const below = sentence.bottom + GAP;
  const y = below + HEIGHT < innerHeight ? below : Math.max(EDGE, sentence.top - GAP - HEIGHT);
  return { x: Math.round(x - host.left), y: Math.round(y - host.top) };
}
