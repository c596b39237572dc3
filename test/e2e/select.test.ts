import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { storyUrl, UNLISTED } from '../support/article-sites';
import { clickInOverlay, overlayWords, waitForPill } from '../support/overlay';
import { press, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

const CARD = '[role="dialog"]';
const MENU = { id: 'compare-selection', words: 'Compare this with other sources' };

/** Selects the paragraph that holds these words and gives a place inside it. */
function select(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(wanted));
    if (!paragraph) throw new Error(`no paragraph says ${wanted}`);
    paragraph.scrollIntoView({ block: 'center' });
    getSelection()?.selectAllChildren(paragraph);
    const { x, y } = paragraph.getBoundingClientRect();
    return { x: x + 40, y: y + 12 };
  }, words);
}

/** The popup that shows the selection; in Firefox a second one, as no driver reaches into the first. */
async function popupFor(page: Page): Promise<Page> {
  const browser = current();
  const popup = await browser.shownPopup();
  return popup ?? browser.openPopupFor(page);
}

const badges = async (): Promise<string[]> =>
  (await current().tabs()).map(({ badge }) => badge).filter((badge) => badge !== '');

test('selected text is compared from the menu and shown in the card of the article', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  const place = await select(page, '59 hostages');
  await browser.chooseFromMenu(page, { ...MENU, ...place });
  const card = await until('the card', () => overlayWords(browser, page, CARD));
  expect(card).toContain('Selected text');
  expect(card).toContain('Hamas is still holding 59 hostages in Gaza');
  // Said in the article and not in the selection.
  expect(card).not.toContain('Israel was consulted');
  expect(card).not.toContain('Only in other sources');
  await clickInOverlay(browser, page, 'button', 'Back to this page');
  await until('the article again', async () =>
    (await overlayWords(browser, page, CARD))?.includes('Israel was consulted'),
  );
  await page.close();
});

test('on any other page the popup shows it', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks', UNLISTED));
  await select(page, '59 hostages');
  await browser.runCommand(page, 'compare-selection');
  const popup = await popupFor(page);
  const words = await waitForWords(popup, 'Selected text');
  expect(await waitForWords(popup, 'Hostages still held')).toContain('Hamas is still holding 59 hostages');
  expect(words).not.toContain('Israel was consulted');
  expect(await overlayWords(browser, page, '*')).toBeNull();
  await press(popup, 'Back to this page');
  await waitForWords(popup, 'Lateral does not run on this site');
  await popup.close();
  await until('no badge', async () => (await badges()).length === 0);
  await page.close();
});

test('nothing selected, or nothing on topic, is said and not guessed', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('night-ferry', UNLISTED));
  await browser.runCommand(page, 'compare-selection');
  const empty = await popupFor(page);
  await waitForWords(empty, 'No text is selected');
  await empty.close();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await browser.runCommand(page, 'compare-selection');
  const popup = await popupFor(page);
  await waitForWords(popup, 'not about a topic Lateral has sources on');
  await popup.close();
  await page.close();
});

test('a key opens and closes the card, and the popup where there is no card', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  await browser.runCommand(page, 'toggle-card');
  await until('the card', () => overlayWords(browser, page, CARD));
  await browser.runCommand(page, 'toggle-card');
  await until('the pill', async () => (await overlayWords(browser, page, CARD)) === null);
  await waitForPill(browser, page);
  await page.goto(storyUrl('night-ferry'));
  if (browser.name === 'chromium') {
    await browser.runCommand(page, 'toggle-card');
    const popup = await until('the popup', () => browser.shownPopup());
    await waitForWords(popup, 'Nothing to compare here');
    await popup.close();
  }
  await page.close();
});
