import { expect, test } from 'vitest';
import { decodeSelection } from '../../../src/messages/decode';
import { readSelection } from '../../../src/page/read-selection';
import { articleBody, linkedData, pageOf, paragraphs } from './documents';

const url = 'https://blog.example/world/talks';

interface Field {
  readonly localName: string;
  readonly type?: string;
  readonly value: string;
}

/** A window that shows a document with something selected. */
function pageWith(document: Document, selection: string, field?: Field): Window {
  const chosen = field && { ...field, selectionStart: 0, selectionEnd: 7 };
  Object.defineProperty(document, 'activeElement', { value: chosen ?? document.body });
  return {
    document,
    location: { href: url },
    performance: { getEntriesByType: () => [{ name: url }] },
    getSelection: () => ({ toString: () => selection }),
  } as unknown as Window;
}

const head = linkedData({
  '@type': 'NewsArticle',
  headline: 'Talks resume in Doha',
  datePublished: '2025-03-05T08:00:00+02:00',
  publisher: { name: 'The Blog' },
});

test('the selected text is read with what the page says of itself and how it begins', () => {
  const read = readSelection(pageWith(pageOf(articleBody(), head), '  One.\n\n\nTwo  and\tthree. \n'));
  expect(read.article).toEqual({
    title: 'Talks resume in Doha',
    publisher: 'The Blog',
    published: '2025-03-05',
    publishedBasis: 'json-ld',
    language: 'en',
    text: 'One.\nTwo and three.',
  });
  expect(read.context).toContain(paragraphs[0]);
  expect(decodeSelection(read)).toEqual(read);
});

test('nothing selected is an empty text', () => {
  expect(readSelection(pageWith(pageOf(articleBody()), '')).article.text).toBe('');
});

test('what is selected in a field counts, and never a password', () => {
  const inField = (field: Field) => readSelection(pageWith(pageOf('<p>x</p>'), '', field)).article.text;
  expect(inField({ localName: 'textarea', value: 'selected and not' })).toBe('selecte');
  expect(inField({ localName: 'input', type: 'text', value: 'selected and not' })).toBe('selecte');
  expect(inField({ localName: 'input', type: 'password', value: 'selected and not' })).toBe('');
});

test('a page without end is cut to what the background takes', () => {
  const long = pageOf(articleBody([`${'word '.repeat(40_000)}`, ...paragraphs]));
  const read = readSelection(pageWith(long, 'word '.repeat(200_000)));
  expect(decodeSelection(read)).not.toBeNull();
  expect(read.article.text.length).toBeLessThanOrEqual(100_000);
});
