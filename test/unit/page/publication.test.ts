import { describe, expect, test } from 'vitest';
import { findPublication } from '../../../src/page/publication';
import { articleBody, linkedData, pageOf } from './documents';

const plain = 'https://news.example/story';
const find = (head: string, body = articleBody(), url = plain) => findPublication(pageOf(body, head), url);

describe('findPublication: order of trust', () => {
  const ld = linkedData({ '@type': 'NewsArticle', datePublished: '2025-03-01' });
  const meta = '<meta property="article:published_time" content="2025-03-02">';
  const microdata = '<span itemprop="datePublished" content="2025-03-03">x</span>';
  const time = '<article><h1>T</h1><time datetime="2025-03-04">4 March</time></article>';
  const url = 'https://news.example/2025/03/05/story';
  const text = '<article><h1>T</h1><p>Published 6 March 2025</p></article>';

  test.each([
    ['json-ld', '2025-03-01', ld + meta, microdata + time, url],
    ['meta', '2025-03-02', meta, microdata + time, url],
    ['meta', '2025-03-03', '', microdata + time, url],
    ['time', '2025-03-04', '', time, url],
    ['url', '2025-03-05', '', text, url],
    ['text', '2025-03-06', '', text, plain],
  ] as const)('%s %s', (basis, day, head, body, address) => {
    expect(find(head, body, address)).toEqual({ published: day, publishedBasis: basis });
  });

  test('nothing known is said as unknown', () => {
    expect(find('')).toEqual({ published: null, publishedBasis: 'unknown' });
  });
});

describe('findPublication: the day', () => {
  test('is the one written, in the zone it is written in', () => {
    const head = linkedData({ '@type': 'NewsArticle', datePublished: '2025-03-05T23:30:00-05:00' });
    expect(find(head).published).toBe('2025-03-05');
  });

  test('a UTC day yields to the local one beside it', () => {
    const head =
      linkedData({ '@type': 'NewsArticle', datePublished: '2025-03-06T01:30:00Z' }) +
      '<meta property="article:published_time" content="2025-03-05T20:30:00-05:00">';
    expect(find(head)).toEqual({ published: '2025-03-05', publishedBasis: 'meta' });
  });

  test('a UTC day stays when the address says the same day', () => {
    const head = linkedData({ '@type': 'NewsArticle', datePublished: '2025-03-05T23:30:00Z' });
    expect(find(head, articleBody(), 'https://news.example/2025/mar/05/story').publishedBasis).toBe(
      'json-ld',
    );
  });

  test('a local date a week off corrects nothing', () => {
    const head = linkedData({ '@type': 'NewsArticle', datePublished: '2025-03-06T01:30:00Z' });
    expect(find(head, articleBody(), 'https://news.example/2025/03/12/story').published).toBe('2025-03-06');
  });
});

describe('findPublication: JSON-LD as sites write it', () => {
  test('in a graph, among other articles: the one with the page address', () => {
    const head = linkedData({
      '@graph': [
        { '@type': 'WebSite', datePublished: '2001-01-01' },
        { '@type': 'NewsArticle', url: 'https://news.example/other', datePublished: '2025-01-01' },
        {
          '@type': ['Article', 'NewsArticle'],
          mainEntityOfPage: { '@id': '/story?utm_source=x' },
          datePublished: '2025-03-05',
        },
      ],
    });
    expect(find(head).published).toBe('2025-03-05');
  });

  test('several that are not this article are not believed', () => {
    const head = linkedData([
      { '@type': 'NewsArticle', headline: 'One', datePublished: '2025-01-01' },
      { '@type': 'NewsArticle', headline: 'Two', datePublished: '2025-02-02' },
    ]);
    expect(find(head).published).toBeNull();
  });

  test('wrapped in a comment and with raw line breaks in a string', () => {
    const head = `<script type="application/ld+json"><!--
      {"@type":"NewsArticle","headline":"Two
      lines","datePublished":"2025-03-05"} --></script>`;
    expect(find(head).publishedBasis).toBe('json-ld');
  });

  test.each([
    '{',
    'null',
    '[[[[]]]]',
    '{"@type":"NewsArticle","datePublished":{"a":1}}',
    '{"__proto__":{"@type":"NewsArticle"}}',
  ])('broken: %s', (script) => {
    expect(find(`<script type="application/ld+json">${script}</script>`).publishedBasis).toBe('unknown');
  });
});

describe('findPublication: what is not a publication date', () => {
  test('a date in the story', () => {
    expect(
      find(
        '',
        articleBody(['They were seized on 7 October 2023, the family said, and have not been seen since.']),
      ).published,
    ).toBeNull();
  });

  test('the time of an update, of a related story and of a comment', () => {
    const body = `<article><h1>T</h1><time class="updated" datetime="2025-03-09">x</time>
      <div class="related-stories"><time datetime="2025-03-08">x</time></div>
      <aside><time datetime="2025-03-07">x</time></aside><p>Text</p></article>`;
    expect(find('', body).published).toBeNull();
  });

  test('a number in the address', () => {
    expect(find('', articleBody(), 'https://news.example/story-20259999-120250305').published).toBeNull();
  });
});
