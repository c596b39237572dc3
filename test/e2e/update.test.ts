import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { countsIn, openCard, waitForPill } from '../support/overlay';
import { pause, until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

const hosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('html > [popover]').length);

test('an update reads the articles that are open, and leaves one overlay on each', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  const before = countsIn(await waitForPill(browser, page));
  await browser.reinstall();
  // The old worker's memory is gone: a badge can only come from reading the page anew.
  await until('the badge', async () =>
    (await browser.tabs()).some(({ url, badge }) => url === storyUrl('hostage-talks') && badge !== ''),
  );
  await pause(500);
  expect(await hosts(page)).toBe(1);
  expect(countsIn(await waitForPill(browser, page))).toEqual(before);
  // The one that is left is the one that answers.
  await page.bringToFront();
  expect(await openCard(browser, page)).toContain('Agree with other sources');
  await page.close();
});
