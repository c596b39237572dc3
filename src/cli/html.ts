import { parseHTML } from 'linkedom';
import { findPublication, type Publication } from '../page/publication';
import { readArticle } from '../page/read-article';
import { textBlocks } from '../page/text-blocks';
import type { Article } from '../reading/report';

/**
 * The article of an HTML file. What is too short for an article on a page is still read here, whole: someone
 * asked for it. Without an address given, the one the page calls its own.
 */
export function readHtml(html: string, url: string | null): Article {
  const document = parse(html);
  const address = url ?? ownAddress(document);
  const read = readArticle(document, address ?? '');
  return { ...(read?.article ?? wholePage(document, address ?? '')), url: address };
}

/** The publication date an address carries ("/2025/03/05/"), if any. */
export function dateOfAddress(url: string): Publication {
  return findPublication(parse(''), url);
}

function parse(html: string): Document {
  const whole = /<(html|!doctype)\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

function ownAddress(document: Document): string | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const address =
    canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null;
}

function wholePage(document: Document, url: string): Article {
  const blocks = document.body === null ? [] : textBlocks(document.body);
  const title = (document.querySelector('h1')?.textContent ?? document.title).replace(/\s+/g, ' ').trim();
  return {
    url,
    title,
    publisher: null,
    ...findPublication(document, url),
    language:
      /^[a-z]{2,3}\b/i.exec(document.documentElement?.getAttribute('lang') ?? '')?.[0].toLowerCase() ?? 'und',
    text: (blocks[0] === title ? blocks.slice(1) : blocks).join('\n'),
  };
}
