import { describe, expect, test } from 'vitest';
import { LiveText, squash } from '../../../src/page/live-text';
import { readArticle } from '../../../src/page/read-article';
import { textBlocks } from '../../../src/page/text-blocks';
import { sliceOf } from '../../../src/text/span';
import { articleBody, linkedData, pageOf, paragraphs } from './documents';

const url = 'https://news.example/story';
const read = (body: string, head = '') => readArticle(pageOf(body, head), url);

describe('readArticle', () => {
  test('reads the text block by block, without the title', () => {
    expect(read(articleBody())?.article.text).toBe(paragraphs.join('\n'));
  });

  test('the map gives back each block', () => {
    const page = read(articleBody());
    expect(page?.map.blocks.map((block) => sliceOf(page.article.text, block))).toEqual([...paragraphs]);
  });

  test('never glues two blocks: breaks, lists, quotes, tables, inline words', () => {
    const [first, second, third, fourth] = paragraphs;
    const body = `<article><h1>T</h1><div>${first}<br>${second}</div><ul><li>Item one of the list</li><li>Item two</li></ul>
      <blockquote><p>${third}</p></blockquote><table><tr><td>59</td><td>held</td></tr></table>
      <p>${fourth.replace('Sunday', '<b>Sun</b>day')}</p></article>`;
    const lines = read(body)?.article.text.split('\n') ?? [];
    expect(lines).toEqual(expect.arrayContaining([first, second, third, fourth, 'Item two']));
  });

  test('leaves out captions, menus, scripts and forms', () => {
    const body = `<nav>Menu of the site</nav>${articleBody().replace(
      '</h1>',
      '</h1><figure><img src="x"><figcaption>A caption about 99 people</figcaption></figure><script>let secret = 1</script><form>Subscribe <input></form>',
    )}<footer>All rights reserved by the publisher</footer>`;
    const text = read(body)?.article.text ?? '';
    expect(text).not.toMatch(/caption|Menu|secret|Subscribe|rights/);
    expect(text).toContain(paragraphs[3]);
  });

  test('does not change the document', () => {
    const document = pageOf(articleBody());
    const before = document.documentElement.outerHTML;
    readArticle(document, url);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('title, publisher, language and date', () => {
    const head = `<title>Talks resume | The Paper</title>${linkedData({
      '@type': 'NewsArticle',
      headline: 'Other headline',
      publisher: { name: 'The Paper' },
      datePublished: '2025-03-05',
    })}`;
    expect(read(articleBody(), head)?.article).toMatchObject({
      url,
      title: 'Talks resume in Doha',
      publisher: 'The Paper',
      language: 'en',
      published: '2025-03-05',
      publishedBasis: 'json-ld',
    });
  });

  test('without a heading the document title serves, minus the site name', () => {
    const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
    expect(read(`<div>${body}</div>`, '<title>Talks resume | The Paper</title>')?.article.title).toBe(
      'Talks resume',
    );
  });

  test('a script tag in a title is text', () => {
    const title = '&lt;script&gt;alert(1)&lt;/script&gt;';
    expect(read(articleBody(paragraphs, title))?.article.title).toBe('<script>alert(1)</script>');
  });

  test('cuts a text without end at the end of a block', () => {
    const long = 'This is a sentence of a page that never ends and goes on for ever. '.repeat(30).trim();
    const text = read(articleBody(Array.from({ length: 300 }, () => long)))?.article.text ?? '';
    expect(text.length).toBeGreaterThan(200_000);
    expect(text.length).toBeLessThanOrEqual(300_000);
    expect(text.endsWith('for ever.')).toBe(true);
  });

  test('a page nested without measure is read', () => {
    const document = pageOf(articleBody());
    let inner: Element = document.querySelectorAll('p')[3] ?? document.body;
    const text = inner.textContent ?? '';
    inner.textContent = '';
    for (let depth = 0; depth < 20_000; depth++) {
      const span = document.createElement('span');
      inner.append(span);
      inner = span;
    }
    inner.textContent = text;
    expect(textBlocks(document.body).at(-1)).toBe(text);
    expect(new LiveText(document.body).text).toContain(squash(text));
  });

  test.each(['', '<p>Too short to be an article.</p>', '<nav><a href="/">Home</a></nav>'])(
    'no article in %j',
    (body) => {
      expect(read(body)).toBeNull();
    },
  );
});

describe('readArticle on a page with much around the article', () => {
  const story = Array.from({ length: 8 }, (_, i) => paragraphs[i % 4] ?? '').map(
    (text, i) => `${text} Part ${i} ends.`,
  );
  const card =
    '<article class="card"><h2>Other story</h2><p>A teaser of another story that is long enough to be prose.</p></article>';

  test('reads the element marked up as the article and nothing beside it', () => {
    const body = `<main>${card}${articleBody(story).replace(/<.?main>/g, '')}${card}</main><div>${card.repeat(3)}</div>`;
    expect(read(body)?.article.text.split('\n')).toEqual(story);
  });

  test('a live blog has many articles and is read as a whole', () => {
    const entries = story.map((text) => `<article><h2>Entry</h2><p>${text}</p></article>`).join('');
    const text = read(`<main><h1>Live</h1>${entries}</main>`)?.article.text ?? '';
    for (const entry of story) expect(text).toContain(entry);
  });

  test('an article in plain divisions with breaks is found beside a long comment', () => {
    const body = `<div id="content"><h1>Talks</h1><div>${story.join('<br><br>')}</div></div>
      <section><article class="comment"><p>${'I do not agree with this at all, and here is why. '.repeat(10)}</p></article></section>`;
    expect(read(body)?.article.text).toContain(story[7]);
  });

  test('paragraphs of a marked-up article survive when Readability drops them', () => {
    const sidebar = story
      .slice(0, 6)
      .map((text) => `<div class="sidebar-widget"><p>${text}</p></div>`)
      .join('');
    const body = `<article itemprop="articleBody"><h1>T</h1>${sidebar}<p>${story[6]}</p><p>${story[7]}</p></article>`;
    const text = read(body)?.article.text ?? '';
    for (const paragraph of story) expect(text).toContain(paragraph);
  });
});

describe('readArticle after a single-page navigation', () => {
  const old = `${linkedData({ '@type': 'NewsArticle', url: 'https://news.example/old', headline: 'Old', datePublished: '2025-01-01' })}
    <meta property="article:published_time" content="2025-01-01"><meta property="og:site_name" content="The Paper">`;
  const dated = articleBody().replace('</h1>', '</h1><time datetime="2025-03-05">5 March</time>');
  const readMoved = (head: string, body: string) =>
    readArticle(pageOf(body, head), url, { moved: true })?.article;

  test('a head left over from the article before dates nothing', () => {
    expect(readMoved(old, dated)).toMatchObject({
      published: '2025-03-05',
      publishedBasis: 'time',
      publisher: 'The Paper',
    });
    expect(readMoved(old, articleBody())).toMatchObject({ published: null, publishedBasis: 'unknown' });
  });

  test('a head that names the new address is believed', () => {
    const head = `<link rel="canonical" href="/story"><meta property="article:published_time" content="2025-03-06">`;
    expect(readMoved(head, dated)?.published).toBe('2025-03-06');
  });

  test('JSON-LD that names the new headline is believed', () => {
    const head = linkedData({
      '@type': 'NewsArticle',
      headline: 'Talks resume in Doha',
      datePublished: '2025-03-07',
    });
    expect(readMoved(head, dated)?.published).toBe('2025-03-07');
  });
});
