import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { TestBrowser } from './browser';
import type { Focused } from './focused';
import { until } from './until';

/** Walks through a page by keyboard alone, and what a reader is told on the way. */

/** More stops than any page here has. */
const MOST_STOPS = 80;

/** "button "Copy" collapsed": role, name, states, and the description where it says more than the name. */
function lineOf({ role, name, states, description }: Focused): string {
  const more = description === '' || description === name ? '' : ` (${description})`;
  return [role, JSON.stringify(name), ...states].join(' ') + more;
}

/** What a reader is told of where they are; '' where nothing but the page has the focus. */
export async function placeOf(browser: TestBrowser, page: Page): Promise<string> {
  const focused = await browser.focused(page);
  return focused.element === -1 ? '' : lineOf(focused);
}

/** Waits until the focus is where a reader is told this. Gives all that is told there. */
export async function arrive(browser: TestBrowser, page: Page, told: string): Promise<string> {
  let last = '';
  const look = async (): Promise<string | null> => {
    last = await placeOf(browser, page);
    return last.includes(told) ? last : null;
  };
  return until(`the focus on ${told}`, look).catch((error: Error) => {
    throw new Error(`${error.message}; it is on: ${last || 'nothing'}`);
  });
}

/** One key, with the Shift key held where that is wanted. */
export async function pressKey(page: Page, key: KeyInput, shift = false): Promise<void> {
  if (shift) await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  if (shift) await page.keyboard.up('Shift');
}

/** Goes with the Tab key to the stop that a reader is told this of; fails when there is none in that direction. */
export async function goTo(browser: TestBrowser, page: Page, told: string, backwards = false): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await pressKey(page, 'Tab', backwards);
    const place = await placeOf(browser, page);
    if (place.includes(told)) return;
    seen.push(place);
  }
  throw new Error(`No stop is told as ${told}, but these are:\n${seen.join('\n')}`);
}

/** Goes to a stop and presses a key there: Enter unless said otherwise. */
export async function use(
  browser: TestBrowser,
  page: Page,
  told: string,
  key: KeyInput = 'Enter',
): Promise<void> {
  await goTo(browser, page, told);
  await page.keyboard.press(key);
}

/**
 * Every stop from here on, in the order of the Tab key, up to the one that a reader is told `last` of, which is part of
 * it. Without `last`: until nothing but the page has the focus. Several stops within one element count once.
 */
export async function stops(browser: TestBrowser, page: Page, last?: string): Promise<readonly string[]> {
  const lines: string[] = [];
  let element = -1;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const focused = await browser.focused(page);
    if (focused.element === -1 && lines.length > 0) return lines;
    if (focused.element !== element) lines.push(lineOf(focused));
    element = focused.element;
    if (last !== undefined && lines.at(-1)?.includes(last)) return lines;
    await pressKey(page, 'Tab');
  }
  throw new Error(`There is no end to these stops:\n${lines.join('\n')}`);
}

/**
 * Compares a walk with its record in `recorded/`, the same for both browsers. Where a change of the stops is wanted,
 * Vitest writes the record anew with `--update`.
 */
export async function expectRecorded(name: string, walk: readonly string[]): Promise<void> {
  const file = new URL(`../e2e/recorded/${name}.txt`, import.meta.url).pathname;
  await expect(`${walk.join('\n')}\n`).toMatchFileSnapshot(file);
}
