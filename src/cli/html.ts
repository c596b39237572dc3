import { parseHTML } from 'linkedom';
import { htmlArticle } from '../files/html-article';
import { findPublication, type Publication } from '../page/publication';
import type { Article } from '../reading/report';

/** The article of an HTML file, at the address given or the one the page calls its own. */
export function readHtml(html: string, url: string | null): Article {
  return htmlArticle(parse(html), url);
}

/** The publication date an address carries ("/2025/03/05/"), if any. */
export function dateOfAddress(url: string): Publication {
  return findPublication(parse(''), url);
}

function parse(html: string): Document {
  const whole = /<(html|!doctype)\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
