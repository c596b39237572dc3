/** Longer words are cut: nobody searches beyond, and a hostile file must not fill the index with one word. */
const LONGEST = 32;
/** Nothing here that lower case alone would not fold. */
const PLAIN = /^[\0-\x7f]*$/;

/**
 * The words of a text as the index keeps them: lower case, without accents, letters and digits only; each once, in the
 * order they first occur.
 */
export function termsOf(text: string): string[] {
  return [...new Set(wordsOf(text))];
}

/** The same words, each as often as it occurs. */
export function wordsOf(text: string): string[] {
  const isPlain = PLAIN.test(text);
  const lower = isPlain ? text.toLowerCase() : folded(text);
  const words = lower.match(isPlain ? PLAIN_WORD : WORD) ?? [];
  return words.some(isLong) ? words.map((word) => word.slice(0, LONGEST)) : words;
}

const isLong = (word: string): boolean => word.length > LONGEST;

const PLAIN_WORD = /[a-z0-9]+/g;
const WORD = /[\p{L}\p{N}]+/gu;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** A source's own words (title, publisher) stand in the index under a mark of their own. */
export const SOURCE_MARK = '@';

/** Rare terms that begin alike share a page of the index. */
export function pageOf(term: string): string {
  return term.slice(0, term.startsWith(SOURCE_MARK) ? 4 : 3);
}
