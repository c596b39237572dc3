import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { LISTED } from '../support/article-sites';
import { waitForPill } from '../support/overlay';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

const STORIES = ['/app/night-ferry', '/app/doha-round', '/app/hostage-talks'] as const;

/** Goes from story to story in the page, faster than anyone reads, and ends on the last. */
async function wander(page: Page, times: number): Promise<void> {
  await page.evaluate(
    async (stories, rounds) => {
      for (let i = 0; i < rounds; i += 1) {
        const link = document.querySelector<HTMLElement>(`nav a[href="${stories[i % stories.length]}"]`);
        link?.click();
        // Some are left before they are read, some while they are compared, some after they are shown.
        await new Promise((resolve) => setTimeout(resolve, (i % 4) * 60));
      }
    },
    STORIES,
    times,
  );
  await waitForPill(current(), page);
}

/** What of ours the page itself can count. */
const traces = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    hosts: document.querySelectorAll('[popover]').length,
    children: document.documentElement.children.length,
    sheets: document.adoptedStyleSheets.length,
    marks: CSS.highlights.size,
  }));

/** What the browser counts for the page, once its garbage is gone. Chromium only. */
async function counted(page: Page): Promise<Record<string, number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

test('two hundred navigations in one page leave nothing behind', async () => {
  const browser = current();
  const page = await browser.open(`https://${LISTED}/app/hostage-talks`);
  await waitForPill(browser, page);
  await wander(page, 21);
  const before = await traces(page);
  const first = browser.name === 'chromium' ? await counted(page) : null;
  await wander(page, 201);
  expect(await traces(page)).toEqual(before);
  if (first) {
    const last = await counted(page);
    const grown = (name: string): number => (last[name] ?? 0) - (first[name] ?? 0);
    // One lost listener, node or report for each visit would show a hundred times over.
    expect(grown('JSEventListeners')).toBeLessThan(20);
    expect(grown('Nodes')).toBeLessThan(100);
    expect(grown('JSHeapUsedSize')).toBeLessThan(1_500_000);
  }
  await page.close();
}, 120_000);
