import { readFractionWords, readHalfScale, readPartOfScale } from './fraction-words';
import { denominatorOf, figureOf, ORDINALS, SCALES, SMALL_NUMBERS, VAGUE_PLURALS } from './number-words';
import type { Numeral } from './numeral';
import { type Cursor, readScale, tidy } from './numeral-cursor';
import { readFractionTail, readHalfTail, readOrdinalTail, readPoint } from './numeral-tails';
import { normAt, type Token } from './tokens';

/**
 * The number that starts at token `at`, or null. With `joins` false, "and" never joins two parts, as inside
 * "between one hundred and two hundred".
 */
export function readNumeral(tokens: readonly Token[], at: number, joins = true): Numeral | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'punctuation') return null;
  const numeral =
    readVague(tokens, at) ??
    readHalfScale(tokens, at) ??
    readFractionWords(tokens, at) ??
    readCardinal(tokens, at, joins) ??
    readOrdinal(tokens, at);
  return numeral && (readPartOfScale(tokens, numeral) ?? numeral);
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

const SAID_OF_PARTNERS = new Set('who whom whose that from in with and were was is are had has'.split(' '));

/** "A couple who were American citizens" are husband and wife; "a couple of days" is a number. */
function arePartners(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'punctuation' || SAID_OF_PARTNERS.has(next.norm);
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
  if (article && scaleWord === 'couple' && !arePartners(tokens[scaleAt + 1])) {
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
