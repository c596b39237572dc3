import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { TestBrowser } from './browser';

/** What axe objects to inside `selector` of the page: rule, element, and why. Fails when axe looked at next to nothing. */
export async function objections(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(`${axe.source};0`);
  // A colour on its way from one scheme to the other has no contrast of its own.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => null)',
  );
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
export async function overlayObjections(browser: TestBrowser, page: Page): Promise<string[]> {
  await browser.inOverlay(page, (root) => {
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
