import { describe, expect, test } from 'vitest';
import { createLocator } from '../../../src/page/locate';
import { readArticle } from '../../../src/page/read-article';
import { sliceOf } from '../../../src/text/span';
import { linkedData, pageOf, paragraphs } from './documents';
import { withRanges } from './ranges';

const url = 'https://news.example/story';
const story = Array.from({ length: 8 }, (_, i) => `${paragraphs[i % 4]} Part ${i} of the story ends here.`);
const inParagraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const linesOf = (body: string, head = '', address = url) =>
  readArticle(pageOf(body, head), address)?.article.text.split('\n') ?? [];

describe('readArticle: what stands beside the text', () => {
  test.each([
    [
      'a caption',
      '<div class="image"><div class="image-caption">Aid trucks wait in line, a long way off.</div></div>',
    ],
    ['a picture credit', '<div class="photoCredit">A. Photographer for The Paper, all day long.</div>'],
    [
      'other stories',
      '<div class="related-stories"><h3>See also</h3><p>The envoy flew to Cairo on Monday to meet his peers there.</p></div>',
    ],
    [
      'a newsletter box',
      '<section id="newsletter-box"><p>The morning in five minutes, in your inbox, before the first coffee.</p></section>',
    ],
    [
      'a consent notice',
      '<div class="cookie-banner"><p>We and our partners store data on your device to measure things.</p></div>',
    ],
    [
      'a hidden part',
      '<div style="display:none"><p>An older text of this story said 59 hostages were still held in all.</p></div>',
    ],
    [
      'a menu by its role',
      '<div role="navigation"><p>World, politics, business, culture, sport, weather and more.</p></div>',
    ],
    [
      'readers’ comments',
      `<div id="comments">${inParagraphs(Array.from({ length: 30 }, (_, i) => `I do not agree with this at all, said reader ${i}, and here is why I do not.`))}</div>`,
    ],
  ])('leaves out %s', (_what, html) => {
    const body = `<main><article><h1>Talks</h1>${inParagraphs(story.slice(0, 4))}${html}${inParagraphs(story.slice(4))}</article></main>`;
    expect(linesOf(body)).toEqual(story);
    expect(linesOf(body.replace(/<\/?(?:main|article)>/g, ''))).toEqual(story);
  });

  test('names that fit the whole article take nothing away', () => {
    const body = `<div class="has-newsletter share-enabled"><article class="related-topic-gaza" aria-hidden="true"><h1>Talks</h1>
      ${inParagraphs(story)}</article></div>`;
    expect(linesOf(body)).toEqual(story);
  });

  test('a page that gives every part such a name is read all the same', () => {
    const body = `<article><h1>Talks</h1>${story.map((text) => `<div class="share-card"><p>${text}</p></div>`).join('')}</article>`;
    expect(linesOf(body)).toEqual(story);
  });

  test('embedded posts are part of the article', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>We will meet again on Thursday, the mediators wrote.</p></blockquote>';
    expect(
      linesOf(
        `<article><h1>T</h1>${inParagraphs(story)}${post}${inParagraphs(['They gave no place.'])}</article>`,
      ),
    ).toContain('We will meet again on Thursday, the mediators wrote.');
  });
});

describe('readArticle: a page of menus', () => {
  const menu = Array.from(
    { length: 60 },
    (_, i) =>
      `<li><a href="/${i}">Story ${i} of the day is a longer teaser that ends like a sentence, as many do.</a></li>`,
  ).join('');

  test.each(['and-w-sidebar', 'sidebar', 'has-related'])('its short article in “%s” is found', (name) => {
    const body = `<div class="top"><ul>${menu}</ul></div><div class="${name}"><h1>Talks</h1><div>${inParagraphs(story.slice(0, 4))}</div></div>`;
    expect(linesOf(body)).toEqual(story.slice(0, 4));
  });
});

describe('readArticle: kinds of pages', () => {
  test('text in divisions without paragraphs', () => {
    const body = `<div class="page"><h1>Talks</h1><div class="text">${story.map((text) => `<div>${text}</div>`).join('')}</div></div>`;
    expect(linesOf(body)).toEqual(story);
  });

  test('text in one division with breaks, within an article', () => {
    expect(linesOf(`<article><h1>Talks</h1><div>${story.join('<br><br>')}</div></article>`)).toEqual(story);
  });

  test('a stub before a paywall is what it shows', () => {
    const wall =
      '<div class="paywall"><h3>Subscribe to read on</h3><p>Already a member? Sign in to go on reading this story.</p></div>';
    const lines = linesOf(`<article><h1>Talks</h1>${inParagraphs(story.slice(0, 3))}${wall}</article>`);
    expect(lines).toEqual(story.slice(0, 3));
  });

  test('the part of the text that the mark-up says is paid for is text', () => {
    const body = `<article><h1>Talks</h1>${inParagraphs(story.slice(0, 6))}<div class="paywall">${inParagraphs(story.slice(6))}</div></article>`;
    expect(linesOf(body)).toEqual(story);
  });

  test('a live blog keeps all its entries and is dated by itself', () => {
    const entries = story.map(
      (text, i) => `<div class="entry"><time>1${i}:30</time><h2>Entry number ${i}</h2><p>${text}</p></div>`,
    );
    const head = linkedData({
      '@type': 'LiveBlogPosting',
      datePublished: '2025-03-05',
      liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2025-03-06' }],
    });
    const page = readArticle(pageOf(`<main><h1>Live</h1>${entries.join('')}</main>`, head), url);
    for (const text of story) expect(page?.article.text).toContain(text);
    expect(page?.article.published).toBe('2025-03-05');
  });

  test('a gallery is its text, not its captions', () => {
    const slides = story.map(
      (_, i) =>
        `<li class="slide"><img src="${i}.jpg"><div class="caption">Slide ${i}: a street in the city.</div></li>`,
    );
    const body = `<article><h1>T</h1>${inParagraphs(story)}<ul class="slides">${slides.join('')}</ul></article>`;
    expect(linesOf(body)).toEqual(story);
  });

  test('the article under the headline, and not a list of longer ones beside it', () => {
    const others = Array.from(
      { length: 9 },
      (_, i) =>
        `<article><h2>Other ${i}</h2>${inParagraphs([`Story ${i} is another matter. ${paragraphs[i % 4]} `.repeat(3)])}</article>`,
    );
    const body = `<article><h1>Talks</h1>${inParagraphs(story.slice(0, 4))}</article><article id="list">${others.join('')}</article>`;
    expect(linesOf(body)).toEqual(story.slice(0, 4));
  });

  test('an AMP page is known by its canonical address', () => {
    const head = `<link rel="canonical" href="${url}">${linkedData([
      { '@type': 'NewsArticle', mainEntityOfPage: url, headline: 'Other words', datePublished: '2025-03-05' },
      {
        '@type': 'NewsArticle',
        url: 'https://news.example/more',
        headline: 'More',
        datePublished: '2025-01-01',
      },
    ])}`;
    const page = readArticle(
      pageOf(`<article><h1>T</h1>${inParagraphs(story)}</article>`, head),
      `${url}.amp`,
    );
    expect(page?.article).toMatchObject({ published: '2025-03-05', publishedBasis: 'json-ld' });
  });
});

describe('readArticle: what no page can break', () => {
  test.each([
    ['div', 2_000],
    ['section', 2_000],
    ['article', 500],
  ])('%s in itself, %i levels deep', (tag, levels) => {
    const document = pageOf('<h1>T</h1>');
    let inner: Element = document.body;
    for (let depth = 0; depth < levels; depth++) {
      const next = document.createElement(tag);
      next.className = 'share-box';
      inner.append(next);
      inner = next;
    }
    for (const text of story) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      inner.append(paragraph);
    }
    expect(readArticle(document, url)?.article.text).toBe(story.join('\n'));
  });

  test('one paragraph longer than any article is cut, not lost', () => {
    const text = readArticle(
      pageOf(`<article><p>${'The talks went on and on. '.repeat(20_000)}</p></article>`),
      url,
    )?.article.text;
    expect(text?.length).toBeGreaterThan(290_000);
    expect(text?.length).toBeLessThanOrEqual(300_000);
  });
});

test('what was read is found again in the page it was read from', () => {
  const caption = '<div class="caption">A street in the city.</div>';
  const body = `<article><h1>T</h1><p>5 March 2025</p>${inParagraphs(story.slice(0, 4))}${caption}
    <p>Read more: <a href="/x">The envoy in Cairo</a></p>${inParagraphs(story.slice(4))}
    <p><a href="/1">One link.</a><a href="/2">Another link, told at length.</a> And so it went on, the official said.</p></article>`;
  const document = withRanges(pageOf(body));
  const page = readArticle(document, url);
  expect(page?.map.blocks).toHaveLength(story.length + 1);
  for (const block of page?.map.blocks ?? []) {
    const sentence = sliceOf(page?.map.text ?? '', block);
    const range = page && createLocator(document, page.map)({ ...block, sentence });
    expect(range?.toString().replace(/\s/g, '')).toBe(sentence.replace(/\s/g, ''));
  }
});
