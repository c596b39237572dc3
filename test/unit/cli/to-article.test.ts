import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/cli/input-error';
import { type GivenArticle, toArticle } from '../../../src/cli/to-article';
import { formOf } from '../../../src/files/form-of';

const given = (fields: Partial<GivenArticle>): GivenArticle => ({
  content: '',
  form: 'text',
  url: null,
  published: null,
  title: null,
  ...fields,
});

const paragraph =
  'The envoy said on Monday that the two sides had met again and would go on meeting through the week. ';

const page = `<!doctype html><html lang="en-GB"><head><title>Envoy - Test News</title>
<meta property="og:site_name" content="Test News"><meta property="article:published_time" content="2025-03-04T09:00:00+02:00">
<link rel="canonical" href="https://news.test/envoy"></head>
<body><nav>Home World</nav><article><h1>Envoy flies to Doha</h1><p>${paragraph.repeat(2)}</p><p>${paragraph}</p></article></body></html>`;

describe('telling HTML from plain text', () => {
  it.each([
    ['<!DOCTYPE html><p>x', 'a.txt', 'html'],
    ['  <!-- saved -->\n<html>', '-', 'html'],
    ['<?xml version="1.0"?>\n<html>', '-', 'html'],
    ['words', 'a.html', 'html'],
    ['words', 'a.HTM', 'html'],
    ['<p>words', '-', 'html'],
    ['<p>words', 'a.txt', 'text'],
    ['words', '-', 'text'],
    ['< 5 of them came', 'a', 'text'],
  ])('%j in %s is %s', (content, file, form) => {
    expect(formOf(content, file)).toBe(form);
  });
});

describe('the article of a plain text', () => {
  it('has the title apart and nothing invented', async () => {
    expect(await toArticle(given({ content: 'Envoy flies to Doha\nHe met them.\nThey spoke.' }))).toEqual({
      url: null,
      title: 'Envoy flies to Doha',
      publisher: null,
      published: null,
      publishedBasis: 'unknown',
      language: 'en',
      text: 'He met them.\nThey spoke.',
    });
  });

  it('keeps the whole text when a title is given along', async () => {
    const content = 'A heading of sorts\nHe met them.';
    expect(await toArticle(given({ content, title: 'Envoy' }))).toMatchObject({
      title: 'Envoy',
      text: content,
    });
    expect(await toArticle(given({ content, title: 'A heading of sorts' }))).toMatchObject({
      text: 'He met them.',
    });
  });

  it('takes the date given along, else the one in the address', async () => {
    const content = 'He met them.';
    const url = 'https://news.test/2025/03/04/envoy';
    expect(await toArticle(given({ content, url }))).toMatchObject({
      published: '2025-03-04',
      publishedBasis: 'url',
    });
    expect(await toArticle(given({ content, url, published: '2025-03-05' }))).toMatchObject({
      published: '2025-03-05',
      publishedBasis: 'argument',
    });
  });
});

describe('the article of an HTML page', () => {
  it('has the text without the page around it, and what the page says of itself', async () => {
    expect(await toArticle(given({ content: page, form: 'html' }))).toEqual({
      url: 'https://news.test/envoy',
      title: 'Envoy flies to Doha',
      publisher: 'Test News',
      published: '2025-03-04',
      publishedBasis: 'meta',
      language: 'en',
      text: `${paragraph.repeat(2).trim()}\n${paragraph.trim()}`,
    });
  });

  it('takes what is given along instead', async () => {
    const along = { url: 'https://other.test/x', published: '2025-03-05', title: 'Another title' } as const;
    expect(await toArticle(given({ content: page, form: 'html', ...along }))).toMatchObject({
      ...along,
      publishedBasis: 'argument',
    });
  });

  it('is read whole when it is shorter than an article on a page would be', async () => {
    const article = await toArticle(
      given({ content: '<h1>Envoy</h1><p>He met <b>them</b>.</p><p>They spoke.</p>', form: 'html' }),
    );
    expect(article).toMatchObject({
      url: null,
      title: 'Envoy',
      text: 'He met them.\nThey spoke.',
      language: 'en',
    });
  });

  it('does not take an address of another kind for its own', async () => {
    const content =
      '<html><head><link rel="canonical" href="javascript:alert(1)"></head><body><p>Words.</p></body></html>';
    expect((await toArticle(given({ content, form: 'html' }))).url).toBeNull();
  });

  it('is refused in one line when nested beyond reading', async () => {
    const content = `<html><body>${'<div class="a">'.repeat(60_000)}x`;
    await expect(toArticle(given({ content, form: 'html' }))).rejects.toThrow(InputError);
  });

  it('may leave paragraphs and void elements unclosed', async () => {
    const content = `<html><body>${'<p>He met them.<br>They <img src="x"><svg><path d="x"/></svg> spoke.'.repeat(700)}`;
    expect((await toArticle(given({ content, form: 'html' }))).text).toMatch(/^He met them\./);
  });
});

describe('the language of what does not say its own', () => {
  const german =
    'Die Unterhändler trafen sich am Montag in Doha und sprachen über eine neue Waffenruhe für Gaza. '.repeat(
      5,
    );

  it('is English when its words are', async () => {
    expect(await toArticle(given({ content: paragraph.repeat(5) }))).toMatchObject({ language: 'en' });
    expect(await toArticle(given({ content: `<p>${paragraph.repeat(5)}`, form: 'html' }))).toMatchObject({
      language: 'en',
    });
  });

  it('is unknown when they are not', async () => {
    expect(await toArticle(given({ content: german }))).toMatchObject({ language: 'und' });
    expect(await toArticle(given({ content: `<p>${german}`, form: 'html' }))).toMatchObject({
      language: 'und',
    });
  });

  it('is what the page says when it says so', async () => {
    const content = `<html lang="de-AT"><body><p>${paragraph.repeat(5)}`;
    expect(await toArticle(given({ content, form: 'html' }))).toMatchObject({ language: 'de' });
  });
});
