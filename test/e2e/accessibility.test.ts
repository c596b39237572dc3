import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { clickInOverlay, openCard, waitForPill } from '../support/overlay';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

/** What axe objects to inside `selector` of the page: rule, element, and why. Fails when axe looked at next to nothing. */
async function objections(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(`${axe.source};0`);
  const { found, checked } = (await page.evaluate(`(async () => {
    const { violations, passes } = await axe.run(${JSON.stringify(selector)}, { resultTypes: ['violations', 'passes'] });
    const words = (id, node) => id + ': ' + node.html + ' ' + node.failureSummary;
    return {
      found: violations.flatMap(({ id, nodes }) => nodes.map((node) => words(id, node))),
      checked: passes.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes).length,
    };
  })()`)) as { found: string[]; checked: number };
  expect(checked).toBeGreaterThan(0);
  return found;
}

/**
 * Axe sees neither into a closed root nor, for contrast, outside the body. So it gets a twin: the same elements under the
 * same style sheets, in an open root at the end of the body.
 */
async function overlayObjections(page: Page): Promise<string[]> {
  await current().inOverlay(page, (root) => {
    document.querySelector('#twin')?.remove();
    const twin = document.createElement('div');
    twin.id = 'twin';
    const open = twin.attachShadow({ mode: 'open' });
    open.adoptedStyleSheets = [...root.adoptedStyleSheets];
    open.append(...[...root.children].map((child) => child.cloneNode(true)));
    document.body.append(twin);
    return true;
  });
  return objections(page, '#twin');
}

describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing', (scheme) => {
  test('on the pill and the card', async () => {
    const browser = current();
    const page = await browser.open(storyUrl('hostage-talks'));
    await browser.setColorScheme(page, scheme);
    await waitForPill(browser, page);
    expect(await overlayObjections(page)).toEqual([]);
    await openCard(browser, page);
    await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', 'about 24');
    expect(await overlayObjections(page)).toEqual([]);
    await page.close();
  });

  test('on the popup, with a report and without', async () => {
    const browser = current();
    for (const story of ['hostage-talks', 'night-ferry'] as const) {
      const page = await browser.open(storyUrl(story));
      if (story === 'hostage-talks') await waitForPill(browser, page);
      const popup = await browser.openPopupFor(page);
      await browser.setColorScheme(popup, scheme);
      await until('the popup has its answer', () => popup.$('main[aria-busy="false"]'));
      expect(await objections(popup, 'html')).toEqual([]);
      await popup.close();
      await page.close();
    }
  });

  test('on every part of the options', async () => {
    const browser = current();
    const options = await browser.openOwn('options.html');
    await browser.setColorScheme(options, scheme);
    await until('the options are drawn', () => options.$('main[aria-busy="false"]'));
    for (const section of ['sources', 'sources/seed-002', 'add', 'transfer', 'settings', 'about']) {
      await options.evaluate((hash) => {
        location.hash = hash;
      }, section);
      await until(`the section ${section}`, () =>
        options.$(`nav a[href="#${section.split('/')[0]}"][aria-current="page"]`),
      );
      await until(`the heading of ${section}`, () => options.$('main h1'));
      expect(await objections(options, 'html'), section).toEqual([]);
    }
    await options.close();
  });
});
