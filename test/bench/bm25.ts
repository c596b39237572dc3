import type { CorpusClaim } from '../../src/claims/claim';
import { wordsOf } from '../../src/corpus/indexes/terms-of';

const K1 = 1.2;
const B = 0.75;

/** BM25 over all words of all claims, held in memory: the measure the index on disk is set beside. */
export function bm25(claims: readonly CorpusClaim[]): (query: string, atMost: number) => readonly string[] {
  const postings = new Map<string, [at: number, count: number][]>();
  const lengths: number[] = [];
  claims.forEach(({ statement, excerpt }, at) => {
    const words = wordsOf(`${statement} ${excerpt}`);
    lengths.push(words.length);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word);
      if (list) list.push([at, count]);
      else postings.set(word, [[at, count]]);
    }
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (query, atMost) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(query))) {
      const list = postings.get(word) ?? [];
      const weight = Math.log(1 + (claims.length - list.length + 0.5) / (list.length + 0.5));
      for (const [at, count] of list) {
        const length = K1 * (1 - B + (B * (lengths[at] ?? 0)) / average);
        scores.set(at, (scores.get(at) ?? 0) + (weight * count * (K1 + 1)) / (count + length));
      }
    }
    const best = [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    return best.slice(0, atMost).map(([at]) => claims[at]?.id ?? '');
  };
}
