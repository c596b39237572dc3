import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { storyUrl, UNLISTED } from '../support/article-sites';
import { overlayWords, waitForPill } from '../support/overlay';
import { press, toggle, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

const SITE = UNLISTED.replace('www.', '');
const ORIGINS = [`*://${SITE}/*`, `*://${UNLISTED}/*`];

const granted = (): Promise<string[]> =>
  current().asExtension(async (browser, site) => {
    const { origins = [] } = await browser.permissions.getAll();
    return origins.filter((origin) => origin.includes(site));
  }, SITE);

const isGone = (page: Page): Promise<boolean> =>
  overlayWords(current(), page, '*').then((words) => words === null);

/** Adds the site through the popup and answers the browser's question. Gives the page, which is read. */
async function addSite(): Promise<Page> {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks', UNLISTED));
  expect(await granted()).toEqual([]);
  const answer = await browser.prepareAnswer(ORIGINS, true);
  const popup = await browser.openPopup(page);
  await waitForWords(popup, 'Lateral does not run on this site');
  await pressAway(popup, 'Run on this site');
  await answer();
  await until('access', async () => (await granted()).length === 2);
  await popup.close().catch(() => undefined);
  await page.bringToFront();
  await waitForPill(browser, page);
  return page;
}

/** Chromium closes the popup over its question. */
async function pressAway(popup: Page, words: string): Promise<void> {
  await press(popup, words).catch((error: Error) => {
    if (error.name !== 'TargetCloseError') throw error;
  });
}

async function openSettings(): Promise<Page> {
  const page = await current().openOwn('options.html');
  await until('the options are drawn', () => page.$('main[aria-busy="false"]'));
  await page.evaluate(() => {
    location.hash = 'settings';
  });
  await waitForWords(page, 'Sites you added');
  return page;
}

test('a site is added with one click and one question, and read from then on', async () => {
  const browser = current();
  const page = await addSite();
  await page.goto(storyUrl('doha-round', UNLISTED));
  await waitForPill(browser, page);
  const popup = await browser.openPopupFor(page);
  await waitForWords(popup, 'Run on this site');

  // Off again: the access goes back at once, and the overlay with it.
  await toggle(popup, 'Run on this site');
  await until('no access', async () => (await granted()).length === 0);
  await until('the overlay is gone', () => isGone(page));
  await popup.close();
  await page.reload();
  const untouched = await browser.open(storyUrl('night-ferry', UNLISTED));
  expect(await isGone(page)).toBe(true);
  await untouched.close();
  await page.close();
});

test('an added site survives an update, and is removed in the options', async () => {
  const browser = current();
  const page = await addSite();
  await browser.reinstall();
  await page.goto(storyUrl('doha-round', UNLISTED));
  await waitForPill(browser, page);

  const options = await openSettings();
  await waitForWords(options, SITE);
  await press(options, 'Remove');
  await waitForWords(options, 'None. A site outside the list');
  expect(await granted()).toEqual([]);
  await until('the overlay is gone', () => isGone(page));
  await options.close();
  await page.close();
});

test('access taken back in the browser’s own settings ends it everywhere', async () => {
  const browser = current();
  const page = await addSite();
  const options = await openSettings();
  await waitForWords(options, SITE);
  for (const origin of ORIGINS) await browser.takeAccess(origin);
  await waitForWords(options, 'None. A site outside the list');
  await until('the overlay is gone', () => isGone(page));
  await options.close();
  await page.close();
});

// Firefox asks under an open popup, Chromium in front of it.
/** Chromium draws its question over the popup. */
const inFirefox = inject('browserName') === 'firefox';

if (inFirefox)
  test('the popup makes way for the question', async () => {
    const browser = current();
    const page = await browser.open(storyUrl('hostage-talks', UNLISTED));
    const answer = await browser.prepareAnswer(ORIGINS, true);
    await browser.clickToolbarButton(page);
    await until('the popup', () => browser.isPopupOpen());
    await browser.pressInPopup('Run on this site');
    await until('the popup is gone', async () => !(await browser.isPopupOpen()));
    await answer();
    await until('access', async () => (await granted()).length === 2);
    await page.bringToFront();
    await waitForPill(browser, page);
    for (const origin of ORIGINS) await browser.takeAccess(origin);
    await page.close();
  });
