import type { CorpusClaim } from '../claims/claim';
import { claimsAt, documentsOf, findTerms } from './documents';
import { termsOf, wordsOf } from './indexes/terms-of';
import type { ReadTransaction } from './schema';

/** A claim and how well its words fit. */
export interface RankedClaim {
  readonly claim: CorpusClaim;
  readonly score: number;
}

/** So many of a text's words are looked up, the rarest ones. */
const RAREST = 16;
/** A word in more claims than this share of all, or this many, tells nothing where rarer ones are at hand. */
const COMMON_SHARE = 0.01;
const COMMON = 2_000;
/** So many claims are read and weighed, for each one asked for. */
const WEIGHED = 3;

/** BM25's usual constants (Robertson and Zaragoza, 2009), and the words of a middling claim. */
const K1 = 1.2;
const B = 0.75;
const MIDDLING = 20;

/**
 * The claims whose statement and excerpt are most like `text`: the postings of its rarest words name candidates, and
 * BM25 over all its words orders them. Reads a few kB of postings and `WEIGHED` times `atMost` claims, however many there
 * are.
 */
export async function rankClaims(
  transaction: ReadTransaction,
  text: string,
  atMost: number,
): Promise<readonly RankedClaim[]> {
  const numbers = await transaction.objectStore('meta').get('numbers');
  const claims = numbers?.key === 'numbers' ? Math.max(1, numbers.value.claims) : 1;
  const found = await findTerms(transaction, termsOf(text));
  const terms = rarest(found, claims);
  // How frequent the others are is known: they weigh in where the candidates are put in order.
  const weights = new Map(found.map(({ term, df }) => [term, weightOf(df, claims)]));
  const scores = new Map<number, number>();
  const lists = await Promise.all(terms.map((term) => documentsOf(transaction, term)));
  lists.forEach((documents, at) => {
    const weight = weights.get(terms[at]?.term ?? '') ?? 0;
    for (const document of documents) scores.set(document, (scores.get(document) ?? 0) + weight);
  });
  const best = [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const documents = best.slice(0, WEIGHED * atMost).map(([document]) => document);
  const ranked = (await claimsAt(transaction, documents)).map((claim) => ({
    claim,
    score: scoreOf(claim, weights),
  }));
  return ranked.sort((one, other) => other.score - one.score).slice(0, atMost);
}

function rarest<T extends { readonly df: number }>(found: readonly T[], claims: number): readonly T[] {
  const ordered = [...found].sort((one, other) => one.df - other.df).slice(0, RAREST);
  const most = Math.max(COMMON, COMMON_SHARE * claims);
  return ordered.filter(({ df }, at) => at === 0 || df <= most);
}

function weightOf(df: number, claims: number): number {
  return Math.log(1 + (claims - df + 0.5) / (df + 0.5));
}

function scoreOf({ statement, excerpt }: CorpusClaim, weights: ReadonlyMap<string, number>): number {
  const words = wordsOf(`${statement} ${excerpt}`);
  const counts = new Map<string, number>();
  for (const word of words) if (weights.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const length = K1 * (1 - B + (B * words.length) / MIDDLING);
  let score = 0;
  for (const [word, count] of counts)
    score += ((weights.get(word) ?? 0) * count * (K1 + 1)) / (count + length);
  return score;
}
