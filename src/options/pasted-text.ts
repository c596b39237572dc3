import type { CorpusClaim } from '../claims/claim';
import { CAPS } from '../corpus/validate';
import { shorten } from '../ui/shorten';

/** What `fitPastedText` takes at most, in UTF-16 units: as much as is read of a page, and far beyond any article. */
export const PASTED_LIMIT = 300_000;

/**
 * A pasted text as the reader of texts wants it: whole characters, plain spaces, one paragraph per line.
 * Invisible controls and direction overrides go: they could make a stored sentence read as another.
 */
export function fitPastedText(pasted: string): string {
  return pasted
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f\u00a0]/g, ' ')
    .replace(/(?!\n)[\p{Surrogate}\p{Cc}\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line of pasted text, for a title or a name. */
export function fitLine(pasted: string): string {
  return fitPastedText(pasted).replace(/\s+/g, ' ');
}

/** A found claim cut to what the corpus stores of a text: a bounded statement and a short excerpt. */
export function fitClaim(claim: CorpusClaim): CorpusClaim {
  const words = claim.excerpt.split(/\s+/u).filter((word) => word !== '');
  return {
    ...claim,
    statement: shorten(claim.statement, CAPS.statement),
    excerpt: shorten(words.slice(0, CAPS.excerptWords).join(' '), CAPS.excerpt),
  };
}
