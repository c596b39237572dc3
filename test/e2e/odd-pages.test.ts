import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { UNLISTED } from '../support/article-sites';
import { clickInOverlay, openAgreeing, openCard, overlayWords, waitForPill } from '../support/overlay';
import { waitForWords } from '../support/own-page';
import { pause, until } from '../support/until';
import { useBrowser } from './in-browser';
import {
  hasHost,
  isDrawn,
  looksOf,
  openOdd,
  seenBy,
  tryPill,
  waitForNothing,
  waitForReport,
} from './odd-page';

/**
 * Pages that are odd or hostile, each in one way. The rule: the page stays as it was, the overlay works, degrades or
 * leaves quietly, and the popup has the report all the same.
 */

const { current } = useBrowser();
const PILL = 'button[aria-haspopup="dialog"]';
const CARD = '[role="dialog"]';
/** Longer than any of the pages takes to act again. */
const SETTLED_MS = 400;

/** The same page on a host we do not run on: what it sees and looks like without us. */
async function untouched(name: string): Promise<{ seen: string[]; looks: object }> {
  const page = await openOdd(current(), name, UNLISTED);
  const result = { seen: await seenBy(page), looks: await looksOf(page) };
  await page.close();
  return result;
}

async function expectAsUntouched(page: Page, name: string): Promise<void> {
  // In this order: to look at a page can be something it sees.
  const now = { seen: await seenBy(page), looks: await looksOf(page) };
  expect(now).toEqual(await untouched(name));
}

describe('the overlay works, and the page notices nothing', () => {
  test.each(['strict', 'trusted-types', 'patched', 'dresses', 'untouchable', 'faded', 'dialog'])(
    '%s',
    async (name) => {
      const browser = current();
      const page = await openOdd(browser, name);
      await until('the host', () => hasHost(page));
      await waitForReport(browser, name);
      await expectAsUntouched(page, name);
      await waitForPill(browser, page);
      expect(await openCard(browser, page)).toContain('Agree with other sources');
      await page.close();
    },
  );

  test('highlights that are read and cleared tell nothing, and a sentence is still shown', async () => {
    const browser = current();
    const page = await openOdd(browser, 'highlights');
    await waitForPill(browser, page);
    await waitForReport(browser, 'highlights');
    await openCard(browser, page);
    await openAgreeing(browser, page);
    await clickInOverlay(browser, page, 'li button', '1,200');
    await clickInOverlay(browser, page, '.lt-sentence-link', '1,200');
    const read = await until('the page read a mark', () =>
      page.evaluate(() => {
        const { read: all } = globalThis as unknown as { read: object[] };
        return all.length > 0 && all;
      }),
    );
    // Every mark is like every other: nothing in it tells an agreement from a conflict.
    expect([...new Set(read.map((mark) => JSON.stringify(mark)))]).toEqual([
      JSON.stringify({ name: 'lateral', type: 'highlight', priority: 0, keys: [] }),
    ]);
    expect(await seenBy(page)).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await page.close();
  });

  test('another extension’s overlay, made like ours, stays', async () => {
    const browser = current();
    const page = await openOdd(browser, 'stranger');
    await waitForReport(browser, 'stranger');
    const open = await until('both', () =>
      page.evaluate(() => {
        const hosts = document.querySelectorAll('html > [popover]:popover-open');
        return hosts.length === 2 && hosts.length;
      }),
    );
    expect(open).toBe(2);
    await page.close();
  });
});

describe('the overlay leaves for good, and the popup has the report', () => {
  test.each(['takes-away', 'moves', 'alters'])('%s', async (name) => {
    const browser = current();
    const page = await openOdd(browser, name);
    await waitForReport(browser, name);
    await waitForNothing(browser, page);
    await pause(SETTLED_MS);
    await waitForNothing(browser, page);
    await expectAsUntouched(page, name);
    const popup = await browser.openPopupFor(page);
    expect(await waitForWords(popup, 'Washington opens its own line to Hamas')).toMatch(/\d agree/);
    await popup.close();
    await page.close();
  });

  test('a page that writes itself anew', async () => {
    const browser = current();
    const page = await openOdd(browser, 'dialog');
    await waitForPill(browser, page);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Gone</title><p>Nothing here.</p>');
      document.close();
    });
    await until('no article, no marks', () => page.evaluate(() => CSS.highlights.size === 0));
    expect(await page.evaluate(() => document.body.innerHTML)).toBe('<p>Nothing here.</p>');
    await page.close();
  });
});

describe('a click that the reader cannot have meant opens nothing', () => {
  test.each(['under-popover', 'veiled'])('a popover of the page lies over all: %s', async (name) => {
    const browser = current();
    const page = await openOdd(browser, name);
    await waitForPill(browser, page);
    await tryPill(browser, page);
    expect(await overlayWords(browser, page, CARD)).toBeNull();
    await waitForReport(browser, name);
    await page.evaluate(() => document.querySelector<HTMLElement>('#over')?.hidePopover());
    expect(await openCard(browser, page)).toContain('Agree with other sources');
    await page.close();
  });

  test('everything a browser or a reader could say, said by the page', async () => {
    const browser = current();
    const page = await openOdd(browser, 'forged');
    await waitForPill(browser, page);
    await waitForReport(browser, 'forged');
    const tokens = () => browser.asExtension((api) => api.storage.session.get(null).then(JSON.stringify));
    const before = await tokens();
    await pause(3 * SETTLED_MS);
    // Not read again, not left, not opened.
    expect(await tokens()).toBe(before);
    expect(await overlayWords(browser, page, CARD)).toBeNull();
    expect(await seenBy(page)).toEqual([]);
    await page.close();
  });
});

describe('the overlay steps aside for what covers the page', () => {
  test('a modal dialog', async () => {
    const browser = current();
    const page = await openOdd(browser, 'modal');
    const pill = () => isDrawn(browser, page, PILL);
    await waitForReport(browser, 'modal');
    await until('the host', () => hasHost(page));
    expect(await pill()).toBe(false);
    await page.click('#consent button');
    await until('the pill', pill);
    expect(await openCard(browser, page)).toContain('Agree with other sources');
    // The card goes with the rest, and comes back as it was.
    await page.click('#again');
    await until('no card', async () => !(await isDrawn(browser, page, CARD)));
    await page.click('#consent button');
    await until('the card', () => isDrawn(browser, page, CARD));
    await page.close();
  });

  test('something full-screen', async () => {
    const browser = current();
    const page = await openOdd(browser, 'full-screen');
    const pill = () => isDrawn(browser, page, PILL);
    await waitForPill(browser, page);
    await page.click('#film');
    await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await until('no pill', async () => !(await pill()));
    await page.evaluate(() => document.exitFullscreen());
    await until('the pill', pill);
    await page.close();
  });

  test('an inert page', async () => {
    const browser = current();
    const page = await openOdd(browser, 'dialog');
    const pill = () => isDrawn(browser, page, PILL);
    await waitForPill(browser, page);
    await page.evaluate(() => document.documentElement.toggleAttribute('inert', true));
    await until('no pill', async () => !(await pill()));
    await page.evaluate(() => document.documentElement.toggleAttribute('inert', false));
    await until('the pill', pill);
    await page.close();
  });
});

test('frames are not read, however much they hold', async () => {
  const browser = current();
  const page = await openOdd(browser, 'frames');
  await pause(4 * SETTLED_MS);
  for (const frame of page.frames())
    expect(await frame.evaluate(() => document.querySelector('html > [popover]') !== null)).toBe(false);
  const own = (await browser.tabs()).find(({ url }) => url.endsWith('/odd/frames'));
  expect(own?.badge).toBe('');
  await expectAsUntouched(page, 'frames');
  await page.close();
});

test('names that stand for the document’s own: the page stays as it is, the popup has the report', async () => {
  const browser = current();
  const page = await openOdd(browser, 'clobbered');
  await waitForReport(browser, 'clobbered');
  await pause(SETTLED_MS);
  expect(await seenBy(page)).toEqual([]);
  await page.close();
});

test('ten thousand paragraphs', { timeout: 90_000 }, async () => {
  const browser = current();
  const page = await openOdd(browser, 'long');
  await until('the pill', () => overlayWords(browser, page, PILL), 60_000);
  expect(await openCard(browser, page)).toContain('Agree with other sources');
  await waitForReport(browser, 'long');
  await page.close();
});
