import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { objections } from '../support/axe';
import { clickInOverlay, countsIn, openCard, overlayWords, waitForPill } from '../support/overlay';
import { pageWords, press, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser({ keepWelcome: true });

const TITLE = 'See what other sources say';

/** Every open page of the first run, by the words of its title. */
async function welcomeTabs(): Promise<number> {
  const tabs = await current().tabs();
  return tabs.filter(({ url }) => url.endsWith('/welcome.html')).length;
}

/** Pixels the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.sequential('the first run', () => {
  test('opens one page after the installation, and none after an update', async () => {
    expect(await welcomeTabs()).toBe(1);
    await current().reinstall();
    // In Firefox the page lives on, in Chromium it goes; a second one must not come.
    const page = await current().openOwn('options.html#about');
    await waitForWords(page, 'What it never does');
    expect(await welcomeTabs()).toBeLessThan(2);
    await page.close();
  });

  test('says in short what there is to know, and is reached from the options', async () => {
    const page = await current().openOwn('options.html#about');
    await press(page, 'The first page');
    const words = await waitForWords(page, TITLE);
    expect(words).toMatch(/on [1-9]\d\d news sites/);
    expect(words).toContain('What it never does');
    expect(words).toContain('asks a server only for packs');
    expect(words).toContain('another site');
    expect(words).toContain(inject('browserName') === 'firefox' ? 'Pin to Toolbar' : 'then the pin');
    // The sites are given with the installation here.
    expect(words).not.toContain('Allow on the news sites');
    await page.close();
  });

  test('leads to a sample article that is read like any other', async () => {
    const browser = current();
    const page = await browser.openOwn('welcome.html');
    await press(page, 'Try it on a sample article');
    await waitForWords(page, 'This is a sample');
    const counts = countsIn(await waitForPill(browser, page));
    expect(counts.conflicts).toBe(1);
    expect(counts.changed).toBeGreaterThan(0);
    expect(counts.agrees).toBeGreaterThan(5);

    await openCard(browser, page);
    await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', '22');
    const entries = await until('the sources', () => overlayWords(browser, page, '.lt-entries'));
    expect(entries).toContain('about 24');
    expect(entries).toContain('Meta World Media');
    await clickInOverlay(browser, page, '.lt-sentence-link');
    await until('the sentence is shown', async () =>
      (await overlayWords(browser, page, '[role="dialog"]'))?.includes('Shown in the article'),
    );
    // It is nobody's article: no badge, no address, no record.
    expect((await browser.tabs()).every(({ badge }) => badge === '')).toBe(true);
    await press(page, 'Back');
    await waitForWords(page, TITLE);
    await page.close();
  });

  test.each(['welcome.html', 'sample.html'])('%s is accessible and fits a narrow window', async (path) => {
    const browser = current();
    const page = await browser.openOwn(path);
    await until('the page is drawn', async () => (await pageWords(page)).length > 300);
    for (const scheme of ['light', 'dark'] as const) {
      await browser.setColorScheme(page, scheme);
      expect(await objections(page, 'html'), scheme).toEqual([]);
    }
    await page.setViewport({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});
