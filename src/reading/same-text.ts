import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import { fingerprintOf, isNearCopy } from './near-copies';
import type { Article } from './report';

/** With fewer excerpts than this a match may be chance (a quoted phrase). */
const FEWEST_EXCERPTS = 4;
const SAME_SHARE = 0.6;

/** More sources than these are not looked at as a whole; the likeliest come first. */
const MOST_SUSPECTS = 24;

/**
 * Sources that may be the article itself: at its address, like it by fingerprint, or with an excerpt that stands in
 * it. `claims` need not be all of a source's.
 */
export function suspectSources(
  article: Article,
  sources: readonly Source[],
  claims: readonly CorpusClaim[],
): readonly Source[] {
  const holds = holdsExcerpts(plain(`${article.title} ${article.text}`));
  const known = knownCopies(article, sources);
  const held = new Map<string, number>();
  for (const { sourceId, excerpt } of claims) {
    if (excerpt !== '' && holds(excerpt)) held.set(sourceId, (held.get(sourceId) ?? 0) + 1);
  }
  const heldBy = ({ id }: Source): number => (known.has(id) ? Number.POSITIVE_INFINITY : (held.get(id) ?? 0));
  const found = sources.filter((source) => heldBy(source) > 0);
  const limit = Math.max(known.size, MOST_SUSPECTS);
  return found.sort((one, other) => Math.sign(heldBy(other) - heldBy(one) || 0)).slice(0, limit);
}

/**
 * Tells which sources are the article itself: the same address, a near-copy by its fingerprint, or a text that
 * holds most of the source's excerpts word for word. A source is never compared with itself, nor a reprint with
 * its original. `claims` are all claims of these sources.
 */
export function ownSources(
  article: Article,
  sources: readonly Source[],
  claims: readonly CorpusClaim[],
): ReadonlySet<string> {
  const text = plain(`${article.title} ${article.text}`);
  const own = new Set(knownCopies(article, sources));
  for (const source of sources) {
    const excerpts = claims.filter((claim) => claim.sourceId === source.id && claim.excerpt !== '');
    const held = excerpts.filter((claim) => text.includes(plain(claim.excerpt))).length;
    if (held >= FEWEST_EXCERPTS && held >= SAME_SHARE * excerpts.length) own.add(source.id);
  }
  return own;
}

/** Sources at the article's address, or near-copies of it by their fingerprint. */
function knownCopies(article: Article, sources: readonly Source[]): ReadonlySet<string> {
  const address = addressOf(article.url);
  const fingerprint = sources.some((source) => source.fingerprint) ? fingerprintOf(article.text) : [];
  const isKnown = (source: Source): boolean =>
    isNearCopy(fingerprint, source.fingerprint ?? []) ||
    (address !== null && address === addressOf(source.url));
  return new Set(sources.filter(isKnown).map(({ id }) => id));
}

const FIRST_TWO = /([\p{L}\p{N}]+)[^\p{L}\p{N}]+([\p{L}\p{N}]+)/u;

/** Whether a text, which is plain, has an excerpt in it. Most have not even its first two words beside each other. */
function holdsExcerpts(text: string): (excerpt: string) => boolean {
  const words = text.trim().split(' ');
  const pairs = new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
  return (excerpt) => {
    const [, one, other] = FIRST_TWO.exec(excerpt.toLowerCase()) ?? [];
    if (one !== undefined && !pairs.has(`${one} ${other}`)) return false;
    return text.includes(plain(excerpt));
  };
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
