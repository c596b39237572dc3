import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hear, listenInOverlay } from '../support/announcements';
import { storyUrl } from '../support/article-sites';
import { overlayWords, waitForPill } from '../support/overlay';
import { until } from '../support/until';
import { arrive, expectRecorded, goTo, placeOf, pressKey, stops, use } from '../support/walk';
import { useBrowser } from './in-browser';

/** The card from pill to Escape without a mouse, with all that a reader is told at every stop. */
const { current } = useBrowser();

const PILL = 'button "Lateral: With other sources:';
const CARD = 'dialog "Lateral what other sources say"';
const CLAIM =
  'button "Hostages believed alive This article: about 20 · EU Global News: an estimated 24 · News World Media: 22 · Meta World Media: approximately 24"';
const AGREEING = 'button "Agree with other sources 7"';
const COPY = 'button "Copy"';

async function openStory(story: 'doha-round' | 'hostage-talks'): Promise<Page> {
  const page = await current().open(storyUrl(story));
  await waitForPill(current(), page);
  return page;
}

/** Opens the card from the pill, which the Tab key finds after all that the page has. */
async function openCard(page: Page): Promise<void> {
  await use(current(), page, PILL);
  await arrive(current(), page, CARD);
}

test('the stops of the card are these, in this order, and it is no trap', async () => {
  const browser = current();
  const page = await openStory('doha-round');
  await openCard(page);
  await expectRecorded('card', await stops(browser, page));
  // Out at the end, and in again from behind.
  expect(await placeOf(browser, page)).toBe('');
  await goTo(browser, page, 'button "Move"', true);
  await page.close();
});

test('a claim opens to its sources, with the drawing as a table, and stays where it is', async () => {
  const browser = current();
  const page = await openStory('doha-round');
  await openCard(page);
  await use(browser, page, CLAIM);
  await arrive(browser, page, `${CLAIM} expanded`);
  await expectRecorded('card-claim', await stops(browser, page, 'People killed in Gaza'));

  await goTo(browser, page, CLAIM, true);
  await use(browser, page, 'Show as a table');
  await arrive(browser, page, 'expanded');
  const table = await until('the table', () => overlayWords(browser, page, 'details[open] table'));
  expect(table).toMatch(/^Date .*2025/);
  await page.keyboard.press('Enter');
  await arrive(browser, page, 'collapsed');

  await goTo(browser, page, CLAIM, true);
  await page.keyboard.press(' ');
  await arrive(browser, page, `${CLAIM} collapsed`);
  await page.close();
});

test('a sentence is shown from its button, and that is said', async () => {
  const browser = current();
  const page = await openStory('doha-round');
  await openCard(page);
  await listenInOverlay(browser, page);
  await use(browser, page, 'Around 20 of them are believed to be alive');
  expect(await hear(page, 'Shown')).toBe('Shown in the article.');
  await arrive(browser, page, 'Around 20 of them are believed to be alive');
  await page.close();
});

test('the ways to copy come after their button; what came of it is said; the button keeps the place', async () => {
  const browser = current();
  const page = await openStory('doha-round');
  await openCard(page);
  await use(browser, page, COPY);
  await arrive(browser, page, `${COPY} expanded`);
  await expectRecorded('card-copy', await stops(browser, page, 'Markdown'));

  await goTo(browser, page, 'button "Plain text"', true);
  await listenInOverlay(browser, page);
  await page.keyboard.press('Enter');
  expect(await hear(page, 'Copied')).toBe('Copied.');
  await arrive(browser, page, `${COPY} collapsed`);
  await page.close();
});

test('Escape and the closing button fold the card and give the focus back to the pill', async () => {
  const browser = current();
  const page = await openStory('doha-round');
  await openCard(page);
  await goTo(browser, page, CLAIM);
  await page.keyboard.press('Escape');
  await arrive(browser, page, PILL);
  expect(await overlayWords(browser, page, '[role="dialog"]')).toBeNull();

  await page.keyboard.press('Enter');
  await arrive(browser, page, CARD);
  await use(browser, page, 'button "Close"');
  await arrive(browser, page, PILL);
  await page.close();
});

test('the key of the command leads from the page into the card and back to the same place', async () => {
  const browser = current();
  const page = await openStory('hostage-talks');
  const link = 'link "Wheat prices steady as rains arrive"';
  await goTo(browser, page, link);
  await browser.runCommand(page, 'toggle-card');
  await arrive(browser, page, CARD);
  await page.keyboard.press('Escape');
  await arrive(browser, page, link);

  await browser.runCommand(page, 'toggle-card');
  await arrive(browser, page, CARD);
  await pressKey(page, 'Tab');
  await browser.runCommand(page, 'toggle-card');
  await arrive(browser, page, link);

  await browser.runCommand(page, 'toggle-card');
  await arrive(browser, page, CARD);
  await use(browser, page, 'button "Hide on this page"');
  await arrive(browser, page, 'button "Undo" (Hidden on this page.)');
  await page.keyboard.press('Escape');
  await arrive(browser, page, link);
  expect(await overlayWords(browser, page, '*')).toBeNull();
  await page.close();
});

test('hiding is said and can be undone at once, and the command brings the card back too', async () => {
  const browser = current();
  const page = await openStory('doha-round');
  await openCard(page);
  await listenInOverlay(browser, page);
  await use(browser, page, 'button "Hide on this page"');
  expect(await hear(page, 'Hidden')).toBe('Hidden on this page.');
  await arrive(browser, page, 'button "Undo"');
  await page.keyboard.press('Enter');
  await arrive(browser, page, PILL);

  await page.keyboard.press('Enter');
  await arrive(browser, page, CARD);
  await use(browser, page, 'button "Hide on this page"');
  await arrive(browser, page, 'button "Undo"');
  await browser.runCommand(page, 'toggle-card');
  await arrive(browser, page, CARD);
  await page.close();
});

test('what agrees is one line that opens to its claims', async () => {
  const browser = current();
  const page = await openStory('doha-round');
  await openCard(page);
  await use(browser, page, AGREEING);
  await arrive(browser, page, `${AGREEING} expanded`);
  await expectRecorded('card-agrees', await stops(browser, page, '251'));
  await page.close();
});

test('at the end of the article the sum has its stops, and closing it leaves the focus on the pill', async () => {
  const browser = current();
  const page = await openStory('hostage-talks');
  await goTo(browser, page, PILL);
  await page.evaluate(() => document.querySelector('article p:last-of-type')?.scrollIntoView());
  // The pill had the focus; the sum has taken its place.
  await arrive(browser, page, 'button "Show the sources"');
  await goTo(browser, page, 'button "Close"', true);
  await page.keyboard.press('Enter');
  await arrive(browser, page, PILL);
  await page.close();
});
