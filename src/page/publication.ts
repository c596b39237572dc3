import type { PublishedBasis } from '../claims/source';
import type { IsoDate } from '../text/period';
import { articleScope } from './article-scope';
import { type LinkedArticle, metaValue, readLinkedArticle } from './metadata';
import { daysApart, findSpeltDate, monthNumber, parseDate, type StatedDate, toDay } from './parse-date';

/** When an article was published and how that is known. */
export interface Publication {
  readonly published: IsoDate | null;
  readonly publishedBasis: PublishedBasis;
}

interface Candidate extends StatedDate {
  readonly basis: PublishedBasis;
}

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'published_time',
  'published_at',
  'pubdate',
  'article.published',
  'article_date_original',
  'iso-8601-publish-date',
  'bt:pubdate',
  'citation_publication_date',
  'citation_online_date',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'date',
] as const;

const unknownPublication: Publication = { published: null, publishedBasis: 'unknown' };

/** What is known of the page when its date is looked for. */
export interface PublicationContext {
  readonly linked: LinkedArticle | null;
  /** Whether meta elements describe the article shown, and not one shown before in the same document. */
  readonly headIsCurrent: boolean;
}

/**
 * Finds the publication date of the page's article. Order of trust: JSON-LD, meta elements, microdata, `time`
 * elements, the address, the visible text. A date given in UTC yields to a local one a day off (an evening in
 * Washington is the next day in UTC), and the basis is then that of the local one.
 */
export function findPublication(
  document: Document,
  url: string,
  context: PublicationContext = { linked: readLinkedArticle(document, url), headIsCurrent: true },
): Publication {
  let first: Candidate | null = null;
  for (const candidate of candidatesOf(document, url, context)) {
    if (!first) {
      first = candidate;
      if (!candidate.utc) break;
    } else if (!candidate.utc && daysApart(candidate.day, first.day) <= 1) {
      // Of a UTC day and a local one beside it, the local one is the newsroom's own.
      if (candidate.day !== first.day) first = candidate;
      break;
    }
  }
  return first ? { published: first.day, publishedBasis: first.basis } : unknownPublication;
}

/** The dates the page gives, most trusted first, each looked for only when it is needed. */
function* candidatesOf(document: Document, url: string, context: PublicationContext): Generator<Candidate> {
  const finders: readonly (readonly [PublishedBasis, () => StatedDate | null])[] = [
    ['json-ld', () => parseDate(context.linked?.datePublished)],
    ['meta', () => (context.headIsCurrent ? parseDate(metaValue(document, metaNames, isDate)) : null)],
    ['meta', () => fromMicrodata(document)],
    ['time', () => fromTimeElement(document)],
    ['url', () => fromAddress(url)],
    ['text', () => fromVisibleText(document)],
  ];
  for (const [basis, find] of finders) {
    const date = find();
    if (date) yield { ...date, basis };
  }
}

function isDate(text: string): boolean {
  return parseDate(text) !== null;
}

function fromMicrodata(document: Document): StatedDate | null {
  for (const element of document.querySelectorAll('body [itemprop~="datePublished"]')) {
    const date = parseDate(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent?.trim(),
    );
    if (date) return date;
  }
  return null;
}

/** The first `time` of the article itself; those of side lists and of updates date something else. */
function fromTimeElement(document: Document): StatedDate | null {
  const scope =
    document.querySelector('h1')?.closest('article, main') ??
    articleScope(document) ??
    document.querySelector('article, main') ??
    document;
  for (const time of scope.querySelectorAll('time')) {
    if (time.closest('aside, nav, footer, [class*="related" i], [class*="comment" i], [class*="update" i]'))
      continue;
    if (/update|modif/i.test(`${time.className} ${time.getAttribute('itemprop') ?? ''}`)) continue;
    if (/(?:updated|modified|edited)(?: (?:on|at))?\W*$/i.test(time.previousSibling?.textContent ?? ''))
      continue;
    const date = parseDate(time.getAttribute('datetime')) ?? parseDate(time.textContent?.trim());
    if (date) return date;
  }
  return null;
}

function fromAddress(url: string): StatedDate | null {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const numeric =
    /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=$|[/_.-])/.exec(path);
  const loose = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/.exec(path);
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/i.exec(path);
  const match = numeric ?? loose ?? named;
  if (!match) return null;
  const month = match === named ? monthNumber(match[2] ?? '') : Number(match[2]);
  const day = toDay(Number(match[1]), month, Number(match[3]));
  return day === null ? null : { day, utc: false };
}

const dateBlocks =
  '[class*="date" i], [class*="publish" i], [class*="byline" i], [class*="timestamp" i], [class*="posted" i], [class*="meta" i]';

/** A date line under the headline, or a "Published 5 March 2025" near the top of the text. */
function fromVisibleText(document: Document): StatedDate | null {
  const scope = document.querySelector('article, main') ?? document.body;
  if (!scope) return null;
  for (const element of [...scope.querySelectorAll(dateBlocks)].slice(0, 40)) {
    if (element.childElementCount > 8) continue;
    const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (text.length > 120 || element.closest('aside, nav, footer')) continue;
    const day = findSpeltDate(publishedPart(text));
    if (day) return { day, utc: false };
  }
  for (const element of [...scope.querySelectorAll('p, span, div')].slice(0, 200)) {
    if (element.childElementCount > 3) continue;
    const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (text.length === 0 || text.length > 80) continue;
    const said =
      /^(?:first )?(?:published|posted|released)\b(?: on| at)?:?\s*(.+)$/i.exec(text)?.[1] ??
      (isBareDate(text) ? text : null);
    const day = said === null ? null : findSpeltDate(said);
    if (day) return { day, utc: false };
  }
  return null;
}

/** What a date line says from "Published" on; nothing when it tells of an update only. */
function publishedPart(text: string): string {
  const from = text.search(/\b(?:published|posted)\b(?=.{0,30}\d)/i);
  if (from >= 0) return text.slice(from);
  return /^(?:last )?(?:updated|modified)/i.test(text) ? '' : text;
}

/** A line that is a date and nothing else but weekday and clock. */
function isBareDate(text: string): boolean {
  return /^(?:[a-z]{3,9}day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4})(?:[ ,|·–-]+(?:at )?\d{1,2}[:.]\d{2}.{0,12})?$/i.test(
    text,
  );
}
