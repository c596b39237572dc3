import { LETTER_SCALES, SCALES } from './number-words';
import type { Token } from './tokens';

/** How far a number has been read. */
export interface Cursor {
  /** Index of the next token to read. */
  next: number;
  total: number;
  current: number;
  /** The smallest place read last: what is added must be below it. */
  room: number;
  scaled: boolean;
  exact: boolean;
}

export function readScale(tokens: readonly Token[], cursor: Cursor): boolean {
  const token = tokens[cursor.next];
  if (token === undefined || token.kind !== 'word') return false;
  const letters = token.glued && token.joiner === undefined ? LETTER_SCALES.get(token.raw) : undefined;
  const scale = letters ?? SCALES.get(token.norm);
  if (scale === undefined) return false;
  if (cursor.current === 0) return readScaleOfScale(tokens, cursor, scale);
  if (scale < 1e3) {
    if (cursor.current >= 1000 && cursor.room > 1) return false;
    const below = scale === 12 ? cursor.current % 100 : cursor.current;
    const kept = cursor.current - below;
    cursor.current = tidy(kept + below * scale);
    cursor.room = scale === 100 ? 100 : 1;
  } else {
    cursor.total = tidy(cursor.total + cursor.current * scale);
    cursor.current = 0;
    cursor.room = Math.min(scale, 1000);
  }
  cursor.scaled = true;
  cursor.next += 1;
  return true;
}

/** "Three lakh crore", "two thousand million": a greater scale set on the one before it. */
function readScaleOfScale(tokens: readonly Token[], cursor: Cursor, scale: number): boolean {
  const before = SCALES.get(tokens[cursor.next - 1]?.norm ?? '');
  if (before === undefined || before < 1e3 || before >= scale || cursor.total >= scale) return false;
  cursor.total = tidy(cursor.total * scale);
  cursor.next += 1;
  return true;
}

/** Clears the binary noise of products such as 1.1 × 1e6. */
export function tidy(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-6 * Math.max(1, Math.abs(value) * 1e-6) ? nearest : value;
}
