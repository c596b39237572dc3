import { expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import {
  clickInOverlay,
  countsIn,
  openAgreeing,
  openCard,
  overlayWords,
  waitForPill,
} from '../support/overlay';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

test('an article on topic gets a quiet pill with the counts', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  const counts = countsIn(await waitForPill(browser, page));
  expect(counts.conflicts).toBeGreaterThanOrEqual(1);
  expect(counts.changed).toBeGreaterThanOrEqual(1);
  expect(counts.agrees).toBeGreaterThanOrEqual(5);
  expect(await overlayWords(browser, page, '[role="dialog"]')).toBeNull();
  await page.close();
});

test('the card lists conflicts, then changes, then agreements, with reasons and sources', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  const card = await openCard(browser, page);
  const order = ['Conflict with other sources', 'Changed with time', 'Agree with other sources'].map(
    (title) => card.indexOf(title),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));

  // About 24 alive, against 22 in one of the bundled sources.
  await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', '24');
  const opened = await until('the sources of the claim', () => overlayWords(browser, page, '.lt-entries'));
  expect(opened).toMatch(/\b22\b/);
  expect(opened).toMatch(/2025/);
  const links = await browser.inOverlay(page, (root) =>
    [...root.querySelectorAll<HTMLAnchorElement>('.lt-entries a')].map(({ href, target, rel }) => ({
      href,
      target,
      rel,
    })),
  );
  expect(links?.length).toBeGreaterThan(0);
  for (const { href, target, rel } of links ?? []) {
    expect(href).toMatch(/^https:\/\/.+#:~:text=/);
    expect(target).toBe('_blank');
    expect(rel).toContain('noopener');
  }
  await page.close();
});

test('a click on a sentence scrolls to it and marks it', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await page.setViewport({ width: 1280, height: 500 });
  await waitForPill(browser, page);
  await openCard(browser, page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await openAgreeing(browser, page);
  await clickInOverlay(browser, page, 'li button', '1,200');
  await clickInOverlay(browser, page, '.lt-sentence-link', '1,200');
  await until('the sentence is in view', () =>
    page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('article p')].find((p) =>
        p.textContent?.includes('251 hostages'),
      );
      const { top = -1, bottom = -1 } = paragraph?.getBoundingClientRect() ?? {};
      return scrollY > 0 && top >= 0 && bottom <= innerHeight;
    }),
  );
  // One name that says nothing of what was found: the page can read it.
  expect(await page.evaluate(() => [CSS.highlights.size, CSS.highlights.has('lateral')])).toEqual([1, true]);
  await page.close();
});

test('the card is left with Escape, which gives the focus back, and hidden for good on this page', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  await openCard(browser, page);
  await page.keyboard.press('Escape');
  await waitForPill(browser, page);
  const focused = await until('the focus on the pill', () =>
    browser.inOverlay(page, (root) => root.activeElement?.getAttribute('aria-haspopup') ?? null),
  );
  expect(focused).toBe('dialog');

  await openCard(browser, page);
  await clickInOverlay(browser, page, 'button', 'Hide on this page');
  await until('the way back', async () =>
    (await overlayWords(browser, page, '.lt-overlay'))?.includes('Hidden on this page.'),
  );
  // Hidden is hidden: no mark is left meanwhile, and undone all are there again.
  expect(await page.evaluate(() => CSS.highlights.get('lateral')?.size ?? 0)).toBe(0);
  await clickInOverlay(browser, page, 'button', 'Undo');
  await waitForPill(browser, page);
  expect(await page.evaluate(() => CSS.highlights.get('lateral')?.size ?? 0)).toBeGreaterThan(0);

  await openCard(browser, page);
  await clickInOverlay(browser, page, 'button', 'Hide on this page');
  await clickInOverlay(browser, page, '.lt-gone button[aria-label]');
  await until('the overlay is gone', async () => (await overlayWords(browser, page, '*')) === null);
  expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  await page.close();
});

test('clicks made by the page itself do nothing', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  await browser.inOverlay(page, (root) => {
    root.querySelector<HTMLElement>('button')?.click();
    return null;
  });
  expect(await overlayWords(browser, page, '[role="dialog"]')).toBeNull();
  await page.close();
});

test('the badge is on the tab of the article and on no other', async () => {
  const browser = current();
  const [article, other] = [
    await browser.open(storyUrl('hostage-talks')),
    await browser.open(storyUrl('night-ferry')),
  ];
  const words = await waitForPill(browser, article);
  const badge = await until('the badge', async () => {
    const tabs = await browser.tabs();
    return tabs.find(({ url }) => url === storyUrl('hostage-talks'))?.badge || null;
  });
  const counts = countsIn(words);
  expect(Number(badge)).toBe(counts.conflicts + counts.changed + counts.agrees);
  expect((await browser.tabs()).find(({ url }) => url === storyUrl('night-ferry'))?.badge).toBe('');

  await article.goto(storyUrl('night-ferry'));
  await until('the badge is cleared', async () => (await browser.tabs()).every((tab) => tab.badge === ''));
  await article.close();
  await other.close();
});
