import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hear, listenIn } from '../support/announcements';
import { objections } from '../support/axe';
import { largeLibrary } from '../support/library';
import { goTo, importText, openOptions } from '../support/options';
import { fill, pageWords, press, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { arrive, pressKey } from '../support/walk';
import { useBrowser } from './in-browser';

/** Managing sources: the table, many at once, editing with its history, and reprints. */
const { current } = useBrowser();

const ADDED = 60;
const ALL = ADDED + 5;

let isImported = false;

/** The table of sources, with those of a made-up library. */
async function openLibrary(): Promise<Page> {
  const page = await openOptions(current(), isImported ? 'sources' : 'transfer');
  if (!isImported) {
    await importText(current(), page, 'library.json', JSON.stringify(largeLibrary(ADDED, 2)));
    await waitForWords(page, `${ADDED} sources added`);
    isImported = true;
    await goTo(page, 'sources');
  }
  await waitForWords(page, `${ALL} sources`);
  return page;
}

interface Drawn {
  readonly told: number;
  readonly drawn: number;
  readonly lowest: number;
  readonly highest: number;
  readonly stops: number;
}

const grid = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const table = document.querySelector('table[role=grid]');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
    return {
      told: Number(table?.getAttribute('aria-rowcount')),
      drawn: rows.length,
      lowest: Math.min(...rows.map((row) => Number(row.getAttribute('aria-rowindex')))),
      highest: Math.max(...rows.map((row) => Number(row.getAttribute('aria-rowindex')))),
      stops: table?.querySelectorAll('[tabindex="0"]').length ?? 0,
    };
  });

/** Puts the focus on the title of the first row. */
async function toFirstRow(page: Page): Promise<void> {
  await page.bringToFront();
  await until('the first row', () =>
    page.evaluate(() => {
      document.querySelector<HTMLElement>('tr[aria-rowindex="2"] a')?.focus();
      return document.activeElement?.tagName === 'A';
    }),
  );
}

/** Ctrl with a key; the same in both browsers of the tests. */
async function control(page: Page, key: 'a' | 'End' | 'Home'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

const rowOfFocus = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));

test('the grid tells all its rows, draws some, and is one stop with arrows in it', async () => {
  const page = await openLibrary();
  const first = await grid(page);
  expect(first).toMatchObject({ told: ALL + 1, lowest: 2, stops: 1 });
  expect(first.drawn).toBeLessThan(ALL);
  await toFirstRow(page);
  await page.keyboard.press('ArrowUp');
  await arrive(current(), page, 'button "Title"');
  await pressKey(page, 'Enter');
  expect(await page.$('th[aria-sort="ascending"] button')).not.toBeNull();
  await control(page, 'End');
  await until('the last row', async () => (await rowOfFocus(page)) === String(ALL + 1));
  expect((await grid(page)).highest).toBe(ALL + 1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  await control(page, 'Home');
  await until('the first row', async () => (await rowOfFocus(page)) === '2');
  expect((await grid(page)).stops).toBe(1);
  await page.keyboard.press('Home');
  await arrive(current(), page, 'checkbox "Select:');
  await page.keyboard.press(' ');
  await waitForWords(page, `1 selected of ${ALL} sources`);
  await pressKey(page, 'ArrowDown', true);
  await waitForWords(page, `2 selected of ${ALL} sources`);
  await page.keyboard.press('Escape');
  await waitForWords(page, `${ALL} sources`);
  await page.close();
});

test('many are deleted at once, but for those of Lateral’s own, and come back', async () => {
  const page = await openLibrary();
  await toFirstRow(page);
  await control(page, 'a');
  await waitForWords(page, `${ALL} selected`);
  await listenIn(page);
  await page.keyboard.press('Delete');
  const told = await hear(page, 'deleted');
  await until('the focus on a row that is left', () =>
    page.evaluate(() => document.activeElement?.closest('tbody') != null),
  );
  expect(told).toContain(`${ADDED} sources and their claims were deleted. 5 come with Lateral`);
  await until('five are left', async () => (await grid(page)).told === 6);
  await press(page, 'Undo');
  await hear(page, `${ADDED} sources are back.`);
  await until('all are back', async () => (await grid(page)).told === ALL + 1);
  await page.close();
});

test('what is found and filtered can be switched off and on together', async () => {
  const page = await openLibrary();
  await fill(page, 'Search sources and claims', 'passage 1 of report 1');
  await waitForWords(page, 'Found in 11 sources: 11 claims');
  await press(page, 'Filters');
  await page.select('.lo-filters select', 'import');
  await fill(page, 'Publisher contains', 'no such publisher');
  await waitForWords(page, 'No source passes these filters');
  await press(page, 'Clear filters');
  await waitForWords(page, 'Found in 11 sources: 11 claims');
  await toFirstRow(page);
  await control(page, 'a');
  await press(page, 'Do not use');
  await waitForWords(page, '11 sources are not used any more.');
  await press(page, 'Undo');
  await press(page, 'Clear selection');
  await fill(page, 'Search sources and claims', '');
  expect(await waitForWords(page, `${ALL} sources`)).not.toContain('sources off');
  await page.close();
});

test('a source is edited with one line for what cannot be kept, and every edit is taken back', async () => {
  const page = await openOptions(current(), 'sources');
  await press(page, 'Senior Hamas official confirms');
  await press(page, 'Edit source');
  await fill(page, 'Title', ' ');
  await press(page, 'Save');
  await arrive(current(), page, 'textbox "Title" invalid (Give the source a title.)');
  expect(await objections(page, 'html')).toEqual([]);
  await fill(page, 'Title', 'Words of my own');
  await fill(page, 'Published on', '2025-05-10');
  await press(page, 'Save');
  await waitForWords(page, 'Your changes are kept.');
  await arrive(current(), page, 'button "Edit source"');
  const words = await waitForWords(page, 'Your edits');
  expect(words).toMatch(/(10 May|May 10,) 2025 \(entered by you\)/);
  expect(await objections(page, 'html')).toEqual([]);

  await page.close();
  const again = await openOptions(current(), 'sources');
  await press(again, 'Words of my own');
  await press(again, 'Revert all');
  await waitForWords(again, 'Taken back.');
  await until('the first words', async () =>
    (await pageWords(again, 'h1')).startsWith('Senior Hamas official confirms'),
  );
  expect(await pageWords(again)).not.toContain('Your edits');
  await again.close();
});

test('a claim is edited by what its subject takes, deleted and brought back', async () => {
  const page = await openLibrary();
  await fill(page, 'Search sources and claims', 'report 7');
  await waitForWords(page, 'Found in');
  await press(page, ', report 7');
  await waitForWords(page, 'Claims');
  const [button] = await page.$$('.lo-claim-actions button');
  await button?.focus();
  await page.keyboard.press('Enter');
  await fill(page, 'Number', 'about twenty');
  await press(page, 'Save');
  await arrive(current(), page, 'invalid (Write a number in digits');
  await fill(page, 'Number', '1,234');
  await press(page, 'Save');
  await waitForWords(page, 'Your changes are kept.');
  // The notice comes first; the list is read again after it.
  await until('the new figure', async () => (await pageWords(page, '.lo-claims')).includes('1,234'));

  const [first] = await page.$$('.lo-claim-actions button');
  await first?.focus();
  await page.keyboard.press('Enter');
  await press(page, 'Delete claim');
  await waitForWords(page, 'The claim was deleted.');
  await until('one claim is left', async () => (await page.$$('.lo-claims > li')).length === 1);
  await press(page, 'Bring back');
  await until('both are there', async () => (await page.$$('.lo-claims > li')).length === 2);
  expect(await pageWords(page, '.lo-claims')).toContain('1,234');
  await page.close();
});

test('sources are joined as one report and told apart again', async () => {
  const page = await openLibrary();
  await fill(page, 'Search sources and claims', 'quay');
  await waitForWords(page, 'Found in');
  await toFirstRow(page);
  await page.keyboard.press(' ');
  await pressKey(page, 'ArrowDown', true);
  await press(page, 'Count as one report');
  await waitForWords(page, '2 sources count as one report now.');
  await until('the mark of it', async () => (await pageWords(page, 'tbody')).includes('1 reprint'));
  await toFirstRow(page);
  await page.keyboard.press('Enter');
  await waitForWords(page, 'One report with 1 other source');
  await press(page, 'Count this one on its own');
  await waitForWords(page, 'A report of its own');
  await press(page, 'Let the texts decide');
  await until('no word of it', async () => !(await pageWords(page, 'main')).includes('A report of its own'));
  await page.close();
});

test.each([
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
])('axe finds nothing in the table at $width px, with filters and a selection', async (size) => {
  const page = await openLibrary();
  await page.setViewport(size);
  await press(page, 'Filters');
  await toFirstRow(page);
  await control(page, 'a');
  await waitForWords(page, `${ALL} selected`);
  for (const scheme of ['light', 'dark'] as const) {
    await current().setColorScheme(page, scheme);
    expect(await objections(page, 'html')).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});
