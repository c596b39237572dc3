/** Words in one shingle. Five are long enough that texts on one subject hardly ever share one by chance. */
const SHINGLE_WORDS = 5;

/**
 * The words of a text as copies of it share them: lower case, without accents, apostrophes and the marks inside
 * figures ("1,200" and "1200" are one word). Kept apart from the tokens the claims are read from on purpose: hashes
 * of these words are stored with sources, so they must stay the same when the reading of text gets better.
 */
export function plainWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/(?<=\p{N})[.,](?=\p{N})/gu, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The distinct hashes of all runs of five words, unsigned 32-bit, in the order they first occur; none for fewer than
 * five words. Linear in the number of words.
 */
export function shingleHashes(words: readonly string[]): Set<number> {
  const hashes = words.map(hashOfWord);
  const found = new Set<number>();
  for (let end = SHINGLE_WORDS; end <= hashes.length; end++) {
    let hash = 0;
    for (let at = end - SHINGLE_WORDS; at < end; at++) {
      hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ (hashes[at] ?? 0), 0x85ebca6b) + 0x27d4eb2f;
    }
    found.add(spread(hash));
  }
  return found;
}

/** FNV-1a over the UTF-16 units (Fowler, Noll, Vo; the 32-bit offset and prime). */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return spread(hash);
}

/**
 * The finaliser of MurmurHash3 (Appleby): every bit of the input moves every bit of the result. Without it the
 * smallest hashes would not be a fair sample.
 */
function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
