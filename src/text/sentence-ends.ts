import { abbreviationKind, opensSentence } from './abbreviations';
import { listMarkerAt } from './list-markers';
import { isSpace } from './paragraphs';
import type { Span } from './span';

/** What a run of full stops, question or exclamation marks does. */
interface Verdict {
  /** Offset at which the sentence ends, or -1 when it goes on. */
  readonly breakAt: number;
  /** Offset at which reading goes on. */
  readonly next: number;
}

/** How far back and forward words are looked at; longer ones are no abbreviations. */
const WORD_REACH = 40;

const CLOSERS = '"\'”’»›)]}*_';
const QUOTE_OPENERS = '"\'“‘«‹([{';
const FOOTNOTES = /(?:\[\d{1,3}\]){1,5}/y;
const SPACED_DOTS = /\.(?: \.){2,3}(?![.\w])/y;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const WORD_CHAR = /[\p{L}\p{M}\p{N}°]/u;

/**
 * Decides whether the terminator at `at` ends the sentence that began at `within.start`; `within.end` is the end of
 * the paragraph.
 */
export function endsSentence(text: string, at: number, within: Span): Verdict {
  const code = text.charCodeAt(at);
  if (code === 0xff0e || code === 0x3002) return { breakAt: at + 1, next: at + 1 };
  const spaced = spacedDots(text, at, within);
  if (spaced !== null) return spaced;
  let runEnd = at;
  while (runEnd < within.end && '.!?…'.includes(text.charAt(runEnd))) runEnd += 1;
  if (text.charAt(at - 1) === '[' && text.charAt(runEnd) === ']') return { breakAt: -1, next: runEnd };
  const closed = skipClosers(text, runEnd, within.end);
  const goesOn: Verdict = { breakAt: -1, next: closed };
  const ends: Verdict = { breakAt: closed, next: closed };
  if (closed >= within.end) return ends;
  if (!isSpace(text.charCodeAt(closed))) {
    return gluedToNext(text, at, closed, within) ? ends : { breakAt: -1, next: runEnd };
  }
  const following = followingWord(text, closed, within.end);
  if (following.lowerCase) return goesOn;
  const single = runEnd - at === 1 && text.charAt(at) === '.';
  if (single && stopOfAbbreviation(text, at, within, following)) return goesOn;
  return ends;
}

/** ". . ." inside a sentence, ". . . ." at its end. */
function spacedDots(text: string, at: number, within: Span): Verdict | null {
  SPACED_DOTS.lastIndex = at;
  const match = SPACED_DOTS.exec(text);
  if (match === null) return null;
  const end = at + match[0].length;
  if (end >= within.end) return { breakAt: within.end, next: within.end };
  const four = match[0].length > 5;
  const attached = at > within.start && !isSpace(text.charCodeAt(at - 1));
  // A full stop set on its word and three dots after it: the dots belong to what follows.
  if (four && attached && isSpace(text.charCodeAt(end))) return { breakAt: at + 1, next: end };
  const closed = skipClosers(text, end, within.end);
  return { breakAt: four ? closed : -1, next: closed };
}

function skipClosers(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && CLOSERS.includes(text.charAt(i))) i += 1;
  FOOTNOTES.lastIndex = i;
  const notes = FOOTNOTES.exec(text);
  return notes === null ? i : Math.min(end, i + notes[0].length);
}

/** "…at risk.Trump administration has": a full stop with no space after it that still ends a sentence. */
function gluedToNext(text: string, at: number, closed: number, within: Span): boolean {
  const before = text.charAt(at - 1);
  if (at - 1 < within.start || !/[\p{Ll}\p{N}%)”’"]/u.test(before)) return false;
  if (at - 2 >= within.start && isSpace(text.charCodeAt(at - 2))) return false;
  let start = closed;
  while (start < within.end && '“‘«'.includes(text.charAt(start))) start += 1;
  const after = text.slice(start, Math.min(within.end, start + WORD_REACH));
  if (!/^\p{Lu}(?:\p{Ll}|[\s'’.])/u.test(after)) return false;
  if (/^\p{Lu}\.\p{L}/u.test(after)) return closed > at + 1 || /^[A-Z]\.[A-Z]\./.test(after);
  const chunkBefore = lastChunk(text, at, within.start);
  const chunkAfter = /^\S*/.exec(after)?.[0] ?? '';
  if (/[@/\\]|www\.|\.\w/i.test(chunkBefore) && !/^\S*\d[.,]\d+$/.test(chunkBefore)) return false;
  return !/[@/\\]|^\p{L}+\.(?:\p{Ll}|\p{N})/u.test(chunkAfter);
}

function lastChunk(text: string, at: number, start: number): string {
  const reach = Math.max(start, at - WORD_REACH);
  return /\S*$/.exec(text.slice(reach, at))?.[0] ?? '';
}

interface Following {
  /** The letters or digits that begin what follows, after any opening quotes. */
  readonly word: string;
  readonly lowerCase: boolean;
  readonly digit: boolean;
}

function followingWord(text: string, from: number, end: number): Following {
  let i = from;
  while (i < end && isSpace(text.charCodeAt(i))) i += 1;
  while (i < end && QUOTE_OPENERS.includes(text.charAt(i))) i += 1;
  const slice = text.slice(i, Math.min(end, i + WORD_REACH));
  const word = /^[\p{L}\p{M}]+/u.exec(slice)?.[0] ?? '';
  return { word, lowerCase: LOWER.test(word.charAt(0)), digit: /^\d/.test(slice) };
}

/** Whether the single full stop at `at` belongs to an abbreviation, initial or list marker that does not end here. */
function stopOfAbbreviation(text: string, at: number, within: Span, following: Following): boolean {
  let wordStart = at;
  const reach = Math.max(within.start, at - WORD_REACH);
  while (
    wordStart > reach &&
    (WORD_CHAR.test(text.charAt(wordStart - 1)) || dotInside(text, wordStart - 1))
  ) {
    wordStart -= 1;
  }
  const word = text.slice(wordStart, at);
  if (word.length === 0) return false;
  if (isListMarkerStop(text, at, within)) return true;
  if (word.includes('.')) return dottedGoesOn(text, word, within, following);
  if (word.length === 1 && /\p{L}/u.test(word)) {
    return initialGoesOn(text, word, wordStart, within, following);
  }
  switch (abbreviationKind(word)) {
    case 'title':
      return true;
    case 'before-number':
      return following.digit;
    case 'month':
    case 'weekday':
      return following.digit || !opensSentence(following.word);
    case 'either-way':
      return following.word !== '' && word.toLowerCase() !== 'etc' && !opensSentence(following.word);
    default:
      return false;
  }
}

function dotInside(text: string, at: number): boolean {
  return (
    text.charAt(at) === '.' && WORD_CHAR.test(text.charAt(at - 1)) && WORD_CHAR.test(text.charAt(at + 1))
  );
}

function isListMarkerStop(text: string, at: number, within: Span): boolean {
  const marker = listMarkerAt(text, within.start, within.end);
  return marker !== null && marker.tail !== ')' && marker.end === at + marker.tail.length;
}

const CLOCK_FOLLOWERS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:et|est|edt|gmt|utc|bst|cet|eastern|local|jerusalem|israel|gaza)$/i;
const OPENING_PREPOSITION =
  /^(?:at|on|by|around|about|before|after|since|until|from|between|shortly|in|just)\b/i;

/** "U.S. Senate", "4 a.m. local time": goes on unless an opener follows. */
function dottedGoesOn(text: string, word: string, within: Span, following: Following): boolean {
  const lower = word.toLowerCase();
  if (/\d/.test(lower) || !/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(lower)) return false;
  if (lower === 'e.g' || lower === 'i.e') return true;
  if (following.digit) return true;
  if (following.word === '' || opensSentence(following.word)) return false;
  if (lower !== 'a.m' && lower !== 'p.m') return true;
  if (CLOCK_FOLLOWERS.test(following.word)) return true;
  return OPENING_PREPOSITION.test(text.slice(within.start, within.start + 10));
}

/** "Jonas E. Smith" goes on; "you and I. Did you" and "in group C. The second" do not. */
function initialGoesOn(
  text: string,
  word: string,
  wordStart: number,
  within: Span,
  following: Following,
): boolean {
  if (wordStart === within.start) return true;
  if (!UPPER.test(word)) return following.digit || abbreviationKind(word) !== null;
  if (
    word === 'I' &&
    /\b(?:and|or|than|as|nor) $/.test(text.slice(Math.max(within.start, wordStart - 6), wordStart))
  ) {
    return false;
  }
  return following.word !== '' && !opensSentence(following.word);
}
