import {
  denominatorOf,
  figureOf,
  LETTER_SCALES,
  ORDINALS,
  SCALES,
  SMALL_NUMBERS,
  VAGUE_PLURALS,
} from './number-words';
import { normAt, type Token } from './tokens';

/** A number as read at one place, without qualifier, unit or range. */
export interface Numeral {
  readonly amount: number;
  /** Index of its last token (inclusive). */
  readonly last: number;
  readonly form: 'whole' | 'decimal' | 'ordinal' | 'fraction';
  /** Written in words from its first token on. */
  readonly words: boolean;
  /** A scale word or letter took part ("1.9 million"). */
  readonly scaled: boolean;
  /** "dozens of", "tens of thousands". */
  readonly vague: boolean;
}

interface Cursor {
  /** Index of the next token to read. */
  next: number;
  total: number;
  current: number;
  /** The smallest place read last: what is added must be below it. */
  room: number;
  scaled: boolean;
  exact: boolean;
}

/**
 * The number that starts at token `at`, or null. With `joins` false, "and" never joins two parts, as inside
 * "between one hundred and two hundred".
 */
export function readNumeral(tokens: readonly Token[], at: number, joins = true): Numeral | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'punctuation') return null;
  return (
    readVague(tokens, at) ??
    readHalfScale(tokens, at) ??
    readFractionWords(tokens, at) ??
    readCardinal(tokens, at, joins) ??
    readOrdinal(tokens, at)
  );
}

/** "dozens", "hundreds of thousands". */
function readVague(tokens: readonly Token[], at: number): Numeral | null {
  const base = VAGUE_PLURALS.get(normAt(tokens, at));
  if (base === undefined) return null;
  const of = normAt(tokens, at + 1) === 'of';
  const scale = of ? VAGUE_PLURALS.get(normAt(tokens, at + 2)) : undefined;
  const common = { form: 'whole' as const, words: true, scaled: true, vague: true };
  if (scale !== undefined && scale >= 2e3) return { ...common, amount: base * (scale / 2), last: at + 2 };
  const word = normAt(tokens, at);
  // "tens" and "scores" mean something else without "of".
  if (!of && (word === 'tens' || word === 'scores')) return null;
  return { ...common, amount: base, last: at };
}

const AFTER_BARE_FRACTION = new Set(
  (
    'of in to from since on and or as are is was were have has had than more less fewer smaller larger by at with ' +
    'during over compared for the its their his her after before'
  ).split(' '),
);

/** "half", "a third of", "two-thirds", "three quarters". The plain "a second" is left to ordinals. */
function readFractionWords(tokens: readonly Token[], at: number): Numeral | null {
  const word = normAt(tokens, at);
  const common = { form: 'fraction' as const, words: true, scaled: false, vague: false };
  if (word === 'half') return isBareHalf(tokens, at) ? { ...common, amount: 0.5, last: at } : null;
  if (word !== 'a' && word !== 'an' && word !== 'one') return null;
  const compound = compoundDenominator(tokens, at + 1);
  if (compound !== null && fractionMayEnd(tokens, compound.last + 1)) {
    return { ...common, amount: 1 / compound.value, last: compound.last };
  }
  const denominator = denominatorOf(normAt(tokens, at + 1));
  if (denominator === null || denominator.plural) return null;
  const certain = word === 'one' || denominator.value === 2;
  if (!certain && !fractionMayEnd(tokens, at + 2)) return null;
  if (normAt(tokens, at + 1) === 'quarter' && word !== 'one' && !fractionMayEnd(tokens, at + 2)) return null;
  return { ...common, amount: 1 / denominator.value, last: at + 1 };
}

/** "twenty-fifth(s)" as a denominator. */
function compoundDenominator(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly plural: boolean; readonly last: number } | null {
  const tens = SMALL_NUMBERS.get(normAt(tokens, at));
  if (tens === undefined || tens < 20) return null;
  const word = normAt(tokens, at + 1);
  const unit = denominatorOf(word) ?? (word === 'first' ? { value: 1, plural: false } : null);
  if (unit === null || unit.value > 9 || word.startsWith('quarter') || word === 'half' || word === 'halves')
    return null;
  return { value: tens + unit.value, plural: unit.plural, last: at + 1 };
}

function fractionMayEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === 'punctuation' || AFTER_BARE_FRACTION.has(token.norm);
}

function isBareHalf(tokens: readonly Token[], at: number): boolean {
  const before = normAt(tokens, at - 1);
  if (ORDINALS.has(before) || before === 'latter' || before === 'other' || before === 'better') return false;
  return tokens[at + 1]?.glued !== true;
}

/** "half a million", "half million", "a quarter of a million", "half a dozen", "two thirds of a million". */
function readHalfScale(tokens: readonly Token[], at: number): Numeral | null {
  const word = normAt(tokens, at);
  const part = word === 'half' ? 0.5 : word === 'quarter' ? 0.25 : 0;
  if (part === 0) return null;
  const article = normAt(tokens, at + 1) === 'a' ? 1 : 0;
  const scale = SCALES.get(normAt(tokens, at + 1 + article));
  if (scale === undefined) return null;
  return {
    amount: part * scale,
    last: at + 1 + article,
    form: 'whole',
    words: true,
    scaled: true,
    vague: false,
  };
}

function readCardinal(tokens: readonly Token[], at: number, joins: boolean): Numeral | null {
  const cursor: Cursor = { next: at, total: 0, current: 0, room: Infinity, scaled: false, exact: true };
  if (!readFirst(tokens, cursor)) return null;
  const form = cursor.exact ? 'whole' : 'decimal';
  if (form === 'whole' || cursor.next > at) readMore(tokens, cursor, joins);
  const fraction = readFractionTail(tokens, at, cursor);
  if (fraction !== null) return fraction;
  const ordinal = readOrdinalTail(tokens, at, cursor);
  if (ordinal !== null) return ordinal;
  readPoint(tokens, cursor);
  readHalfTail(tokens, cursor);
  const amount = tidy(cursor.total + cursor.current);
  return {
    amount,
    last: cursor.next - 1,
    form: Number.isInteger(amount) ? 'whole' : 'decimal',
    words: tokens[at]?.kind === 'word',
    scaled: cursor.scaled,
    vague: false,
  };
}

/** The first part: a figure, a number word, or "a hundred". */
function readFirst(tokens: readonly Token[], cursor: Cursor): boolean {
  const token = tokens[cursor.next];
  if (token === undefined) return false;
  if (token.kind === 'number') return readFigure(tokens, cursor, token);
  const small = SMALL_NUMBERS.get(token.norm);
  if (small !== undefined) {
    addSmall(cursor, small);
    return true;
  }
  const article = token.norm === 'a' || token.norm === 'an';
  const scaleAt = cursor.next + (article ? 1 : 0);
  const scaleWord = normAt(tokens, scaleAt);
  if (article && scaleWord === 'couple') {
    cursor.current = 2;
    cursor.next = scaleAt + 1;
    return true;
  }
  const scale = SCALES.get(scaleWord);
  if (scale === undefined || scaleWord.endsWith('s') || scaleWord.length < 4) return false;
  cursor.current = 1;
  cursor.next = scaleAt;
  return true;
}

function readFigure(tokens: readonly Token[], cursor: Cursor, token: Token): boolean {
  const figure = figureOf(token.raw);
  if (figure === null || figure.form === 'ordinal') return false;
  cursor.current = figure.value;
  cursor.exact = figure.form === 'whole';
  cursor.room = 1;
  cursor.next += 1;
  const sign = tokens[cursor.next];
  if (sign !== undefined && figure.form === 'whole' && sign.kind === 'number') {
    const added = figureOf(sign.raw) ?? null;
    const below = tokens[cursor.next + 1];
    if (
      below?.joiner === '/' &&
      !sign.glued &&
      /^[1-9]$/.test(sign.raw) &&
      /^(?:[2-9]|10|16)$/.test(below.raw)
    ) {
      // "2 1/2"
      cursor.current += Number(sign.raw) / Number(below.raw);
      cursor.next += 2;
    }
    // "3½", "3 ½"
    if (added?.form === 'fraction' && sign.start - token.end <= 1) {
      cursor.current += added.value;
      cursor.next += 1;
    }
  }
  return true;
}

function addSmall(cursor: Cursor, value: number): void {
  cursor.current += value;
  cursor.room = value >= 20 && value % 10 === 0 ? 10 : 1;
  cursor.next += 1;
}

/** Everything that multiplies or adds to the first part. */
function readMore(tokens: readonly Token[], cursor: Cursor, joins: boolean): void {
  while (readScale(tokens, cursor) || readAdded(tokens, cursor, joins)) {
    // Each step moves the cursor on.
  }
}

function readScale(tokens: readonly Token[], cursor: Cursor): boolean {
  const token = tokens[cursor.next];
  if (token === undefined || token.kind !== 'word') return false;
  const letters = token.glued && token.joiner === undefined ? LETTER_SCALES.get(token.raw) : undefined;
  const scale = letters ?? SCALES.get(token.norm);
  if (
    scale === undefined ||
    (cursor.total > 0 && cursor.total < scale && scale >= 1e3 && cursor.current === 0)
  ) {
    return false;
  }
  if (cursor.current === 0) return false;
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

function readAdded(tokens: readonly Token[], cursor: Cursor, joins: boolean): boolean {
  if (cursor.room <= 1) return false;
  let at = cursor.next;
  const linked = normAt(tokens, at) === 'and';
  if (linked) {
    if (!joins || !cursor.scaled) return false;
    at += 1;
  }
  const token = tokens[at];
  if (token === undefined) return false;
  const value = addedValue(tokens, at, token, cursor, linked);
  if (value === null || value >= cursor.room || value === 0) return false;
  cursor.current += value;
  cursor.room = token.kind === 'number' ? 1 : value >= 20 && value % 10 === 0 ? 10 : 1;
  if (token.kind === 'number' && SCALES.has(normAt(tokens, at + 1))) cursor.room = 1;
  cursor.next = at + 1;
  return true;
}

/** What may be added after a scale: a small number word; a figure only after "hundred" or before a lower scale. */
function addedValue(
  tokens: readonly Token[],
  at: number,
  token: Token,
  cursor: Cursor,
  linked: boolean,
): number | null {
  if (token.kind === 'number') {
    if (cursor.room > 1000 || !cursor.scaled) return null;
    const figure = figureOf(token.raw);
    if (figure?.form !== 'whole') return null;
    const followed = SCALES.get(normAt(tokens, at + 1));
    if (linked ? cursor.room === 100 && followed === undefined : followed === 100 && cursor.room === 1000) {
      return figure.value;
    }
    return null;
  }
  const small = SMALL_NUMBERS.get(token.norm);
  if (small === undefined || (linked && token.norm === 'one' && isPronounAhead(tokens, at))) return null;
  if (linked && isFractionAhead(tokens, at)) return null;
  // "one million and two million" are two numbers, "two hundred and two thousand" is one.
  if (linked && cursor.room === 100 && normAt(tokens, at + 1) === 'hundred') return null;
  const next = SCALES.get(normAt(tokens, at + 1));
  if (linked && next !== undefined && next >= 1e3 && cursor.total > 0 && next >= cursor.room) return null;
  return small;
}

/** "and three quarters", "and one half": no whole number is added. */
function isFractionAhead(tokens: readonly Token[], at: number): boolean {
  const denominator = denominatorOf(normAt(tokens, at + 1));
  return denominator !== null && (denominator.plural || normAt(tokens, at) === 'one');
}

function isPronounAhead(tokens: readonly Token[], at: number): boolean {
  return normAt(tokens, at + 1) === 'of';
}

/** "two thirds", "two-thirds", "3/4", "twenty-three fifths": the number so far is the numerator. */
function readFractionTail(tokens: readonly Token[], at: number, cursor: Cursor): Numeral | null {
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
function readOrdinalTail(tokens: readonly Token[], at: number, cursor: Cursor): Numeral | null {
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

function readPoint(tokens: readonly Token[], cursor: Cursor): void {
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
function readHalfTail(tokens: readonly Token[], cursor: Cursor): void {
  if (normAt(tokens, cursor.next) !== 'and') return;
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

function properFraction(tokens: readonly Token[], at: number): Numeral | null {
  const numerator = SMALL_NUMBERS.get(normAt(tokens, at));
  const denominator = denominatorOf(normAt(tokens, at + 1));
  if (numerator === undefined || denominator?.plural !== true || numerator >= denominator.value) return null;
  return {
    amount: numerator / denominator.value,
    last: at + 1,
    form: 'fraction',
    words: true,
    scaled: false,
    vague: false,
  };
}

function lastScale(tokens: readonly Token[], cursor: Cursor): number {
  return SCALES.get(normAt(tokens, cursor.next - 1)) ?? 1;
}

function readOrdinal(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const common = { last: at, form: 'ordinal' as const, scaled: false, vague: false };
  if (token.kind === 'number') {
    const figure = figureOf(token.raw);
    return figure?.form === 'ordinal' ? { ...common, amount: figure.value, words: false } : null;
  }
  const value = ORDINALS.get(token.norm);
  return value === undefined ? null : { ...common, amount: value, words: true };
}

/** Clears the binary noise of products such as 1.1 × 1e6. */
function tidy(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-6 * Math.max(1, Math.abs(value) * 1e-6) ? nearest : value;
}
