import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { objections, overlayObjections } from '../support/axe';
import type { TestBrowser } from '../support/browser';
import { clickInOverlay, openCard, waitForPill } from '../support/overlay';
import { pageWords } from '../support/own-page';
import { until } from '../support/until';
import { visitOptions } from './option-places';

type Scheme = 'light' | 'dark';

/** Has axe look at every surface, in light and in dark colours, as the running browser's language draws it. */
export function testEverySurface(current: () => TestBrowser, direction: 'ltr' | 'rtl'): void {
  describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing', (scheme) => {
    test('on the pill, the card, its ways to copy and the sum at the end', () =>
      onPage(current(), scheme, direction));
    test('on the popup, with a report and without', () => inPopup(current(), scheme, direction));
    test('on every part of the options', () => inOptions(current(), scheme, direction));
    test('on the first page', () => onWelcome(current(), scheme, direction));
    test('on the sample page, with its card', () => onSample(current(), scheme, direction));
  });
}

const directionOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dir);

const overlayDirection = (browser: TestBrowser, page: Page): Promise<string | null> =>
  browser.inOverlay(page, (root) => root.querySelector('.lt-overlay')?.getAttribute('dir') ?? '');

async function onPage(browser: TestBrowser, scheme: Scheme, direction: string): Promise<void> {
  const page = await browser.open(storyUrl('hostage-talks'));
  await browser.setColorScheme(page, scheme);
  await waitForPill(browser, page);
  expect(await overlayDirection(browser, page)).toBe(direction);
  expect(await overlayObjections(browser, page)).toEqual([]);
  await openCard(browser, page);
  await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', 'about 24');
  await clickInOverlay(browser, page, '.lt-copy button');
  expect(await overlayObjections(browser, page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector('article p:last-of-type')?.scrollIntoView());
  await until('the sum', () => browser.inOverlay(page, (root) => root.querySelector('.lt-recap') !== null));
  expect(await overlayObjections(browser, page)).toEqual([]);
  await page.close();
}

async function inPopup(browser: TestBrowser, scheme: Scheme, direction: string): Promise<void> {
  for (const story of ['hostage-talks', 'night-ferry'] as const) {
    const page = await browser.open(storyUrl(story));
    if (story === 'hostage-talks') await waitForPill(browser, page);
    const popup = await browser.openPopupFor(page);
    await browser.setColorScheme(popup, scheme);
    await until('the popup has its answer', () => popup.$('main[aria-busy="false"]'));
    expect(await directionOf(popup)).toBe(direction);
    expect(await objections(popup, 'html')).toEqual([]);
    await popup.close();
    await page.close();
  }
}

async function inOptions(browser: TestBrowser, scheme: Scheme, direction: string): Promise<void> {
  const options = await browser.openOwn('options.html');
  await browser.setColorScheme(options, scheme);
  await visitOptions(options, async (place) => {
    expect(await directionOf(options)).toBe(direction);
    expect(await objections(options, 'html'), place).toEqual([]);
  });
  await options.close();
}

async function onWelcome(browser: TestBrowser, scheme: Scheme, direction: string): Promise<void> {
  const page = await browser.openOwn('welcome.html');
  await browser.setColorScheme(page, scheme);
  await until('the page is drawn', async () => (await pageWords(page)).length > 300);
  expect(await directionOf(page)).toBe(direction);
  expect(await objections(page, 'html')).toEqual([]);
  await page.close();
}

async function onSample(browser: TestBrowser, scheme: Scheme, direction: string): Promise<void> {
  const page = await browser.openOwn('sample.html');
  await browser.setColorScheme(page, scheme);
  await waitForPill(browser, page);
  expect(await overlayDirection(browser, page)).toBe(direction);
  await openCard(browser, page);
  await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', '22');
  expect(await objections(page, 'html')).toEqual([]);
  expect(await overlayObjections(browser, page)).toEqual([]);
  await page.close();
}
