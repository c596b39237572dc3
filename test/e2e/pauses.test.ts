import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { openCard, overlayWords, waitForPill } from '../support/overlay';
import { control, pageWords, press, toggle, waitForWords } from '../support/own-page';
import { pause, until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

const isGone = (page: Page): Promise<boolean> =>
  overlayWords(current(), page, '*').then((words) => words === null);

const badges = async (): Promise<number> =>
  (await current().tabs()).filter(({ badge }) => badge !== '').length;

/** Ends the pause everywhere as an hour would: its end is moved to `milliseconds` from now. */
const endPauseIn = (milliseconds: number): Promise<void> =>
  current().asExtension(
    (browser, left) => browser.storage.local.set({ 'settings.pausedUntil': Date.now() + left }),
    milliseconds,
  );

test('a pause everywhere empties pages and badges at once, and ends at once', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  await until('the badge', async () => (await badges()) === 1);
  const popup = await browser.openPopupFor(page);
  await press(popup, 'Pause everywhere for an hour');
  await until('the overlay is gone', () => isGone(page));
  await until('the badge is gone', async () => (await badges()) === 0);
  expect(await waitForWords(popup, 'Paused everywhere')).toMatch(/until \d{1,2}:\d{2}/);

  // An article that is opened meanwhile is left alone.
  const second = await browser.open(storyUrl('doha-round'));
  await pause(800);
  expect(await isGone(second)).toBe(true);

  await popup.bringToFront();
  await press(popup, 'Resume now');
  await waitForPill(browser, page);
  await waitForPill(browser, second);
  await until('both badges', async () => (await badges()) === 2);
  await popup.close();
  await second.close();
  await page.close();
});

test('a pause everywhere ends by itself, on pages read before it and on pages opened in it', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  await endPauseIn(4_000);
  await until('the overlay is gone', () => isGone(page));
  const second = await browser.open(storyUrl('doha-round'));
  await waitForPill(browser, second);
  await page.bringToFront();
  await waitForPill(browser, page);
  await until('both badges', async () => (await badges()) === 2);
  await second.close();
  await page.close();
});

test('toolbar only and marks take effect at once in open tabs, off and on again', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  const marks = () => page.evaluate(() => CSS.highlights.get('lateral')?.size ?? 0);
  await until('the marks', async () => (await marks()) === 3);
  const options = await browser.openOwn('options.html');
  await options.evaluate(() => {
    location.hash = 'settings';
  });
  await waitForWords(options, 'Mark sentences');
  await toggle(options, 'Mark sentences');
  await until('no marks', async () => (await marks()) === 0);
  expect(await isGone(page)).toBe(false);
  await options.bringToFront();
  await toggle(options, 'Mark sentences');
  await until('the marks again', async () => (await marks()) === 3);

  await (await control(options, 'In the toolbar only')).click();
  await until('the overlay is gone', () => isGone(page));
  expect(await marks()).toBe(0);
  // A page that is opened in between is shown too, as soon as it may be.
  const second = await browser.open(storyUrl('doha-round'));
  await until('its badge', async () => (await badges()) === 2);
  expect(await isGone(second)).toBe(true);
  await options.bringToFront();
  await (await control(options, 'On the page and')).click();
  await waitForPill(browser, second);
  await page.bringToFront();
  await waitForPill(browser, page);
  expect(await openCard(browser, page)).toContain('Agree with other sources');
  expect(await pageWords(options)).toContain('On the page');
  await options.close();
  await second.close();
  await page.close();
});
