import { type DocumentForm, isTooDeep } from '../files/form-of';
import { readPlainText } from '../files/plain-text';
import type { Article } from '../reading/report';
import { guessLanguage } from '../text/language';
import type { IsoDate } from '../text/period';
import { InputError } from './input-error';

/** An article as it was handed in, with what is known of it besides. */
export interface GivenArticle {
  readonly content: string;
  readonly form: DocumentForm;
  readonly url: string | null;
  readonly published: IsoDate | null;
  /** Null: to be taken from the content. */
  readonly title: string | null;
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
