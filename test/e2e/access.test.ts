import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { countsIn, overlayWords, waitForPill } from '../support/overlay';
import { press, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

const ORIGIN = '*://*.reuters.com/*';

test('a listed site whose access is withheld: the popup says so, reads once, and gets access', async () => {
  const browser = current();
  const open = await browser.open(storyUrl('doha-round'));
  await waitForPill(browser, open);
  await browser.withholdAccess(ORIGIN);
  await until('the overlay is gone', async () => (await overlayWords(browser, open, '*')) === null);

  const page = await browser.open(storyUrl('hostage-talks'));
  if (browser.name === 'firefox') await clickThenAllow(page);
  else await clickThenGive(page);
  await waitForPill(browser, page);
  await waitForPill(browser, open);
  await page.close();
  await open.close();
});

/** A click on the toolbar button reads an article on topic; the popup says that it will not be so by itself, and asks. */
async function clickThenAllow(page: Page): Promise<void> {
  const browser = current();
  expect(await overlayWords(browser, page, '*')).toBeNull();
  const clicked = await browser.openPopup(page);
  await waitForWords(clicked, 'Conflict with other sources');
  await waitForWords(clicked, 'The browser withholds this site otherwise');
  await clicked.close();

  await page.goto(storyUrl('night-ferry'));
  const refuse = await browser.prepareAnswer([ORIGIN], false);
  const popup = await browser.openPopup(page);
  await waitForWords(popup, 'No access to this site');
  await press(popup, 'Read this page once');
  await waitForWords(popup, 'Nothing to compare here');
  await popup.close();

  await page.goto(storyUrl('ferry'));
  const asking = await browser.openPopup(page);
  await waitForWords(asking, 'No access to this site');
  await press(asking, 'Allow on this site');
  await refuse();
  await waitForWords(asking, 'Lateral was given no access to reuters.com');
  const allow = await browser.prepareAnswer([ORIGIN], true);
  await press(asking, 'Allow on this site');
  await allow();
  await waitForWords(asking, 'Nothing to compare here');
  await asking.close();
  await page.bringToFront();
  await page.goto(storyUrl('hostage-talks'));
}

/** Chromium lets the page be read by the first click on the toolbar button, before any popup opens. */
async function clickThenGive(page: Page): Promise<void> {
  const browser = current();
  await page.bringToFront();
  expect(await overlayWords(browser, page, '*')).toBeNull();
  await browser.clickToolbarButton(page);
  expect(countsIn(await waitForPill(browser, page)).agrees).toBeGreaterThan(0);
  await browser.giveAccess(ORIGIN);
  await page.goto(storyUrl('doha-round'));
}
