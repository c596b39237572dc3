import { compoundDenominator, properFraction, readFractionWords, readHalfScale } from './fraction-words';
import { denominatorOf, figureOf, ORDINALS, SCALES, SMALL_NUMBERS } from './number-words';
import type { Numeral } from './numeral';
import { type Cursor, readScale, tidy } from './numeral-cursor';
import { normAt, type Token } from './tokens';

/** "two thirds", "two-thirds", "3/4", "twenty-three fifths": the number so far is the numerator. */
export function readFractionTail(tokens: readonly Token[], at: number, cursor: Cursor): Numeral | null {
  const value = cursor.total + cursor.current;
  const next = tokens[cursor.next];
  if (next === undefined || !Number.isInteger(value) || value === 0) return null;
  if (tokens[at]?.joiner === '/') return null;
  const common = {
    form: 'fraction' as const,
    scaled: false,
    vague: false,
    words: tokens[at]?.kind === 'word',
  };
  if (next.kind === 'number') {
    const below = next.joiner === '/' ? figureOf(next.raw) : null;
    const another = tokens[cursor.next + 1]?.joiner === '/';
    if (below?.form !== 'whole' || another || below.value <= value || below.value === 7) return null;
    return { ...common, amount: value / below.value, last: cursor.next };
  }
  const compound = compoundDenominator(tokens, cursor.next);
  if (compound?.plural === true) return { ...common, amount: value / compound.value, last: compound.last };
  const denominator = denominatorOf(next.norm);
  const tens = value % 100;
  if (
    denominator?.plural === true &&
    next.glued &&
    tens >= 20 &&
    tens % 10 === 0 &&
    denominator.value < 10 &&
    value > tens
  ) {
    // "one hundred thirty-fifths" is 100 of them.
    return { ...common, amount: (value - tens) / (tens + denominator.value), last: cursor.next };
  }
  if (denominator === null || !(denominator.plural || (value === 1 && next.glued))) return null;
  return { ...common, amount: value / denominator.value, last: cursor.next };
}

/** "twenty-first", "one hundred and fifth". */
export function readOrdinalTail(tokens: readonly Token[], at: number, cursor: Cursor): Numeral | null {
  const linked = normAt(tokens, cursor.next) === 'and' && cursor.scaled ? 1 : 0;
  const value = ORDINALS.get(normAt(tokens, cursor.next + linked));
  if (value === undefined || tokens[at]?.kind !== 'word') return null;
  const soFar = cursor.total + cursor.current;
  const common = {
    last: cursor.next + linked,
    form: 'ordinal' as const,
    words: true,
    scaled: false,
    vague: false,
  };
  if (value >= 100 && cursor.room <= 1 && linked === 0) return { ...common, amount: soFar * value };
  if (cursor.room <= value || cursor.room <= 1) return null;
  return { ...common, amount: soFar + value };
}

export function readPoint(tokens: readonly Token[], cursor: Cursor): void {
  if (normAt(tokens, cursor.next) !== 'point') return;
  let digits = '';
  let at = cursor.next + 1;
  while (digits.length < 12) {
    const small = SMALL_NUMBERS.get(normAt(tokens, at));
    if (small === undefined || (small > 9 && digits !== '' && !digits.endsWith('0'))) break;
    const tens = small >= 20 && small % 10 === 0 ? SMALL_NUMBERS.get(normAt(tokens, at + 1)) : undefined;
    if (tens !== undefined && tens > 0 && tens < 10) {
      digits += String(small + tens);
      at += 2;
      continue;
    }
    digits += String(small);
    at += 1;
  }
  if (digits === '') return;
  cursor.current = Number(`${cursor.current}.${digits}`);
  cursor.next = at;
  readScale(tokens, cursor);
}

/** "two and a half", "five and a half million", "a million and a half". */
export function readHalfTail(tokens: readonly Token[], cursor: Cursor): void {
  if (normAt(tokens, cursor.next) !== 'and') return;
  const article = normAt(tokens, cursor.next + 1) === 'a' ? 1 : 0;
  const half = readHalfScale(tokens, cursor.next + 1 + article);
  if (half !== null && cursor.current === 0 && half.amount < lastScale(tokens, cursor)) {
    // "one billion and a quarter million"
    cursor.current = half.amount;
    cursor.next = half.last + 1;
    return;
  }
  const fraction = readFractionWords(tokens, cursor.next + 1) ?? properFraction(tokens, cursor.next + 1);
  if (fraction === null || fraction.amount >= 1) return;
  // After a whole "million", "and a half" is half a million.
  const unit = cursor.current === 0 && cursor.total > 0 ? lastScale(tokens, cursor) : 1;
  const scale = SCALES.get(normAt(tokens, fraction.last + 1));
  if (scale !== undefined) {
    cursor.current = tidy(
      unit === 1 ? (cursor.current + fraction.amount) * scale : cursor.current + fraction.amount * scale,
    );
    cursor.scaled = true;
    cursor.next = fraction.last + 2;
    return;
  }
  cursor.current = tidy(cursor.current + fraction.amount * unit);
  cursor.next = fraction.last + 1;
}

function lastScale(tokens: readonly Token[], cursor: Cursor): number {
  return SCALES.get(normAt(tokens, cursor.next - 1)) ?? 1;
}
