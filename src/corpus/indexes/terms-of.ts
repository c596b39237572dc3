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
  const lower = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
  const words = lower.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > LONGEST ? word.slice(0, LONGEST) : word));
}

/** A source's own words (title, publisher) stand in the index under a mark of their own. */
export const SOURCE_MARK = '@';

/** Rare terms that begin alike share a page of the index. */
export function pageOf(term: string): string {
  return term.slice(0, term.startsWith(SOURCE_MARK) ? 4 : 3);
}
