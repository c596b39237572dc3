import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { LISTED, storyUrl } from '../support/article-sites';
import { clickInOverlay, openCard, overlayWords, waitForPill } from '../support/overlay';
import { press, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

const WAYS = '.lt-copy-ways button';

/** What is in the clipboard, as a reader would find out: by pasting it. */
async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  // Not a form's field: Chromium asks its maker about those.
  await page.evaluate(() => {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    document.body.prepend(field);
    field.focus();
    field.addEventListener('paste', (event) => {
      event.preventDefault();
      document.body.dataset.pasted = event.clipboardData?.getData('text/plain') ?? '';
      field.remove();
    });
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', current().name === 'chromium' ? { commands: ['Paste'] } : {});
  await page.keyboard.up('Control');
  return until('the pasted text', () => page.evaluate(() => document.body.dataset.pasted));
}

async function openCopy(page: Page): Promise<void> {
  await waitForPill(current(), page);
  await openCard(current(), page);
  await clickInOverlay(current(), page, '.lt-copy button', 'Copy');
  await until('the ways to copy', () => overlayWords(current(), page, WAYS));
}

const notice = (page: Page) => overlayWords(current(), page, '.lt-copy-notice');

test('the card copies the report, on a click of the reader’s own', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await openCopy(page);

  await browser.inOverlay(page, (root, ways) => root.querySelector<HTMLElement>(ways)?.click(), WAYS);
  expect(await notice(page)).toBe('');
  expect(await overlayWords(browser, page, WAYS)).toBe('Plain text');

  await clickInOverlay(browser, page, WAYS, 'Plain text');
  await until('the word that it was copied', async () => (await notice(page)) === 'Copied.');
  const place = await browser.inOverlay(page, (root) => root.activeElement?.textContent ?? '');
  expect(place).toBe('Copy');
  const text = await pasted(page);
  expect(text).toMatch(/^What other sources say\n=+\n/);
  expect(text).toContain(`https://${LISTED}/world/hostage-talks#:~:text=`);
  expect(text).toMatch(/https:\/\/\S+#:~:text=\S+\n/);
  expect(text).toMatch(/Compared on the reader’s device with 5 sources\. The newest is of [^\n]*2025\./);
  await page.close();
});

test('where the browser refuses, the card says so and where else it can be done', async () => {
  const browser = current();
  // Chromium asks the page's policy, and comes here by https; in Firefox a page without https has no clipboard.
  const page = await browser.open(`http://${LISTED}/no-clipboard/hostage-talks`);
  await openCopy(page);
  await clickInOverlay(browser, page, WAYS, 'Markdown');
  await until('the refusal', async () => (await notice(page))?.includes('button in the toolbar'));
  expect(await overlayWords(browser, page, WAYS)).toBe('Plain text');
  await page.close();
});

test('the popup copies Markdown and saves what the command line prints', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  const popup = await browser.openPopupFor(page);
  await waitForWords(popup, 'Washington opens');
  await press(popup, 'Copy');
  await press(popup, 'Markdown');
  await waitForWords(popup, 'Copied.');
  await press(popup, 'Copy');
  await press(popup, 'Save as JSON');
  const saved = await until('the file', () =>
    readdirSync(browser.downloads).find((name) => /^lateral-report-washington-opens.*\.json$/.test(name)),
  );
  const report = await until('the whole file', () =>
    JSON.parse(readFileSync(join(browser.downloads, saved), 'utf8')),
  );
  expect(Object.keys(report)).toEqual(['article', 'topic', 'claims', 'leftOut']);
  expect(report.article.url).toBe(storyUrl('hostage-talks'));
  expect(report.claims.length).toBeGreaterThan(5);
  await popup.close();

  const markdown = await pasted(page);
  expect(markdown).toMatch(/^# What other sources say\n/);
  expect(markdown).toMatch(/\n- \*\*Conflicts\*\*: /);
  expect(markdown).toMatch(/\n {2}\[“[^\n]+”\]\(https:\/\/[^\s()]+#:~:text=[^\s()]+\)\n/);
  await page.close();
});
