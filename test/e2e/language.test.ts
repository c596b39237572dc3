import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { objections, overlayObjections } from '../support/axe';
import { clickInOverlay, openCard, overlayWords, waitForPill } from '../support/overlay';
import { pageWords, waitForWords } from '../support/own-page';
import { useBrowser } from './in-browser';
import { visitOptions } from './option-places';

/** The browser itself speaks Arabic: what the gallery cannot show is that it picks the right file. */
const { current } = useBrowser({ language: 'ar' });

const folder = fileURLToPath(new URL(`../../artifacts/e2e/${inject('browserName')}/`, import.meta.url));
mkdirSync(folder, { recursive: true });

const languageOf = (page: Page): Promise<{ lang: string; dir: string }> =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

test('the popup speaks the language of the browser, and its direction', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('night-ferry'));
  const popup = await browser.openPopupFor(page);
  await waitForWords(popup, 'لا شيء يُقارن هنا');
  expect(await languageOf(popup)).toEqual({ lang: expect.stringMatching(/^ar\b/), dir: 'rtl' });
  expect(await objections(popup, 'html')).toEqual([]);
  await popup.close();
  await page.close();
});

test('so do pill and card, with reasons and labels of the pack, and leave the article’s words in English', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  expect(await waitForPill(browser, page)).toMatch(/متعارضة|متعارضتان/);
  await openCard(browser, page);
  await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', 'about 24');
  const words = (await overlayWords(browser, page, '.lt-entries')) ?? '';
  expect(words).toMatch(/مقابل|كلاهما/);
  const told = await browser.inOverlay(page, (root) => ({
    dir: root.querySelector('.lt-overlay')?.getAttribute('dir'),
    label: root.querySelector('.lt-label')?.textContent ?? '',
    quoted: root.querySelector('q')?.lang,
    english: [...root.querySelectorAll('.lt-reason')].filter((reason) =>
      /[a-z]{3}/i.test(
        [...reason.childNodes].map((node) => (node instanceof Text ? node.data : '')).join(''),
      ),
    ).length,
  }));
  expect(told).toEqual({
    dir: 'rtl',
    label: expect.stringMatching(/[\u0600-\u06ff]/),
    quoted: 'en',
    english: 0,
  });
  expect(await overlayObjections(browser, page)).toEqual([]);
  await page.screenshot({ path: `${folder}language-card.png` });
  await page.close();
});

/** Text as far apart as a reader may set it without losing anything (WCAG 2.2, 1.4.12). */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

/** Sets text apart; by a constructed sheet, which the policy of the extension's pages lets a test bring along. */
const setApart = (page: Page): Promise<void> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACED);

test.each([
  { width: 1200, text: 'as it is' },
  { width: 320, text: 'as it is' },
  { width: 320, text: 'set apart' },
])(
  'every part of the options is mirrored and nothing runs out of a window of $width px, text $text',
  async ({ width, text }) => {
    const options = await current().openOwn('options.html');
    await options.setViewport({ width, height: 800 });
    if (text === 'set apart') await setApart(options);
    await visitOptions(options, async (place) => {
      expect(await languageOf(options)).toEqual({ lang: expect.stringMatching(/^ar\b/), dir: 'rtl' });
      expect(await pageWords(options, 'nav')).toMatch(/المصادر/);
      expect(await options.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(
        width,
      );
      expect(await objections(options, 'html'), place).toEqual([]);
      const name = place.replace('/', '-');
      await options.screenshot({
        path: `${folder}language-options-${name}-${width}${text === 'as it is' ? '' : '-apart'}.png`,
      });
    });
    await options.close();
  },
);
