import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { outside } from '../support/outside-figure';
import { clickInOverlay, openCard, overlayWords, waitForPill } from '../support/overlay';
import { press, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();
const CLAIM = 'li button[aria-expanded="false"]';

async function openClaim(page: Page): Promise<void> {
  await waitForPill(current(), page);
  await openCard(current(), page);
  await clickInOverlay(current(), page, CLAIM, 'about 24');
  await until('the plot', () => overlayWords(current(), page, 'figure figcaption'));
}

test.each([1280, 320])('a claim opens to its timeline, which fits a page of %i px', async (width) => {
  const page = await current().open(storyUrl('hostage-talks'));
  await page.setViewport({ width, height: 700 });
  await openClaim(page);
  const drawn = await current().inOverlay(page, outside);
  expect(drawn?.shapes).toBeGreaterThanOrEqual(2);
  expect(drawn?.out).toEqual([]);
  await page.close();
});

test('the keyboard opens the same as a table', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await openClaim(page);
  expect(await overlayWords(browser, page, 'figure details table')).toBeFalsy();
  await browser.inOverlay(page, (root) => root.querySelector<HTMLElement>('figure summary')?.focus() ?? null);
  await page.keyboard.press('Enter');
  const table = await until('the table', () => overlayWords(browser, page, 'figure details[open] table'));
  expect(table).toContain('This article');
  expect(table).toContain('about 24');
  expect(table).toMatch(/Conflicts|Changed|Agrees/);
  await page.close();
});

test('the popup shows it too', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  const popup = await browser.openPopupFor(page);
  await waitForWords(popup, 'Washington opens');
  await press(popup, 'about 24');
  await until('the plot', () => popup.$('figure [role="img"] .lt-plot-shape'));
  expect((await popup.$eval('body', outside)).out).toEqual([]);
  await popup.close();
  await page.close();
});
