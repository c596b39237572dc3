import type { Article } from '../reading/report';
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
 * `InputError` when HTML is nested so deeply that it cannot be read.
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
    language: 'en',
    ...own,
  };
}

function wholeText({ title, text }: { title: string; text: string }): string {
  return title === '' ? text : `${title}\n${text}`;
}

async function fromHtml({ content, url, title }: GivenArticle): Promise<Article> {
  const { readHtml } = await import('./html');
  try {
    const article = readHtml(content, url);
    return title === null ? article : { ...article, title };
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError('the HTML is nested too deeply to be read: give its text');
    throw error;
  }
}
