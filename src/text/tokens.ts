import { abbreviationKind } from './abbreviations';
import { scanNumber } from './number-scan';
import { isSpace } from './paragraphs';
import type { Span } from './span';

/**
 * A word, a figure or one mark. `norm` is what to compare: lower case, straight quotes, no diacritics, abbreviations
 * without their stops ("un", "lt"), the country always "u.s.", any dash between words "—", any ellipsis "…".
 */
export interface Token extends Span {
  readonly raw: string;
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'punctuation';
  /** Joined to the token before it with no space: by a hyphen, slash or en dash, or letters set on a figure ("3bn"). */
  readonly glued: boolean;
  /** The joining mark, when there is one; it has no token of its own. */
  readonly joiner?: '-' | '/';
}

/**
 * The tokens of `text` between two offsets (all of it by default). Between two tokens there is only white space,
 * invisible formatting or one joining mark. Linear; never throws, whatever the string.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const end = Math.min(to, text.length);
  let i = Math.max(0, from);
  let joiner: '-' | '/' | undefined;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isSpace(code) || isIgnorable(code)) {
      i += 1;
      continue;
    }
    const last = tokens[tokens.length - 1];
    const joint = joiner === undefined ? jointAt(text, i, end, last) : undefined;
    if (joint !== undefined) {
      joiner = joint;
      i += 1;
      continue;
    }
    const token = scanToken(text, i, end, last, joiner);
    joiner = undefined;
    tokens.push(token);
    i = token.end;
  }
  return tokens;
}

/** The norm of a token, or '' outside the list. */
export function normAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.norm ?? '';
}

function scanToken(
  text: string,
  at: number,
  end: number,
  last: Token | undefined,
  joiner: '-' | '/' | undefined,
): Token {
  const onFigure = last?.kind === 'number' && last.end === at;
  const glued = joiner !== undefined;
  const possessive =
    last !== undefined && last.end === at && last.kind !== 'punctuation' ? possessiveEnd(text, at, end) : 0;
  if (possessive > 0) return make(text, at, possessive, 'word', false, undefined);
  const numberEnd = scanNumber(text, at, end, last?.norm ?? '', last?.end === at);
  if (numberEnd > at) return make(text, at, numberEnd, 'number', glued, joiner);
  const wordEnd = scanWord(text, at, end);
  if (wordEnd > at) return make(text, at, wordEnd, 'word', glued || onFigure, joiner);
  return make(text, at, scanMark(text, at, end), 'punctuation', false, undefined);
}

function make(
  text: string,
  start: number,
  end: number,
  kind: Token['kind'],
  glued: boolean,
  joiner: '-' | '/' | undefined,
): Token {
  const raw = text.slice(start, end);
  const norm = raw === '-' && isDash(text, start) ? '—' : normOf(raw, kind);
  const token = { start, end, raw, norm, kind, glued };
  return joiner === undefined ? token : { ...token, joiner };
}

/** A hyphen between blanks does a dash's work ("59 captives - 24 of them alive - are"), except between figures. */
function isDash(text: string, at: number): boolean {
  if (at < 2 || !isSpace(text.charCodeAt(at - 1)) || !isSpace(text.charCodeAt(at + 1))) return false;
  return !(isDigit(text.charCodeAt(at - 2)) && isDigit(text.charCodeAt(at + 2)));
}

const HYPHENS = '-‐‑–';

/** A hyphen, slash or en dash with a word or figure set directly on both sides. */
function jointAt(text: string, at: number, end: number, last: Token | undefined): '-' | '/' | undefined {
  const char = text.charAt(at);
  if (char !== '/' && !HYPHENS.includes(char)) return undefined;
  if (last === undefined || last.end !== at || last.kind === 'punctuation' || at + 1 >= end) return undefined;
  if (!isWordCode(text, at + 1) && !isDigit(text.charCodeAt(at + 1))) return undefined;
  return char === '/' ? '/' : '-';
}

function possessiveEnd(text: string, at: number, end: number): number {
  if (!isApostrophe(text.charCodeAt(at)) || at + 1 >= end) return 0;
  const letter = text.charAt(at + 1);
  if (letter !== 's' && letter !== 'S') return 0;
  return at + 2 < end && (isWordCode(text, at + 2) || isDigit(text.charCodeAt(at + 2))) ? 0 : at + 2;
}

/** The end of the word at `at`, or `at` when there is none. */
function scanWord(text: string, at: number, end: number): number {
  if (!isWordCode(text, at)) return at;
  const dotted = scanDotted(text, at, end);
  if (dotted > at) return dotted;
  let i = at;
  while (i < end) {
    if (isWordCode(text, i) || isDigit(text.charCodeAt(i))) {
      i += 1;
    } else if (isIgnorable(text.charCodeAt(i)) && i + 1 < end && isWordCode(text, i + 1)) {
      i += 1;
    } else if (isApostrophe(text.charCodeAt(i)) && i + 1 < end && isWordCode(text, i + 1)) {
      if (possessiveEnd(text, i, end) > 0) break;
      i += 1;
    } else {
      break;
    }
  }
  return isAbbreviationStop(text, at, i, end) ? i + 1 : i;
}

/** "U.S.", "a.m.", "U.N": single letters each followed by a stop. */
function scanDotted(text: string, at: number, end: number): number {
  let i = at;
  while (
    i + 2 < end &&
    text.charAt(i + 1) === '.' &&
    isWordCode(text, i + 2) &&
    !wordGoesOn(text, i + 3, end)
  ) {
    i += 2;
  }
  if (i === at) return at;
  return i + 1 < end && text.charAt(i + 1) === '.' ? i + 2 : i + 1;
}

function wordGoesOn(text: string, at: number, end: number): boolean {
  return at < end && (isWordCode(text, at) || isDigit(text.charCodeAt(at)));
}

/** Whether the full stop at `stop` belongs to the abbreviation text[at..stop). */
function isAbbreviationStop(text: string, at: number, stop: number, end: number): boolean {
  if (stop >= end || text.charAt(stop) !== '.' || stop - at > 8) return false;
  if (stop + 1 < end && text.charAt(stop + 1) === '.') return false;
  const kind = abbreviationKind(text.slice(at, stop));
  if (kind !== 'before-number') return kind !== null && !glueFollows(text, stop + 1, end);
  let i = stop + 1;
  while (i < end && i < stop + 3 && isSpace(text.charCodeAt(i))) i += 1;
  return i < end && isDigit(text.charCodeAt(i));
}

/** "…and co.They": a capital set directly on the stop starts a sentence, so the stop stands for itself. */
function glueFollows(text: string, at: number, end: number): boolean {
  return at < end && isWordCode(text, at);
}

/** The end of the mark at `at`: a run of stops or hyphens, a whole code point, else one unit. */
function scanMark(text: string, at: number, end: number): number {
  const char = text.charAt(at);
  if (char === '.' || char === '-') {
    let i = at + 1;
    while (i < end && text.charAt(i) === char) i += 1;
    return i;
  }
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff && at + 1 < end ? at + 2 : at + 1;
}

const LETTER = /[\p{L}\p{M}\p{Nl}]|[^\P{Nd}0-9]/u;

/** Letters, marks and foreign digits, by UTF-16 unit; vulgar fractions are figures and surrogates are tested as pairs. */
function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xdc00 && code <= 0xdfff) {
    const point = at > 0 ? (text.codePointAt(at - 1) ?? 0) : 0;
    return point > 0xffff && LETTER.test(String.fromCodePoint(point));
  }
  const point = text.codePointAt(at) ?? 0;
  if (point >= 0xd800 && point <= 0xdfff) return false;
  return LETTER.test(String.fromCodePoint(point));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc;
}

/** Invisible formatting: soft hyphen, zero-width and direction marks. */
function isIgnorable(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069)
  );
}

const MARKS = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

function normOf(raw: string, kind: Token['kind']): string {
  if (kind === 'punctuation') return markNorm(raw);
  let norm = raw;
  if (!PLAIN.test(raw)) norm = straighten(raw).normalize('NFD').replace(MARKS, '');
  if (kind === 'number') return norm.toLowerCase();
  const bare = norm.includes('.') ? norm.replaceAll('.', '') : norm;
  if (bare === 'US' || bare === 'USA') return 'u.s.';
  return bare.toLowerCase();
}

function markNorm(raw: string): string {
  if (raw.length > 1 && raw.startsWith('.')) return '…';
  if (raw === '–' || raw === '—' || raw === '―' || raw.startsWith('--')) return '—';
  return straighten(raw);
}

function straighten(raw: string): string {
  return raw.replace(/[‘’ʼ‛′]/g, "'").replace(/[“”„‟«»″]/g, '"');
}
