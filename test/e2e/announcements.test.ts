import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hear, heardIn, listenIn, listenInOverlay } from '../support/announcements';
import { storyUrl, UNLISTED } from '../support/article-sites';
import { waitForPill } from '../support/overlay';
import { until } from '../support/until';
import { arrive, placeOf, use } from '../support/walk';
import { useBrowser } from './in-browser';

/** What a screen reader says by itself when reports come; the tests by keyboard have the rest. */
const { current } = useBrowser();

const CARD = 'dialog "Lateral what other sources say"';
const REPORT = 'Lateral compared this article with other sources: 1 conflict, 3 changed, 7 agree.';

/** The article with an ear in the overlay that was there before its words: they come after less than half a second. */
function openAndListen(): Promise<Page> {
  return until(
    'an ear in time',
    async () => {
      const page = await current().open(storyUrl('doha-round'));
      await waitForPill(current(), page);
      if ((await listenInOverlay(current(), page))?.length === 0) return page;
      await page.close();
      return null;
    },
    25_000,
  );
}

const select = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(wanted));
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  }, words);

test('on the page the report is said once, in a region that was there before, and takes no focus', async () => {
  const page = await openAndListen();
  expect(await hear(page, 'compared')).toBe(REPORT);
  expect(await heardIn(page)).toEqual([REPORT]);
  expect(await placeOf(current(), page)).toBe('');
  await page.close();
});

test('what was found for selected text is said in the card, which takes the focus, and so is the way back', async () => {
  const browser = current();
  const page = await openAndListen();
  await hear(page, 'compared');
  await select(page, 'Fifty hostages');
  await browser.runCommand(page, 'compare-selection');
  expect(await hear(page, 'selected text')).toMatch(
    /^Lateral compared the selected text with other sources: .*\d+ changed/,
  );
  await arrive(browser, page, CARD);

  await listenInOverlay(browser, page);
  await use(browser, page, 'button "Back to this page"');
  expect(await hear(page, 'this article')).toBe(REPORT);
  await arrive(browser, page, CARD);
  // The card has the focus, so that it hears the key.
  await page.keyboard.press('Escape');
  await arrive(browser, page, 'button "Lateral: With other sources:');
  await page.close();
});

test('in an open card the focus comes in from the page when text is selected there', async () => {
  const browser = current();
  const page = await openAndListen();
  await browser.runCommand(page, 'toggle-card');
  await arrive(browser, page, CARD);
  await page.mouse.click(5, 5);
  await until('the focus on the page', async () => (await placeOf(browser, page)) === '');
  await select(page, 'Fifty hostages');
  await browser.runCommand(page, 'compare-selection');
  await hear(page, 'selected text');
  await arrive(browser, page, CARD);
  await page.close();
});

test('in the popup it is said when nothing is selected, and what there is to say of the page', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('night-ferry', UNLISTED));
  await browser.runCommand(page, 'compare-selection');
  const popup = (await browser.shownPopup()) ?? (await browser.openPopupFor(page));
  const held = await until('the words', async () => {
    const all = await listenIn(popup);
    return all.length > 0 && all;
  });
  expect(held).toContain('No text is selected. Select a passage on the page and try again.');
  await use(browser, popup, 'button "Back to this page"');
  expect(await hear(popup, 'run on this site')).toBe('Lateral does not run on this site');
  await arrive(browser, popup, 'main');
  await popup.close();
  await page.close();
});
