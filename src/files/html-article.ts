import { describePage } from '../page/about-page';
import { readArticle } from '../page/read-article';
import { textBlocks } from '../page/text-blocks';
import type { Article } from '../reading/report';

/**
 * The article of a saved page. What is too short for an article on a page is still read here, whole: someone asked
 * for it. Without an address given, the one the page calls its own.
 */
export function htmlArticle(document: Document, url: string | null): Article {
  const address = url ?? ownAddress(document);
  const read = readArticle(document, address ?? '');
  return { ...(read?.article ?? wholePage(document, address ?? '')), url: address };
}

function ownAddress(document: Document): string | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const address =
    canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null;
}

function wholePage(document: Document, url: string): Article {
  const blocks = document.body === null ? [] : textBlocks(document.body);
  const about = describePage(document, url, false);
  return { url, ...about, text: (blocks[0] === about.title ? blocks.slice(1) : blocks).join('\n') };
}
