import type { CorpusClaim } from '../claims/claim';
import type { Article } from '../reading/report';
import type { ReviewedClaim } from './claim-review';
import type { CorpusFile, FileSource } from './corpus-file';
import { CAPS } from './validate';

/** Reads claims out of an article; ids start with the source's id. */
type Extract = (article: Article, sourceId: string) => readonly CorpusClaim[];

/** Reviews as a corpus file, and how many say nothing that can be compared. */
export interface ReviewFile {
  readonly file: CorpusFile;
  readonly silent: number;
}

/**
 * Makes one source of every reviewing page, with what its reviews say was claimed: read by the extractor, each told as
 * said by its claimant and of the day it was claimed. Ids follow from the address, so that a feed taken in again
 * meets its own sources.
 */
export async function reviewFile(
  reviews: readonly ReviewedClaim[],
  extract: Extract,
  pause: () => Promise<void>,
): Promise<ReviewFile> {
  const sources = new Map<string, FileSource>();
  const claims: CorpusClaim[] = [];
  const counts = new Map<string, number>();
  let silent = 0;
  for (const review of reviews) {
    await pause();
    const id = `review-${hashOf(review.url ?? `${review.publisher}\n${review.title}\n${review.text}`)}`;
    const found = claimsIn(review, id, extract);
    if (found.length === 0) silent += 1;
    else if (!sources.has(id)) sources.set(id, sourceOf(review, id));
    const before = counts.get(id) ?? 0;
    for (const [at, claim] of found.entries()) claims.push({ ...claim, id: `${id}.${before + at + 1}` });
    counts.set(id, before + found.length);
  }
  const file = {
    format: 'lateral-corpus' as const,
    version: 1 as const,
    sources: [...sources.values()],
    claims,
  };
  return { file, silent };
}

function sourceOf(review: ReviewedClaim, id: string): FileSource {
  return {
    id,
    title: review.title ?? review.text.slice(0, CAPS.title).replace(/\p{Surrogate}$/u, ''),
    publisher: review.publisher,
    url: review.url,
    published: review.published,
    publishedBasis: review.published === null ? 'unknown' : 'json-ld',
    publishedMargin: 0,
    language: 'en',
  };
}

function claimsIn(review: ReviewedClaim, id: string, extract: Extract): readonly CorpusClaim[] {
  const { text, publisher, url, claimant } = review;
  const published = review.claimed ?? review.published;
  const found = extract(
    { url, title: '', publisher, published, publishedBasis: 'json-ld', language: 'en', text },
    id,
  );
  return found.map((claim) => ({
    ...claim,
    attribution:
      claimant === null || claim.attribution.includes(claimant)
        ? claim.attribution
        : [claimant, ...claim.attribution].slice(0, CAPS.attribution),
  }));
}

/** 64 bits of FNV-1a, in two halves of different seeds: enough to tell addresses apart. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
