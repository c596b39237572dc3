import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, inject, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { clickInOverlay, openCard, waitForPill } from '../support/overlay';
import { waitForWords } from '../support/own-page';
import { pause, until } from '../support/until';
import { useBrowser } from './in-browser';

/** The surfaces as a reader sees them, into artifacts/e2e: to be looked at by people. */

const { current } = useBrowser();
const folder = fileURLToPath(new URL(`../../artifacts/e2e/${inject('browserName')}/`, import.meta.url));
mkdirSync(folder, { recursive: true });

const SETTLED_MS = 250;
let taken = 0;

/** One surface in light and dark, at one and two device pixels per pixel. */
async function shoot(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
  for (const deviceScaleFactor of [1, 2]) {
    await page.setViewport({ ...size, deviceScaleFactor });
    for (const scheme of ['light', 'dark'] as const) {
      await current().setColorScheme(page, scheme);
      await pause(SETTLED_MS);
      const picture = await page.screenshot({ path: `${folder}${name}-${scheme}-${deviceScaleFactor}x.png` });
      expect(picture.length).toBeGreaterThan(5_000);
      taken += 1;
    }
  }
}

test('the pill and the card on an article', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  await shoot(page, 'pill', { width: 1280, height: 800 });
  await page.setViewport({ width: 1280, height: 800 });
  await openCard(browser, page);
  await shoot(page, 'card', { width: 1280, height: 800 });
  await page.setViewport({ width: 1280, height: 800 });
  await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', 'about 24');
  await shoot(page, 'sources', { width: 1280, height: 800 });
  await page.close();
});

test('the card on a narrow page', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await page.setViewport({ width: 390, height: 760 });
  await waitForPill(browser, page);
  await openCard(browser, page);
  await shoot(page, 'narrow', { width: 390, height: 760 });
  await page.close();
});

test('the popup, with a report and without', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  const popup = await browser.openPopupFor(page);
  await waitForWords(popup, 'Washington opens');
  await shoot(popup, 'popup', { width: 400, height: 560 });
  await popup.close();
  await page.goto(storyUrl('night-ferry'));
  const quiet = await browser.openPopupFor(page);
  await waitForWords(quiet, 'Nothing to compare here');
  await shoot(quiet, 'popup-quiet', { width: 400, height: 380 });
  await quiet.close();
  await page.close();
});

test('every part of the options', async () => {
  const page = await current().openOwn('options.html');
  await until('the options are drawn', () => page.$('main[aria-busy="false"]'));
  for (const section of ['sources', 'subjects', 'add', 'transfer', 'settings', 'about']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, section);
    await until(`the section ${section}`, () => page.$(`nav a[href="#${section}"][aria-current="page"]`));
    await shoot(page, `options-${section}`, { width: 1200, height: 800 });
  }
  await page.close();
});

test('the first page, and the sample article', async () => {
  const browser = current();
  const page = await browser.openOwn('welcome.html');
  await waitForWords(page, 'Try it on a sample article');
  await shoot(page, 'welcome', { width: 1200, height: 800 });
  await page.close();
  const sample = await browser.openOwn('sample.html');
  await waitForPill(browser, sample);
  await shoot(sample, 'sample', { width: 1200, height: 800 });
  await shoot(sample, 'sample-320', { width: 320, height: 720 });
  await sample.setViewport({ width: 1200, height: 800 });
  await openCard(browser, sample);
  await shoot(sample, 'sample-card', { width: 1200, height: 800 });
  await sample.close();
});

afterAll(() => {
  process.stdout.write(`${taken} screenshots in artifacts/e2e/${inject('browserName')}\n`);
});
