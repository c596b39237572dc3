import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';

/** A text as searching sees it: no accents, no capitals, single spaces, plain apostrophes. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Whether the source's title or publisher contains `needle`, which is folded. */
export function sourceMatches(source: Source, needle: string): boolean {
  return [source.title, source.publisher ?? ''].some((text) => folded(text).includes(needle));
}

/** Whether the claim's statement, excerpt or slot contains `needle`, which is folded. */
export function claimMatches(claim: CorpusClaim, needle: string): boolean {
  return [claim.statement, claim.excerpt, claim.slot ?? ''].some((text) => folded(text).includes(needle));
}
