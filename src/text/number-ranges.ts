import { classify, type Figure } from './number-kinds';
import type { Numeral } from './numeral';
import { readNumeral } from './numerals';
import { TIME_UNITS } from './time-words';
import { normAt, type Token } from './tokens';
import { finiteTense } from './verbs';

/**
 * Takes the second number of a range into the first: "between 20 and 24", "20 to 24", "20-24", "two or three",
 * "20 to 30 million". Also "one in three". The figure itself when no range follows.
 */
export function joinRange(tokens: readonly Token[], figure: Figure): Figure {
  if (figure.kind === 'ordinal' || figure.kind === 'clock') return figure;
  if (figure.kind === 'year') return joinYears(tokens, figure);
  const link = linkAfter(tokens, figure);
  if (link === null) return oneInSome(tokens, figure);
  const numeral = readNumeral(tokens, link.next, link.kind !== 'and');
  if (numeral === null || numeral.form === 'ordinal' || numeral.form === 'fraction') return figure;
  const upper = classify(tokens, link.next, numeral);
  if (upper === null || !sameKind(figure, upper)) return figure;
  const from = lowerAmount(tokens, figure, upper, numeral);
  if (link.kind === 'or' && !areNeighbours(from, upper.amount)) return figure;
  if (upper.amount <= from) return figure;
  return { ...figure, amount: from, upTo: upper.amount, last: upper.last, kind: upper.kind };
}

/** "two or three", "20 or 30". */
function areNeighbours(from: number, to: number): boolean {
  return to - from === 1 || (from >= 10 && from % 10 === 0 && to - from === 10);
}

interface Link {
  readonly kind: 'and' | 'to' | 'dash' | 'or';
  readonly next: number;
}

function linkAfter(tokens: readonly Token[], figure: Figure): Link | null {
  const at = figure.last + 1;
  const word = normAt(tokens, at);
  const token = tokens[at];
  const before = normAt(tokens, figure.first - 1);
  if (word === 'and' && before === 'between') return { kind: 'and', next: skipSign(tokens, at + 1) };
  // "rose from 20 to 24" tells two figures, not a range.
  if (word === 'to' && before !== 'from') return { kind: 'to', next: skipSign(tokens, at + 1) };
  if (word === 'or') return { kind: 'or', next: skipSign(tokens, at + 1) };
  const dashed =
    token?.glued === true && token.joiner === '-' && (token.kind === 'number' || figure.amount < 100);
  return dashed && token.kind === 'number' ? { kind: 'dash', next: at } : null;
}

function skipSign(tokens: readonly Token[], at: number): number {
  return /^[$€£₪¥]$/.test(tokens[at]?.raw ?? '') ? at + 1 : at;
}

function sameKind(lower: Figure, upper: Figure): boolean {
  if (lower.kind === upper.kind) return true;
  const plain = lower.kind === 'count' || lower.kind === 'decimal';
  return (
    plain &&
    (upper.kind === 'percent' || upper.kind === 'money' || upper.kind === 'decimal' || upper.kind === 'count')
  );
}

/** In "20 to 30 million" the scale goes for both. */
function lowerAmount(tokens: readonly Token[], lower: Figure, upper: Figure, numeral: Numeral): number {
  if (!numeral.scaled || lower.amount >= 1000 || numeral.amount === 0) return lower.amount;
  const own = readNumeral(tokens, lower.kind === 'money' ? lower.last : lower.first);
  if (own?.scaled === true) return lower.amount;
  const scale = scaleOf(numeral.amount);
  return upper.amount / scale >= 1000 ? lower.amount : lower.amount * scale;
}

function scaleOf(amount: number): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) {
    if (amount >= scale) return scale;
  }
  return 1;
}

/** "2023-24" is one stretch of years: its first year stands for it. */
function joinYears(tokens: readonly Token[], figure: Figure): Figure {
  const next = tokens[figure.last + 1];
  const glued = next?.glued === true && next.kind === 'number' && next.joiner !== undefined;
  return glued && /^(?:\d{2}|(?:19|20)\d{2})$/.test(next.raw) ? { ...figure, last: figure.last + 1 } : figure;
}

const ROUND = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 100, 1000]);

/** "one in three", "nine out of ten", "nine of every ten", as a share. */
function oneInSome(tokens: readonly Token[], figure: Figure): Figure {
  if (figure.kind !== 'count') return figure;
  const at = figure.last + 1;
  const named = someInTen(tokens, figure);
  if (named !== null) return named;
  if (normAt(tokens, at) === 'over') return dividedBy(tokens, figure, at + 1);
  if (figure.amount > 9 || figure.amount < 1) return figure;
  const out = normAt(tokens, at) === 'out' && normAt(tokens, at + 1) === 'of';
  const link = at + (out ? 1 : 0);
  const every = normAt(tokens, link + 1) === 'every' ? 1 : 0;
  // "Nine of ten" may be nine persons of ten; "nine of every ten" is a share.
  if (!out && normAt(tokens, at) !== 'in' && !(every > 0 && normAt(tokens, at) === 'of')) return figure;
  const numeral = readNumeral(tokens, link + 1 + every);
  if (numeral === null || numeral.form !== 'whole' || numeral.amount <= figure.amount) return figure;
  const after = tokens[numeral.last + 1];
  if (after !== undefined && TIME_UNITS.has(after.norm)) return figure;
  if (!ROUND.has(numeral.amount) && !(figure.amount === 1 && numeral.amount < 1000 && !out)) return figure;
  return { ...figure, amount: figure.amount / numeral.amount, last: numeral.last, kind: 'fraction' };
}

/** "nine residents in 10", "nine Gazans out of ten": a share whose noun stands inside it. */
function someInTen(tokens: readonly Token[], figure: Figure): Figure | null {
  const noun = figure.last + 1;
  if (figure.amount > 9 || !/^(?:people|[a-z]+s)$/.test(normAt(tokens, noun))) return null;
  const out = normAt(tokens, noun + 1) === 'out' && normAt(tokens, noun + 2) === 'of';
  if (!out && normAt(tokens, noun + 1) !== 'in') return null;
  const last = noun + (out ? 3 : 2);
  if (!/^(?:10|ten)$/.test(normAt(tokens, last))) return null;
  // "In 10 cities" counts cities.
  const behind = behindPlace(tokens, last + 1);
  const after = tokens[behind];
  const ends = after === undefined || after.kind === 'punctuation' || finiteTense(tokens, behind) !== null;
  return ends ? { ...figure, amount: figure.amount / 10, last, kind: 'fraction' } : null;
}

/** "Nine people out of 10 in the Gaza Strip have": behind the place that may follow a share, before its verb. */
function behindPlace(tokens: readonly Token[], at: number): number {
  if (!/^(?:in|across|throughout|inside)$/.test(normAt(tokens, at))) return at;
  let next = normAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
  if (/^(?:enclave|territory|strip)$/.test(normAt(tokens, next))) return next + 1;
  const first = next;
  while (next < first + LONGEST_PLACE && /^\p{Lu}/u.test(tokens[next]?.raw ?? '')) next++;
  return next === first ? at : next;
}

const LONGEST_PLACE = 3;

/** "one over three" with nothing behind it. */
function dividedBy(tokens: readonly Token[], figure: Figure, at: number): Figure {
  const numeral = readNumeral(tokens, at);
  if (numeral === null || numeral.form !== 'whole' || numeral.amount === 0) return figure;
  const after = tokens[numeral.last + 1];
  if (after !== undefined && after.kind !== 'punctuation') return figure;
  return { ...figure, amount: figure.amount / numeral.amount, last: numeral.last, kind: 'fraction' };
}
