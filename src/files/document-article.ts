import { findSpeltDate, parseDate } from '../page/parse-date';
import { findPublication, type Publication } from '../page/publication';
import type { Article } from '../reading/report';
import { guessLanguage } from '../text/language';
import { decodeBytes } from './decode-bytes';
import { FileProblem } from './file-problem';
import { formOf, isTooDeep } from './form-of';
import { takeHeadLines } from './head-lines';
import { htmlArticle } from './html-article';
import { readMarkdown } from './markdown';
import { readPlainText } from './plain-text';

/** Makes a document of HTML without running or loading anything: a browser's `DOMParser`, or one like it. */
export type ParseHtml = (html: string) => Document;

/** Lines below the top of a text that may date it. */
const DATING_LINES = 12;

/**
 * The article in a file's bytes: plain text, Markdown or a saved page. Title, publisher, address and date as the page
 * says them, or as lines at the top of a text do ("Publisher: …"); what is not there is '' or null. A title that is missing
 * and a date are taken from the file's name. Throws a `FileProblem` when there is no article to read.
 */
export function documentArticle(name: string, bytes: Uint8Array, parse: ParseHtml): Article {
  const content = decodeBytes(bytes);
  const read = formOf(content, name) === 'html' ? fromHtml(content, parse) : fromText(content, name, parse);
  if (read.text.trim() === '') throw new FileProblem('no-text');
  const article = { ...read, ...datedBy(read, name, parse), title: read.title || titleOfName(name) };
  const language = languageOf(article);
  if (language !== 'en') throw new FileProblem('language', language);
  return { ...article, language };
}

function fromHtml(content: string, parse: ParseHtml): Article {
  if (isTooDeep(content)) throw new FileProblem('too-deep');
  // Chromium writes the address above a page it saves.
  const saved = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/i.exec(content.slice(0, 4096))?.[1];
  return htmlArticle(parse(content), saved && URL.canParse(saved) ? saved : null);
}

function fromText(content: string, name: string, parse: ParseHtml): Article {
  const { facts, rest } = takeHeadLines(content);
  const marked = /\.(?:md|markdown)$/i.test(name) ? readMarkdown(rest) : { title: '', text: rest };
  const given = facts.title ?? marked.title;
  const plain = readPlainText(marked.text);
  const isRepeated = given === '' || given === plain.title;
  const text = isRepeated || plain.title === '' ? plain.text : `${plain.title}\n${plain.text}`;
  const { address = '', publisher = null } = facts;
  const stated = parseDate(facts.published)?.day ?? findSpeltDate(facts.published ?? '');
  return {
    url: URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null,
    title: given || plain.title,
    publisher,
    ...(stated === null ? datedByLines(text, parse) : { published: stated, publishedBasis: 'text' as const }),
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(facts.language ?? '')?.[0].toLowerCase() ?? 'und',
    text,
  };
}

/** A line near the top that is a date, or says "Published …", as on a page. */
function datedByLines(text: string, parse: ParseHtml): Publication {
  const page = parse('<!doctype html><html><body></body></html>');
  for (const line of text.split('\n').slice(0, DATING_LINES)) {
    const paragraph = page.createElement('p');
    paragraph.textContent = line;
    page.body.append(paragraph);
  }
  return findPublication(page, '');
}

/** "2025-03-05 talks.txt": where nothing else dates the article, its file's name may. */
function datedBy({ published, publishedBasis }: Article, name: string, parse: ParseHtml): Publication {
  if (published !== null) return { published, publishedBasis };
  const plain = name.replace(/\s+/g, '-');
  const named = findPublication(parse('<!doctype html><html><body></body></html>'), plain);
  return { ...named, publishedBasis: named.published === null ? 'unknown' : 'inferred' };
}

function titleOfName(name: string): string {
  return name
    .replace(/\.[^.]{1,9}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
}

/** What the document says, unless its text is plainly something else than the English it says. */
function languageOf({ language, text }: Article): string {
  const guess = guessLanguage(text);
  return language === 'und' || language === 'en' ? guess : language;
}
