import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { LISTED, storyUrl } from '../support/article-sites';
import { countsIn, openCard, overlayWords, waitForPill } from '../support/overlay';
import { pause, until } from '../support/until';
import { useBrowser } from './in-browser';
import { hasHost, isDrawn, popupStateOf, waitForNothing } from './odd-page';

/** Ordinary pages in all the ways a reader comes to them, keeps them open and uses them. */

const { current } = useBrowser();
const CARD = '[role="dialog"]';
const PILL = 'button[aria-haspopup="dialog"]';

const badgeOf = async (address: string): Promise<string> =>
  (await current().tabs()).find(({ url }) => url === address)?.badge ?? '';

const hosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('html > [popover]').length);

/** By the page itself: a driver waits for a load that a page from the cache does not have. */
const goInHistory = (page: Page, steps: number): Promise<void> =>
  page.evaluate((by) => {
    setTimeout(() => history.go(by));
  }, steps);

/** Whether the page was there before it was shown. */
const wasBuiltInAdvance = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
      readonly activationStart?: number;
    })[];
    return (navigation?.activationStart ?? 0) > 0;
  });

test('an article that comes late is found', async () => {
  const browser = current();
  const page = await browser.open(`https://${LISTED}/late/hostage-talks`);
  await until('the pill', () => overlayWords(browser, page, PILL), 20_000);
  await page.close();
});

test('an article that changes and grows is read again, in the same overlay and under the open card', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  expect(await openCard(browser, page)).toContain('59 hostages');
  const card = (words: string) =>
    until(`"${words}" in the card`, async () => (await overlayWords(browser, page, CARD))?.includes(words));
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article p'))
      if (paragraph.textContent?.includes('holding 59 hostages'))
        paragraph.textContent = paragraph.textContent.replace('holding 59', 'holding 57');
  });
  await card('57 hostages');
  expect(await overlayWords(browser, page, CARD)).not.toContain('holding 59 hostages');

  await page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent =
      'Mediators say that more than 52,000 people have been killed in Gaza since the war began.';
    document.querySelector('article')?.append(more);
  });
  await card('52,000');
  expect(await hosts(page)).toBe(1);
  await page.close();
});

test('on paper there is nothing of ours', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  const look = () =>
    page.evaluate(() => {
      const host = document.querySelector('html > [popover]');
      const marked = document.querySelector('article p');
      return {
        isPrint: matchMedia('print').matches,
        host: host && getComputedStyle(host).display,
        mark: marked && getComputedStyle(marked, '::highlight(lateral)').backgroundColor,
      };
    });
  const screen = await look();
  expect(screen).toMatchObject({ isPrint: false, host: 'block' });
  expect(screen.mark).not.toBe('rgba(0, 0, 0, 0)');
  await browser.setPrinting(page, true);
  const paper = await until('the layout for paper', async () => {
    const now = await look();
    return now.isPrint && now;
  });
  expect(paper).toEqual({ isPrint: true, host: 'none', mark: 'rgba(0, 0, 0, 0)' });
  await browser.setPrinting(page, false);
  await until('the pill on the screen', () => isDrawn(browser, page, PILL));
  await page.close();
});

test.each([
  ['at 320 px', { width: 320, height: 568 }],
  ['at 200% on a small screen', { width: 512, height: 384, deviceScaleFactor: 2 }],
  ['at 400% on a small screen', { width: 320, height: 256, deviceScaleFactor: 2 }],
])('%s pill and card stay inside the window, and the page gets no wider', async (_what, viewport) => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await page.setViewport(viewport);
  await waitForPill(browser, page);
  const fits = async (selector: string): Promise<void> => {
    const box = await browser.inOverlay(
      page,
      (root, wanted) => {
        const { left, top, right, bottom } =
          root.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
        return {
          left,
          top,
          right,
          bottom,
          width: innerWidth,
          height: innerHeight,
          page: document.documentElement.scrollWidth,
        };
      },
      selector,
    );
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.top).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(box?.width ?? 0);
    expect(box?.bottom).toBeLessThanOrEqual(box?.height ?? 0);
    expect(box?.page).toBeLessThanOrEqual(box?.width ?? 0);
  };
  await fits(PILL);
  await openCard(browser, page);
  await fits('[role="dialog"]');
  await page.close();
});

test('back and forward: each page has its own report, once', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  const talks = countsIn(await waitForPill(browser, page));
  await page.goto(storyUrl('night-ferry'));
  await until('no badge', async () => (await badgeOf(storyUrl('night-ferry'))) === '');
  expect(await overlayWords(browser, page, '*')).toBeNull();
  await goInHistory(page, -1);
  expect(countsIn(await waitForPill(browser, page))).toEqual(talks);
  await until('the badge', async () => (await badgeOf(storyUrl('hostage-talks'))) !== '');
  expect(await hosts(page)).toBe(1);
  expect(await openCard(browser, page)).toContain('Agree with other sources');
  await goInHistory(page, 1);
  await until('no badge again', async () => (await badgeOf(storyUrl('night-ferry'))) === '');
  await page.close();
});

test('a page built in advance is read when it is shown, and not before', async () => {
  const browser = current();
  const page = await browser.open('about:blank');
  await browser.allowPrerendering(page);
  await page.goto(`https://${LISTED}/advance`);
  // Chromium builds the story now; Firefox loads it on the click.
  if (browser.name === 'chromium')
    await until('the story is asked for', () => browser.served.includes(`${LISTED}/world/doha-round`));
  await pause(1_500);
  expect(await badgeOf(`https://${LISTED}/advance`)).toBe('');
  await page.click('a');
  await until('the story', () => page.evaluate(() => location.pathname === '/world/doha-round'));
  if (browser.name === 'chromium') expect(await wasBuiltInAdvance(page)).toBe(true);
  await waitForPill(browser, page);
  await until('its badge', async () => (await badgeOf(storyUrl('doha-round'))) !== '');
  await page.close();
});

test('twelve tabs, each with its own', async () => {
  const browser = current();
  const stories = ['hostage-talks', 'doha-round', 'night-ferry'] as const;
  const pages: Page[] = [];
  for (let i = 0; i < 12; i++)
    pages.push(await browser.open(`${storyUrl(stories[i % 3] ?? 'night-ferry')}?tab=${i}`));
  for (const [i, page] of pages.entries()) {
    const story = stories[i % 3];
    const address = `${storyUrl(story ?? 'night-ferry')}?tab=${i}`;
    await page.bringToFront();
    if (story === 'night-ferry') {
      expect([await badgeOf(address), await hasHost(page)]).toEqual(['', false]);
    } else {
      const { conflicts, changed, agrees } = countsIn(await waitForPill(browser, page));
      await until('its badge', async () => (await badgeOf(address)) === String(conflicts + changed + agrees));
      expect((await popupStateOf(browser, address)).state).toBe('done');
    }
  }
  for (const page of pages) await page.close();
});

/** Chromium shows its reading view beside the page and leaves the page as it is. */
const replacesPage = inject('browserName') === 'firefox';

if (replacesPage)
  test('the browser’s reading view is left alone, and so is what it shows', async () => {
    const browser = current();
    const page = await browser.open(storyUrl('hostage-talks'));
    await waitForPill(browser, page);
    const toggle = () =>
      browser.asExtension(async (api, address) => {
        const tab = (await api.tabs.query({})).find(({ url }) => url === address);
        await api.tabs.toggleReaderMode?.(tab?.id ?? -1);
      }, storyUrl('hostage-talks'));
    await until('the reading view', async () => {
      if (page.url().startsWith('about:reader')) return true;
      await toggle();
      await pause(300);
      return false;
    });
    // The tab's address is hidden from us now, and its badge with it.
    expect((await browser.tabs()).some(({ url }) => url === storyUrl('hostage-talks'))).toBe(false);
    await waitForNothing(browser, page);
    await page.close();
  });
