import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser';
import { until } from './until';

/**
 * What a screen reader says by itself. No driver hears one; but what makes it speak is known: words that come into a live
 * region which was there before them. A region that comes together with its words stays silent, unless it is an alert.
 */

/** Begins to listen in a page, or in the overlay's root. Gives what the live regions hold already. Sent as its source. */
function listen(root: Document | ShadowRoot): string[] {
  const LIVE = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
  const { lateralHeard = [] } = globalThis as { lateralHeard?: string[] };
  Object.assign(globalThis, { lateralHeard });
  lateralHeard.length = 0;
  const wordsOf = (region: HTMLElement): string => region.innerText.replace(/\s+/g, ' ').trim();
  const last = new Map<Element, string>();
  const regions = [...root.querySelectorAll<HTMLElement>(LIVE)];
  for (const region of regions) last.set(region, wordsOf(region));
  const look = (): void => {
    for (const region of root.querySelectorAll<HTMLElement>(LIVE)) {
      const before = last.get(region) ?? (region.getAttribute('role') === 'alert' ? '' : null);
      const words = wordsOf(region);
      last.set(region, words);
      if (before !== null && words !== '' && words !== before) lateralHeard.push(words);
    }
  };
  new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
  return regions.map(wordsOf).filter((words) => words !== '');
}

/** Begins to listen in one of the extension's own pages. */
export function listenIn(page: Page): Promise<string[]> {
  return page.evaluate(`(${listen})(document)`) as Promise<string[]>;
}

/** Begins to listen in the overlay; null when there is none. */
export function listenInOverlay(browser: TestBrowser, page: Page): Promise<string[] | null> {
  return browser.inOverlay(page, listen);
}

/** Waits until something with these words was said, and gives all of it. */
export async function hear(page: Page, words: string): Promise<string> {
  let heard: readonly string[] = [];
  const find = async (): Promise<string | undefined> => {
    heard = (await page.evaluate('globalThis.lateralHeard')) as readonly string[];
    return heard.find((one) => one.includes(words));
  };
  return until(`the announcement "${words}"`, find).catch((error: Error) => {
    throw new Error(`${error.message}; heard: ${JSON.stringify(heard)}`);
  });
}

/** All that was said since the listening began, in order. */
export function heardIn(page: Page): Promise<readonly string[]> {
  return page.evaluate('globalThis.lateralHeard') as Promise<readonly string[]>;
}
