import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser';
import { until } from './until';

/** How a test finds things in the overlay: by role and words, as a reader does. */

const PILL = 'button[aria-haspopup="dialog"]';
const CARD = '[role="dialog"]';

/** The words of the element a selector finds in the overlay, white space folded; null when there is none. */
export function overlayWords(browser: TestBrowser, page: Page, selector: string): Promise<string | null> {
  return browser.inOverlay(
    page,
    (root, wanted) => root.querySelector<HTMLElement>(wanted)?.innerText.replace(/\s+/g, ' ').trim() ?? null,
    selector,
  );
}

/** Waits for the pill and gives its words: "With other sources: 1 conflict · 9 agree". */
export function waitForPill(browser: TestBrowser, page: Page): Promise<string> {
  return until('the pill', () => overlayWords(browser, page, PILL));
}

/** Clicks, with a real mouse, the first element in the overlay that a selector finds and whose words hold `words`. */
export async function clickInOverlay(
  browser: TestBrowser,
  page: Page,
  selector: string,
  words = '',
): Promise<void> {
  const place = await until(`"${words || selector}" in the overlay`, () =>
    browser.inOverlay(
      page,
      (root, wanted, holding) => {
        for (const element of root.querySelectorAll<HTMLElement>(wanted)) {
          if (!(element.textContent ?? '').includes(holding)) continue;
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width, height } = element.getBoundingClientRect();
          if (width > 0) return { x: left + width / 2, y: top + height / 2 };
        }
        return null;
      },
      selector,
      words,
    ),
  );
  await page.bringToFront();
  await page.mouse.click(place.x, place.y);
}

/** Opens the card from the pill and gives its words. */
export async function openCard(browser: TestBrowser, page: Page): Promise<string> {
  await clickInOverlay(browser, page, PILL);
  return until('the card', () => overlayWords(browser, page, CARD));
}

/** Opens the line of what agrees. */
export function openAgreeing(browser: TestBrowser, page: Page): Promise<void> {
  return clickInOverlay(browser, page, 'button[aria-expanded="false"]', 'Agree with other sources');
}

/** How many claims stand in each relation, as the pill says it. */
export function countsIn(words: string): Record<'conflicts' | 'changed' | 'agrees', number> {
  const count = (pattern: RegExp): number => Number(pattern.exec(words)?.[1] ?? 0);
  return {
    conflicts: count(/(\d+) conflicts?\b/),
    changed: count(/(\d+) changed\b/),
    agrees: count(/(\d+) agrees?\b/),
  };
}
