import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hear, listenIn } from '../support/announcements';
import { storyUrl, UNLISTED } from '../support/article-sites';
import { waitForPill } from '../support/overlay';
import { until } from '../support/until';
import { arrive, expectRecorded, goTo, pressKey, stops, use } from '../support/walk';
import { useBrowser } from './in-browser';

/** The popup without a mouse, with all that a reader is told at every stop and what is said by itself. */
const { current } = useBrowser();

const CLAIM =
  'button "Hostages believed alive This article: about 20 · EU Global News: an estimated 24 · News World Media: 22 · Meta World Media: approximately 24"';
const COPY = 'button "Copy"';
const SITE = 'switch "Run on this site"';
const REPORT = /^Lateral compared this article with other sources: \d+ conflicts?, \d+ changed, \d+ agree\.$/;

/** The popup over an article with a report; the article's page is the second. */
async function openPopup(): Promise<readonly [Page, Page]> {
  const browser = current();
  const page = await browser.open(storyUrl('doha-round'));
  await waitForPill(browser, page);
  return [await browser.openPopupFor(page), page];
}

async function close(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

test('the stops of the popup are these, in this order', async () => {
  const [popup, page] = await openPopup();
  await expectRecorded('popup', await stops(current(), popup));
  await close(popup, page);
});

test('a claim opens to its sources and folds again', async () => {
  const [popup, page] = await openPopup();
  await use(current(), popup, CLAIM);
  await arrive(current(), popup, `${CLAIM} expanded`);
  await expectRecorded('popup-claim', await stops(current(), popup, 'People killed in Gaza'));
  await goTo(current(), popup, CLAIM, true);
  await popup.keyboard.press(' ');
  await arrive(current(), popup, `${CLAIM} collapsed`);
  await close(popup, page);
});

test('a report is copied, and that is said', async () => {
  const [popup, page] = await openPopup();
  await use(current(), popup, COPY);
  await arrive(current(), popup, `${COPY} expanded`);
  await expectRecorded('popup-copy', await stops(current(), popup, 'JSON'));
  await goTo(current(), popup, 'button "Markdown"', true);
  await listenIn(popup);
  await popup.keyboard.press('Enter');
  expect(await hear(popup, 'Copied')).toBe('Copied.');
  await arrive(current(), popup, `${COPY} collapsed`);
  await close(popup, page);
});

test('a site is paused and resumed by its switch, which keeps the focus; what came of it is said', async () => {
  const browser = current();
  const [popup, page] = await openPopup();
  await listenIn(popup);
  await use(browser, popup, SITE, ' ');
  expect(await hear(popup, 'Paused')).toBe('Paused on this site');
  expect(await arrive(browser, popup, SITE)).toBe(SITE);
  await goTo(browser, popup, 'button "Resume on this site"', true);
  await goTo(browser, popup, SITE);

  await listenIn(popup);
  await popup.keyboard.press(' ');
  expect(await hear(popup, 'compared')).toMatch(REPORT);
  expect(await arrive(browser, popup, `${SITE} checked`)).toBe(`${SITE} checked`);
  await close(popup, page);
});

test('an hour’s pause and its end are said, and the main part takes the place of the button that goes', async () => {
  const browser = current();
  const [popup, page] = await openPopup();
  await listenIn(popup);
  await use(browser, popup, 'button "Pause everywhere for an hour"');
  expect(await hear(popup, 'Paused')).toBe('Paused everywhere');
  await arrive(browser, popup, 'main');
  await expectRecorded('popup-paused', await stops(browser, popup, 'Options'));

  await listenIn(popup);
  await goTo(browser, popup, 'button "Read this page once"', true);
  await goTo(browser, popup, 'button "Resume now"', true);
  await popup.keyboard.press('Enter');
  expect(await hear(popup, 'compared')).toMatch(REPORT);
  await arrive(browser, popup, 'main');
  await close(popup, page);
});

test('a report is saved, and that is said with the file’s name', async () => {
  const browser = current();
  const [popup, page] = await openPopup();
  await use(browser, popup, COPY);
  await listenIn(popup);
  await use(browser, popup, 'button "Save as JSON"');
  expect(await hear(popup, 'Saved')).toMatch(/^Saved as lateral-report-.+\.json\.$/);
  await arrive(browser, popup, `${COPY} collapsed`);
  await close(popup, page);
});

test('a page of another site is read once, and the report is said when it comes', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('doha-round', UNLISTED));
  const popup = await browser.openPopup(page);
  await arriveAtAnswer(popup);
  await listenIn(popup);
  await use(browser, popup, 'button "Read this page once"');
  expect(await hear(popup, 'compared')).toMatch(REPORT);
  await arrive(browser, popup, 'main');
  await pressKey(popup, 'Tab');
  await arrive(browser, popup, 'button "Add to my sources"');
  await close(popup, page);
});

test('the last stop leads to the options', async () => {
  const browser = current();
  const [popup, page] = await openPopup();
  await goTo(browser, popup, 'button "Options"');
  // The popup goes while the key is still down.
  await popup.keyboard.press('Enter').catch(() => undefined);
  const isOptions = ({ url }: { readonly url: string }): boolean => url.endsWith('/options.html');
  await until('the options', async () => (await browser.tabs()).some(isOptions));
  await close(page);
});

/** The popup has heard from the background. */
async function arriveAtAnswer(popup: Page): Promise<void> {
  await until('the answer', () => popup.$('main[aria-busy="false"] button'));
}
