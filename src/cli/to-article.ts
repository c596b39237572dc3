import type { Article } from '../reading/report';
import { guessLanguage } from '../text/language';
import type { IsoDate } from '../text/period';
import { InputError } from './input-error';
import { readPlainText } from './plain-text';

/** An article as it was handed in, with what is known of it besides. */
export interface GivenArticle {
  readonly content: string;
  readonly form: 'text' | 'html';
  readonly url: string | null;
  readonly published: IsoDate | null;
  /** Null: to be taken from the content. */
  readonly title: string | null;
}

/** Whether a file is HTML, by its beginning and its name. */
export function formOf(content: string, file: string): GivenArticle['form'] {
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html)\b/i.test(content))
    return 'html';
  if (/\.x?html?$/i.test(file)) return 'html';
  if (/\.(txt|text|md)$/i.test(file)) return 'text';
  return /^\s*<(head|body|main|article|section|div|h1|p|meta)\b/i.test(content) ? 'html' : 'text';
}

/**
 * The article as the engine takes it. A date or title given along wins over the content's own. Throws an
 * `InputError` for HTML that is nested too deeply to be read.
 */
export async function toArticle(given: GivenArticle): Promise<Article> {
  const article = given.form === 'html' ? await fromHtml(given) : await fromText(given);
  return given.published === null
    ? article
    : { ...article, published: given.published, publishedBasis: 'argument' };
}

async function fromText({ content, url, published, title }: GivenArticle): Promise<Article> {
  const plain = readPlainText(content);
  const own = title === null ? plain : { title, text: title === plain.title ? plain.text : wholeText(plain) };
  // Only the address can date a plain text; reading it takes the page's parts, so they load only when needed.
  const dated = url !== null && published === null ? (await import('./html')).dateOfAddress(url) : null;
  return {
    url,
    publisher: null,
    published: dated?.published ?? null,
    publishedBasis: dated?.publishedBasis ?? 'unknown',
    language: guessLanguage(content),
    ...own,
  };
}

function wholeText({ title, text }: { title: string; text: string }): string {
  return title === '' ? text : `${title}\n${text}`;
}

async function fromHtml({ content, url, title }: GivenArticle): Promise<Article> {
  if (isTooDeep(content)) {
    throw new InputError('the HTML is nested too deeply to be read: give the text of the article instead');
  }
  const { readHtml } = await import('./html');
  const article = readHtml(content, url);
  const language = article.language === 'und' ? guessLanguage(article.text) : article.language;
  return { ...article, language, title: title ?? article.title };
}

/** Nesting no page has (browsers stop at 512); the time to read grows with its square. */
const DEEPEST = 600;

/** Elements that are closed without saying so, so that counting tags would see them as nested. */
const UNCLOSED = new Set(
  'area base body br col colgroup dd dt embed head hr html img input li link meta option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closing, name = '', selfClosing] of html.matchAll(
    /<(\/?)([a-z][a-z0-9:-]*)[^<>]*?(\/?)>/gi,
  )) {
    if (selfClosing !== '' || UNCLOSED.has(name.toLowerCase())) continue;
    depth = closing === '' ? depth + 1 : Math.max(depth - 1, 0);
    if (depth > DEEPEST) return true;
  }
  return false;
}
