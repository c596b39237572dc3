import { articleAddress } from '../messages/article-address';
import type { Article } from '../reading/report';
import { headDescribes, type LinkedArticle, metaValue, readLinkedArticle } from './metadata';
import { findPublication } from './publication';

/** What a page says of its article, apart from the text. */
export type PageDescription = Omit<Article, 'url' | 'text'>;

/**
 * Title, publisher, date and language of the article a page shows. `moved` says that the document was loaded at
 * another address: what its head says may be of another article.
 */
export function describePage(document: Document, url: string, moved: boolean): PageDescription {
  const linked = readLinkedArticle(document, url, moved);
  const headIsCurrent = !moved || headDescribes(document, url);
  return {
    title: titleOf(document, headIsCurrent ? linked : null),
    publisher: publisherOf(document, linked),
    ...findPublication(document, url, { linked, headIsCurrent }),
    language: languageOf(document, linked),
  };
}

/** Whether the page shows another address than the one its document was loaded from. */
export function hasMoved(page: Window): boolean {
  const loaded = page.performance.getEntriesByType('navigation')[0]?.name;
  return loaded !== undefined && articleAddress(loaded) !== articleAddress(page.location.href);
}

function titleOf(document: Document, linked: LinkedArticle | null): string {
  const heading = line(document.querySelector('article h1, main h1, h1')?.textContent);
  const title = heading || line(linked?.headline) || line(metaValue(document, ['og:title', 'twitter:title']));
  return title || line(document.title).replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/, '');
}

function publisherOf(document: Document, linked: LinkedArticle | null): string | null {
  const name =
    line(linked?.publisher) ||
    line(metaValue(document, ['og:site_name', 'application-name', 'publisher', 'dc.publisher']));
  return name === '' ? null : name;
}

/** The primary language subtag ("en" of "en-GB"); "und" when the page does not say. */
function languageOf(document: Document, linked: LinkedArticle | null): string {
  const stated =
    document.documentElement?.getAttribute('lang') ||
    line(linked?.language) ||
    metaValue(document, ['og:locale', 'language', 'content-language']);
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(stated?.trim() ?? '')?.[0].toLowerCase() ?? 'und';
}

function line(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 1_000) : '';
}
