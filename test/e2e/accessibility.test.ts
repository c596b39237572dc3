import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { openCard, waitForPill } from '../support/overlay';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

/** What axe objects to inside `selector` of the page: rule, element, and why. */
async function objections(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(`${axe.source};0`);
  return (await page.evaluate(`(async () => {
    const { violations } = await axe.run(${JSON.stringify(selector)}, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html + ' ' + node.failureSummary));
  })()`)) as string[];
}

describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing', (scheme) => {
  test('on the pill and the card', async () => {
    const browser = current();
    const page = await browser.open(storyUrl('hostage-talks'));
    await browser.setColorScheme(page, scheme);
    await waitForPill(browser, page);
    // Axe enters only roots it can see: here, in the page's own world and for this test alone, the host shows its root.
    await browser.inOverlay(page, (root) => {
      Object.defineProperty(root.host, 'shadowRoot', { value: root });
      return true;
    });
    expect(await objections(page, '[popover]')).toEqual([]);
    await openCard(browser, page);
    await browser.inOverlay(page, (root) => {
      for (const toggle of root.querySelectorAll('[aria-expanded="false"]')) toggle.scrollIntoView();
      return true;
    });
    expect(await objections(page, '[popover]')).toEqual([]);
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
    await until('the options are drawn', () => options.$('main'));
    expect(await objections(options, 'html')).toEqual([]);
    await options.close();
  });
});
