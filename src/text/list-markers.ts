/** An item's marker at the start of a sentence: "1)", "1.)", "2.", "a)", "• 9." */
interface ListMarker {
  readonly label: string;
  readonly tail: '.' | ')' | '.)';
  /** Offset after the marker. */
  readonly end: number;
}

const MARKER = /(?:[•⁃‣▪●]\s?)?(\d{1,3}|[a-z])(\.\)|\)|\.)(?=\s)/y;

/** How far on the next item of a list set on one line is looked for. */
const ITEM_REACH = 400;

/** The list marker at `start`, or null. */
export function listMarkerAt(text: string, start: number, end: number): ListMarker | null {
  MARKER.lastIndex = start;
  const match = MARKER.exec(text);
  if (match === null || match.index + match[0].length > end) return null;
  const tail = match[2] === '.)' ? '.)' : match[2] === ')' ? ')' : '.';
  return { label: match[1] ?? '', tail, end: start + match[0].length };
}

/** Offset of the following item's marker in the same manner, before `end`; -1 when there is none near. */
export function nextMarkerPosition(text: string, marker: ListMarker, end: number): number {
  const label = followingLabel(marker.label);
  if (label === null) return -1;
  const reach = Math.min(end, marker.end + ITEM_REACH);
  const found = text.slice(marker.end, reach).indexOf(` ${label}${marker.tail} `);
  return found === -1 ? -1 : marker.end + found + 1;
}

function followingLabel(label: string): string | null {
  if (/^\d/.test(label)) return String(Number(label) + 1);
  return label < 'z' ? String.fromCharCode(label.charCodeAt(0) + 1) : null;
}
