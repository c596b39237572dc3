import { expect, test } from 'vitest';
import { LISTED, storyUrl, UNLISTED } from '../support/article-sites';
import { countsIn, overlayWords, waitForPill } from '../support/overlay';
import { pageWords, press, toggle, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

test('the popup shows the same report as the overlay', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  const pill = await waitForPill(browser, page);
  const popup = await browser.openPopup(page);
  const words = await waitForWords(popup, 'Washington opens its own line to Hamas');
  expect(words).toContain(LISTED.replace('www.', ''));
  expect(countsIn(await pageWords(popup, '.lt-popup-summary'))).toEqual(countsIn(pill));
  await popup.close();
  await page.close();
});

test('the popup says so when an article is off topic', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('night-ferry'));
  const popup = await browser.openPopup(page);
  await waitForWords(popup, 'Nothing to compare here');
  await popup.close();
  await page.close();
});

test('a page of an unlisted site is read once, on the reader’s word', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks', UNLISTED));
  const popup = await browser.openPopup(page);
  await waitForWords(popup, 'Lateral does not run on this site');
  await press(popup, 'Read this page once');
  expect(countsIn(await waitForPill(browser, page)).agrees).toBeGreaterThan(0);
  await popup.close();

  const badge = () => browser.tabs().then((tabs) => tabs.some((tab) => tab.badge !== ''));
  await until('the badge', badge);
  await page.evaluate(() => history.pushState(null, '', '/world/elsewhere'));
  await until('the badge is cleared', async () => !(await badge()));

  // Once means once: the next page of that site is left alone.
  await page.goto(storyUrl('doha-round', UNLISTED));
  const next = await browser.openPopup(page);
  await waitForWords(next, 'Lateral does not run on this site');
  expect(await overlayWords(browser, page, '*')).toBeNull();
  await next.close();
  await page.close();
});

test('a site is paused and resumed in one click', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  const popup = await browser.openPopupFor(page);
  await waitForWords(popup, 'Run on this site');
  await toggle(popup, 'Run on this site');
  await until('the overlay is gone', async () => (await overlayWords(browser, page, '*')) === null);
  await waitForWords(popup, 'Paused on this site');

  await press(popup, 'Resume on this site');
  // A popup that is closed before it shows the change may take it along.
  await until('the site runs again', async () => !(await pageWords(popup)).includes('Paused on this site'));
  await popup.close();
  // At once, without a reload.
  await waitForPill(browser, page);
  await page.close();
});
