import type { Page } from 'puppeteer-core';
import { LISTED } from '../support/article-sites';
import type { TestBrowser } from '../support/browser';
import { clickInOverlay, overlayWords } from '../support/overlay';
import { pause, until } from '../support/until';

/** How tests look at a page that is odd or hostile: what it saw, what it is like, and what the popup says of it. */

const ARTICLE = 'Washington opens its own line to Hamas as first truce phase lapses';

/** Opens one of the odd pages; from its first moment it notes what goes wrong in it, in `seen`. */
export async function openOdd(browser: TestBrowser, name: string, host = LISTED): Promise<Page> {
  const page = await browser.open('about:blank');
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    addEventListener('error', ({ message }) => seen.push(`error ${message}`));
    addEventListener('unhandledrejection', ({ reason }) => seen.push(`rejection ${reason}`));
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // The browser's own wish for an icon comes when it comes.
      if (!blockedURI.endsWith('/favicon.ico')) seen.push(`violation ${effectiveDirective} ${blockedURI}`);
    });
  });
  await page.goto(`https://${host}/odd/${name}`, { waitUntil: 'load' });
  return page;
}

/** What the page noted. The page may be one that counts each call of an array's methods: this makes none. */
export const seenBy = async (page: Page): Promise<string[]> =>
  (await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).sort();

/** The page as it is without our host, and what stands in its registries. */
export const looksOf = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const child of [...copy.children]) if (child.getAttribute('popover') === 'manual') child.remove();
    return { markup: copy.outerHTML, globals: Object.getOwnPropertyNames(globalThis).sort() };
  });

/** What the popup would say of the tab in which an address is open. */
export async function popupStateOf(
  browser: TestBrowser,
  address: string,
): Promise<{ readonly state: string; readonly title: string | null }> {
  const reply = await browser.asExtension(async (api, wanted) => {
    const tab = (await api.tabs.query({})).find(({ url }) => url === wanted);
    return api.runtime.sendMessage({ lateral: 'tabState', request: { tabId: tab?.id ?? -1 } });
  }, address);
  type Tab = { readonly state: string; readonly report?: { readonly article: { readonly title: string } } };
  const { value } = reply as { readonly value?: { readonly tab: Tab } };
  return { state: value?.tab.state ?? 'none', title: value?.tab.report?.article.title ?? null };
}

/** Waits until the popup has the report of the odd page. */
export async function waitForReport(browser: TestBrowser, name: string): Promise<void> {
  await until(`the report of ${name} in the popup`, async () => {
    const { state, title } = await popupStateOf(browser, `https://${LISTED}/odd/${name}`);
    return state === 'done' && title === ARTICLE;
  });
}

/** Waits until nothing of ours is on the page. */
export async function waitForNothing(browser: TestBrowser, page: Page): Promise<void> {
  await until('nothing of ours', async () => {
    const isGone = await page.evaluate(
      () => document.querySelector('html > [popover]') === null && CSS.highlights.size === 0,
    );
    return isGone && (await overlayWords(browser, page, '*')) === null;
  });
}

/** Whether our host stands in the page, as the page itself can see. */
export const hasHost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('html > [popover]:popover-open') !== null);

/** Whether something in the overlay is there and drawn. */
export const isDrawn = async (browser: TestBrowser, page: Page, selector: string): Promise<boolean> =>
  (await browser.inOverlay(
    page,
    (root, wanted) => root.querySelector(wanted)?.checkVisibility() ?? false,
    selector,
  )) === true;

/** Clicks, with a real mouse, where the pill is, and gives it time to answer. */
export async function tryPill(browser: TestBrowser, page: Page): Promise<void> {
  await clickInOverlay(browser, page, 'button[aria-haspopup="dialog"]');
  await pause(200);
}
