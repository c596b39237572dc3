import { PACK_CAPS } from './caps';

/**
 * Looks for lists and objects nested deeper than any pack's, before anything is parsed. One pass over the text; gives
 * the place of the first too deep one as a reader of the file counts it, or null.
 */
export function tooDeepAt(text: string, most: number = PACK_CAPS.depth): string | null {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (inText) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) inText = false;
    } else if (unit === QUOTE) inText = true;
    else if (unit === LIST || unit === OBJECT) {
      depth += 1;
      if (depth > most) return placeOf(text, at);
    } else if (unit === LIST_END || unit === OBJECT_END) depth -= 1;
  }
  return null;
}

const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
