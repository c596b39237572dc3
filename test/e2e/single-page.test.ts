import { expect, test } from 'vitest';
import { LISTED } from '../support/article-sites';
import { openCard, overlayWords, waitForPill } from '../support/overlay';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

test('a site that changes article by pushState never shows a stale report', async () => {
  const browser = current();
  const page = await browser.open(`https://${LISTED}/app/hostage-talks`);
  await waitForPill(browser, page);
  expect(await openCard(browser, page)).toContain('59');
  const badge = async (): Promise<string> =>
    (await browser.tabs()).find(({ url }) => url.startsWith(`https://${LISTED}/app/`))?.badge ?? '';
  await until('the badge', badge);

  // To an article off topic: overlay, marks and badge go.
  await page.click('nav a[href="/app/night-ferry"]');
  await until('the overlay is gone', async () => (await overlayWords(browser, page, '*')) === null);
  await until('the badge is gone', async () => (await badge()) === '');
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

  // To another article on topic: a report of that one.
  await page.click('nav a[href="/app/doha-round"]');
  await waitForPill(browser, page);
  const card = await openCard(browser, page);
  expect(card).toContain('This article: 50');
  expect(card).not.toContain('This article: 59');

  // And back through the history.
  await page.goBack();
  await page.goBack();
  await waitForPill(browser, page);
  expect(await openCard(browser, page)).toContain('59');
  await page.close();
});
