import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginningOfPage } from '../../../src/background/beginning-of-page';

const here = { document: 7, address: 'https://news.example/a' };
const prose = 'Mediators met in Doha for a second day and said little about what was on the table.';

type Look = (...args: readonly unknown[]) => unknown;

/** A tab that runs what it is given in a page of this markup, or gives back what a page has made of it. */
function showPage(html: string, made?: unknown): void {
  const { document } = parseHTML(html);
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', { href: here.address });
  vi.stubGlobal('performance', { timeOrigin: here.document });
  const executeScript = async ({ func, args }: { func: Look; args: readonly unknown[] }) => [
    { result: made ?? func(...args) },
  ];
  Object.assign(fakeBrowser, { scripting: { executeScript } });
}

const page = (head: string) =>
  `<html><head>${head}</head><body><h1>Talks  go on</h1><p>Menu</p><p>${prose}\n</p></body></html>`;

afterEach(() => vi.unstubAllGlobals());

test('headline, day and paragraphs as the page has them', async () => {
  showPage(page('<meta property="article:published_time" content="2025-03-05T17:40:00Z">'));
  const beginning = { title: 'Talks go on', published: '2025-03-05', paragraphs: [prose] };
  expect(await beginningOfPage(1, here)).toEqual(beginning);
  showPage(page('<script type="application/ld+json">{"datePublished": "2025-03-05T17:40:00Z"}</script>'));
  expect(await beginningOfPage(1, here)).toEqual(beginning);
  showPage(page(''));
  expect(await beginningOfPage(1, here)).toEqual({ ...beginning, published: null });
});

test('nothing of a page that came after the one that spoke', async () => {
  showPage(page(''));
  expect(await beginningOfPage(1, { ...here, document: 8 })).toBeNull();
  expect(await beginningOfPage(1, { ...here, address: 'https://news.example/b' })).toBeNull();
});

test('no more than fits, and nothing of another shape', async () => {
  showPage(`<html><body>${`<p>${prose}</p>`.repeat(2_000)}</body></html>`);
  const beginning = await beginningOfPage(1, here);
  expect(beginning?.paragraphs.join('').length).toBeGreaterThan(30_000);
  expect(beginning?.paragraphs.join('').length).toBeLessThanOrEqual(40_000);
  for (const made of ['text', [1, 2, 3], ['a', 'b'], ['', '', 'x'.repeat(90_000)]]) {
    showPage(page(''), made);
    expect(await beginningOfPage(1, here)).toBeNull();
  }
});
