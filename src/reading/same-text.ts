import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import { fingerprintOf, isNearCopy } from './near-copies';
import type { Article } from './report';

/** With fewer excerpts than this a match may be chance (a quoted phrase). */
const FEWEST_EXCERPTS = 4;
const SAME_SHARE = 0.6;

/**
 * Tells which sources are the article itself: the same address, a near-copy by its fingerprint, or a text that
 * holds most of the source's excerpts word for word. A source is never compared with itself, nor a reprint with
 * its original.
 */
export function ownSources(
  article: Article,
  sources: readonly Source[],
  claims: readonly CorpusClaim[],
): ReadonlySet<string> {
  const text = plain(`${article.title} ${article.text}`);
  const address = addressOf(article.url);
  const fingerprint = sources.some((source) => source.fingerprint) ? fingerprintOf(article.text) : [];
  const own = new Set<string>();
  for (const source of sources) {
    const excerpts = claims.filter((claim) => claim.sourceId === source.id && claim.excerpt !== '');
    const held = excerpts.filter((claim) => text.includes(plain(claim.excerpt))).length;
    const sameText = held >= FEWEST_EXCERPTS && held >= SAME_SHARE * excerpts.length;
    const copy = isNearCopy(fingerprint, source.fingerprint ?? []);
    if (copy || sameText || (address !== null && address === addressOf(source.url))) own.add(source.id);
  }
  return own;
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Host and path without `www.`, scheme, fragment, trailing slash and tracking parameters; null when none. */
export function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) {
    if (/^(utm_|fbclid|gclid|at_|ref$|cmpid|ns_)/.test(name)) searchParams.delete(name);
  }
  searchParams.sort();
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${query}`;
}
