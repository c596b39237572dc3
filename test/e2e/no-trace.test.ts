import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { LISTED, storyUrl, UNLISTED } from '../support/article-sites';
import { waitForPill } from '../support/overlay';
import { pause, until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

/** Longer than the gate and a woken background need together. */
const SETTLED_MS = 1500;

/** All a page can see of an extension: its tree, styles, highlights and the names of its globals. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    children: document.documentElement.childElementCount,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
    globals: Object.getOwnPropertyNames(globalThis).sort(),
  }));

/** Opens the strictest page of a host, which records from its first moment what its policy forbids. */
async function openRecording(host: string): Promise<Page> {
  const page = await current().open('about:blank');
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // The browser's own wish for an icon comes when it comes.
      if (!blockedURI.endsWith('/favicon.ico')) seen.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  await page.goto(`https://${host}/strict/hostage-talks`, { waitUntil: 'load' });
  return page;
}

const violationsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis as unknown as { seen: string[] }).seen].sort());

test('an article off topic keeps no trace, on a listed site as on any other', async () => {
  const browser = current();
  // The same page on a host no content script runs on is what it looks like untouched.
  const untouched = await browser.open(storyUrl('night-ferry', UNLISTED));
  const page = await browser.open(storyUrl('night-ferry'));
  await pause(SETTLED_MS);
  expect(await traces(page)).toEqual(await traces(untouched));
  expect((await browser.tabs()).every(({ badge }) => badge === '')).toBe(true);
  expect(await browser.inOverlay(page, () => true)).toBeNull();
  await untouched.close();
  await page.close();
});

test('an article on topic on an unlisted site is left alone', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks', UNLISTED));
  await pause(SETTLED_MS);
  expect(await browser.inOverlay(page, () => true)).toBeNull();
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.close();
});

test('a page with the strictest CSP and Trusted Types shows the overlay, styled, and reports no violation', async () => {
  const browser = current();
  const page = await openRecording(LISTED);
  await waitForPill(browser, page);
  const look = await browser.inOverlay(page, (root) => {
    const pill = root.querySelector('button');
    return (
      pill && {
        radius: getComputedStyle(pill).borderRadius,
        background: getComputedStyle(pill).backgroundColor,
      }
    );
  });
  expect(look?.radius).not.toBe('0px');
  expect(look?.background).not.toBe('rgba(0, 0, 0, 0)');
  // The page breaks its own policy; with the overlay it must not break it once more.
  const untouched = await openRecording(UNLISTED);
  const violations = await violationsOf(untouched);
  expect(violations.length).toBeGreaterThan(0);
  expect(await violationsOf(page)).toEqual(violations);
  await untouched.close();
  await page.close();
});

test('over http the same', async () => {
  const browser = current();
  const page = await browser.open(`http://${LISTED}/world/hostage-talks`);
  await waitForPill(browser, page);
  await page.close();
});

test('a request that tries to leave is refused and noticed', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('night-ferry'));
  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  await until('the recorder sees it', () => browser.strays().includes('elsewhere.example'));
  browser.forgetStrays();
  await page.close();
});
