import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hear, listenIn } from '../support/announcements';
import { storyUrl } from '../support/article-sites';
import { control } from '../support/own-page';
import { until } from '../support/until';
import { arrive, expectRecorded, goTo, placeOf, pressKey, stops, use } from '../support/walk';
import { useBrowser } from './in-browser';

/** Every part of the options without a mouse, with all that a reader is told at every stop and what is said by itself. */
const { current } = useBrowser();

const SEARCH = 'searchbox "Search sources and claims"';
/** The first row of the table, and what its ends are. */
const FIRST = 'link "Second day';
const SWITCH = 'switch "Use in comparisons: Second day';
const TEXT =
  'Hamas is still holding 59 hostages in Gaza, relatives said. Of them 19 are believed to be alive.';

/** The options at their start; with a part's name, on its heading, by its link. */
async function openOptions(section?: string): Promise<Page> {
  const page = await current().openOwn('options.html');
  await until('the options are drawn', () => page.$('main[aria-busy="false"]'));
  await until('the sources', () => page.$('main tbody tr'));
  if (section !== undefined) {
    await use(current(), page, `link "${section}"`);
    await arrive(current(), page, `heading "${section}"`);
    await until('what is in it', () => page.$('main :is(li, input, button)'));
  }
  return page;
}

test('the stops from the top of the page are these; the first skips the links', async () => {
  const page = await openOptions();
  await expectRecorded('options', await stops(current(), page));
  await page.close();
  const again = await openOptions();
  await use(current(), again, 'button "Skip to content"');
  await arrive(current(), again, 'main');
  await pressKey(again, 'Tab');
  await arrive(current(), again, SEARCH);
  await again.close();
});

test.each(['Add a source', 'Packs', 'Import & export', 'Settings', 'About'])(
  'a link leads to "%s"; the stops from its heading on are these',
  async (section) => {
    const page = await openOptions(section);
    const name = section.toLowerCase().replace(/\W+/g, '-');
    await expectRecorded(`options-${name}`, await stops(current(), page));
    await page.close();
  },
);

test('a source opens from the list and leads back to it', async () => {
  const page = await openOptions();
  await goTo(current(), page, FIRST);
  for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown');
  await arrive(current(), page, 'link "US officials');
  await page.keyboard.press('Enter');
  await arrive(current(), page, 'heading "US officials');
  await expectRecorded('options-source', await stops(current(), page));
  await goTo(current(), page, 'link "All sources"', true);
  await page.keyboard.press('Enter');
  await arrive(current(), page, 'heading "Sources"');
  await page.close();
});

test('what a search finds is said, and clearing it leads back to the field', async () => {
  const page = await openOptions();
  await goTo(current(), page, SEARCH);
  await listenIn(page);
  await page.keyboard.type('zebra crossing');
  // On a slow machine a part of the word may be searched for first.
  expect(await hear(page, 'Found in 0')).toContain('Found in 0 sources: 0 claims');
  await use(current(), page, 'button "Clear search"');
  expect(await hear(page, '5 sources')).toMatch(/^5 sources, \d+ claims$/);
  await arrive(current(), page, SEARCH);
  await page.close();
});

test('switching a source off and on is said; the switch keeps the focus', async () => {
  const page = await openOptions();
  await listenIn(page);
  await goTo(current(), page, FIRST);
  await page.keyboard.press('End');
  await arrive(current(), page, SWITCH);
  await page.keyboard.press(' ');
  expect(await hear(page, 'off')).toMatch(/^5 sources, \d+ claims, 1 source off$/);
  expect(await arrive(current(), page, SWITCH)).not.toContain('checked');
  await listenIn(page);
  await page.keyboard.press(' ');
  expect(await hear(page, '5 sources')).toMatch(/^5 sources, \d+ claims$/);
  await arrive(current(), page, 'checked');
  expect(await placeOf(current(), page)).toContain(SWITCH);
  await page.close();
});

test('a form that lacks something says what, and one that is cleared begins anew', async () => {
  const page = await openOptions('Add a source');
  await use(current(), page, 'button "Find claims"');
  expect(await arrive(current(), page, 'invalid')).toBe('textbox "Title" invalid (Give the source a title.)');
  await page.keyboard.type('Families count again');
  await arrive(current(), page, 'textbox "Title"');
  expect(await placeOf(current(), page)).not.toContain('invalid');
  await listenIn(page);
  await use(current(), page, 'button "Start over"');
  expect(await hear(page, 'cleared')).toContain('The form was cleared.');
  await arrive(current(), page, 'textbox "Title"');
  await page.close();
});

test('a source is added, deleted and brought back', async () => {
  const browser = current();
  const page = await openOptions('Add a source');
  await goTo(browser, page, 'textbox "Title"');
  await page.keyboard.type('Families count again');
  await goTo(browser, page, 'date "Published on"');
  // The same in every order of day and month.
  await page.keyboard.type('04042025');
  await goTo(browser, page, 'textbox "Text"');
  await page.keyboard.type(TEXT);
  await use(browser, page, 'button "Find claims"');
  await arrive(browser, page, 'heading "2 claims found"');
  await expectRecorded('options-add-claims', await stops(browser, page, 'Save with'));
  await goTo(browser, page, 'checkbox "Hostages believed alive', true);
  await page.keyboard.press(' ');
  await listenIn(page);
  await use(browser, page, 'button "Save with 1 claim"');
  expect(await hear(page, 'added')).toContain('“Families count again” was added with 1 claim.');
  await arrive(browser, page, 'heading "Families count again"');

  await use(browser, page, 'button "Delete source"');
  expect(await hear(page, 'deleted')).toContain('“Families count again” and its claims were deleted.');
  await arrive(browser, page, 'heading "Sources"');
  await goTo(browser, page, FIRST);
  await use(browser, page, 'button "Undo"');
  expect(await hear(page, 'is back')).toContain('“Families count again” is back.');
  // Where the reader was before the button that went.
  await arrive(browser, page, FIRST);
  await page.close();
});

test('a file that is refused is said with its reason, and the field keeps the focus', async () => {
  const browser = current();
  const page = await openOptions('Import & export');
  const path = join(browser.downloads, 'broken.json');
  writeFileSync(path, '{"hello": "world"}');
  await goTo(browser, page, 'button "Lateral file (JSON)"');
  await listenIn(page);
  // In place of the browser's own window for choosing a file.
  await (await control(page, 'Lateral file')).uploadFile(path);
  expect(await hear(page, 'Nothing was imported')).toMatch(/^Nothing was imported: broken\.json \S.+/);
  await arrive(browser, page, 'button "Lateral file (JSON)');
  await page.close();
});

test('an export is said; dismissing the notice leads back', async () => {
  const browser = current();
  const page = await openOptions('Import & export');
  await listenIn(page);
  await use(browser, page, 'button "Export only my sources"');
  expect(await hear(page, 'Saved')).toMatch(/^Saved as lateral-my-sources.*\.json\.$/);
  await use(browser, page, 'button "Dismiss"');
  await arrive(browser, page, 'button "Reset the corpus…"');
  await page.close();
});

test('the question before a reset begins at its harmless end, and Escape leads back', async () => {
  const browser = current();
  const page = await openOptions('Import & export');
  await use(browser, page, 'button "Reset the corpus…"');
  await arrive(browser, page, 'button "Cancel"');
  await goTo(browser, page, 'button "Remove and reset"', true);
  await expectRecorded('options-reset', await stops(browser, page, 'Cancel'));
  await page.keyboard.press('Escape');
  await arrive(browser, page, 'button "Reset the corpus…"');
  // The focus comes back before the page hears that the question was closed.
  await until('the end of the question', async () => (await page.$('dialog')) === null);

  await page.keyboard.press('Enter');
  await arrive(browser, page, 'button "Cancel"');
  await goTo(browser, page, 'button "Remove and reset"', true);
  await listenIn(page);
  await page.keyboard.press('Enter');
  expect(await hear(page, 'corpus')).toBe('The corpus is as it came with Lateral.');
  await arrive(browser, page, 'button "Reset the corpus…"');
  await page.close();
});

test('settings are changed by arrow keys and space; a pause ends there too', async () => {
  const browser = current();
  const page = await openOptions('Settings');
  await goTo(browser, page, 'radio "On the page and in the toolbar');
  await page.keyboard.press('ArrowDown');
  expect(await arrive(browser, page, 'radio "In the toolbar only')).toMatch(/ checked$/);
  await page.keyboard.press('ArrowUp');
  await arrive(browser, page, 'radio "On the page and in the toolbar');
  await until('the marks can be chosen', () => page.$('input[type="checkbox"]:not(:disabled)'));
  await use(browser, page, 'checkbox "Mark sentences', ' ');
  await until('no mark', () => page.$('input[type="checkbox"]:not(:checked)'));
  expect(await placeOf(browser, page)).not.toContain('checked');
  await page.close();

  const article = await browser.open(storyUrl('night-ferry'));
  const popup = await browser.openPopupFor(article);
  await use(browser, popup, 'button "Pause everywhere for an hour"');
  await arrive(browser, popup, 'main');
  await popup.close();
  const again = await openOptions('Settings');
  await until('the pause', () => again.$('#paused-everywhere'));
  await use(browser, again, 'button "Resume now"');
  await until('its end', async () => (await again.$('#paused-everywhere')) === null);
  await arrive(browser, again, 'main');
  await again.close();
  await article.close();
});
