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

describe('findPublication: as sites write it', () => {
  const at = (datePublished: unknown, type: unknown = 'NewsArticle') => ({ '@type': type, datePublished });
  const moved = '<meta property="article:modified_time" content="2025-03-09T10:00:00Z">';
  const inArticle = (html: string) => `<article><h1>T</h1>${html}<p>Text</p></article>`;

  test.each([
    ['a list of descriptions', linkedData([{ '@type': 'BreadcrumbList' }, at('2025-03-05')]), ''],
    ['a graph that is one object', linkedData({ '@graph': at('2025-03-05') }), ''],
    ['the main entity of a page', linkedData({ '@type': 'WebPage', mainEntity: at('2025-03-05') }), ''],
    ['a type with its address', linkedData(at('2025-03-05', 'http://schema.org/NewsArticle')), ''],
    ['a date in a list', linkedData(at(['2025-03-05T10:00:00+02:00'])), ''],
    ['a typed date', linkedData(at({ '@type': 'Date', '@value': '2025-03-05' })), ''],
    [
      'the same article described twice',
      linkedData([at('2025-03-05'), at('2025-03-05T08:00:00Z', 'Article')]),
      '',
    ],
    [
      'a live blog among its entries',
      linkedData({ '@graph': [at('2025-03-07', 'BlogPosting'), at('2025-03-05', 'LiveBlogPosting')] }),
      '',
    ],
    ['not the day it was changed', linkedData({ ...at('2025-03-05'), dateModified: '2025-03-09' }), ''],
    [
      'a later meta element when the first holds no date',
      '<meta property="article:published_time" content="soon"><meta name="pubdate" content="2025-03-05">',
      '',
    ],
    ['a time beside a changed one in meta', moved, inArticle('<time datetime="2025-03-05">x</time>')],
    [
      'a marked-up time beside a changed one',
      '',
      inArticle(
        '<time itemprop="dateModified" datetime="2025-03-08">x</time><time itemprop="datePublished" datetime="2025-03-05">x</time>',
      ),
    ],
    [
      'the time not said to be an update',
      '',
      inArticle(
        '<p>Last updated: <time datetime="2025-03-09">x</time></p><p>Published <time datetime="2025-03-05">x</time></p>',
      ),
    ],
    [
      'a time with a day, not a clock',
      '',
      inArticle('<time datetime="14:30">14:30</time><time datetime="2025-03-05">x</time>'),
    ],
    [
      'a line that tells of both',
      '',
      inArticle('<div class="date">Updated March 9, 2025 | Published March 5, 2025</div>'),
    ],
    ['a line of its own', '', inArticle('<p>Mar. 5, 2025 7:30 AM ET</p>')],
  ])('%s', (_what, head, body) => {
    expect(find(head, body || articleBody()).published).toBe('2025-03-05');
  });

  test.each([
    ['a month without a day in the address', 'https://news.example/2025/03/story', ''],
    ['a date in the query', 'https://news.example/story?from=2025-03-05', ''],
    ['only the day it was changed', plain, moved],
    ['an update line alone', plain, '<p class="date">Updated March 9, 2025</p>'],
  ])('not known from %s', (_what, address, html) => {
    const head = html.startsWith('<meta') ? html : '';
    expect(find(head, inArticle(head ? '' : html), address).published).toBeNull();
  });

  test('an evening abroad: the local day of the address or the line, not the UTC one', () => {
    const head = linkedData(at('2025-03-06T02:00:00Z'));
    expect(find(head, articleBody(), 'https://news.example/2025/03/05/story').published).toBe('2025-03-05');
    expect(find(head, inArticle('<p class="date">March 5, 2025</p>')).published).toBe('2025-03-05');
  });

  test('the time of the article, not of a card before it', () => {
    const text = 'Negotiators met again in Doha on Wednesday, and mediators pressed them to go on. '.repeat(
      4,
    );
    const body = `<article class="card"><h2>Other</h2><time datetime="2025-03-09">x</time></article><h1>T</h1>
      <article><time datetime="2025-03-05">x</time><p>${text}</p><p>${text}</p><p>${text}</p></article>`;
    expect(find('', body).published).toBe('2025-03-05');
  });

  test('a hostile description throws nothing', () => {
    const head = linkedData([at({ '@value': { toString: 1 } }), at([[{ valueOf: null }]])]);
    expect(find(head).published).toBeNull();
  });
});
