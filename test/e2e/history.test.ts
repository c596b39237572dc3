import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { goTo, openOptions } from '../support/options';
import { waitForPill } from '../support/overlay';
import { control, fill, pageWords, press, toggle, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

/** What Lateral keeps for the reader besides the corpus: articles read, a backup, and nothing once all is deleted. */
const { current } = useBrowser();

const PACK = 'https://facts.example/pack.json';

async function readStory(name: Parameters<typeof storyUrl>[0]): Promise<Page> {
  const page = await current().open(storyUrl(name));
  await waitForPill(current(), page);
  return page;
}

test('articles are remembered from the moment the reader wants it, found again, and forgotten', async () => {
  const before = await readStory('hostage-talks');
  const options = await openOptions(current(), 'history');
  expect(await waitForWords(options, 'No articles remembered')).toContain('Switch it on above');
  await toggle(options, 'Remember the articles I read');
  await waitForWords(options, 'will appear here');
  const pages = [before, await readStory('doha-round'), await readStory('hostage-talks')];

  await options.bringToFront();
  await goTo(options, 'about');
  await goTo(options, 'history');
  await waitForWords(options, '2 articles');
  await fill(options, 'Search by title', 'doha');
  await waitForWords(options, '1 article found');
  const link = await options.$eval('.lo-reading-title a', (a) => (a as HTMLAnchorElement).href);
  expect(link).toBe(storyUrl('doha-round'));

  await options.$eval('.lo-reading-forget', (button) => (button as HTMLElement).focus());
  await options.keyboard.press('Enter');
  await waitForWords(options, 'The article was forgotten');
  await press(options, 'Undo');
  await waitForWords(options, 'remembered again');
  await fill(options, 'Search by title', '');
  await waitForWords(options, '2 articles');
  await press(options, 'Clear history');
  await until('the question', () => options.$('dialog[open]'));
  const sure = await options.$('dialog .lt-button-danger');
  await sure?.focus();
  await options.keyboard.press('Enter');
  await waitForWords(options, 'The history is empty');
  await options.close();
  for (const page of pages) await page.close();
}, 60_000);

test('a backup brings back what deleting everything took away', async () => {
  const browser = current();
  const options = await openOptions(browser, 'settings');
  await toggle(options, 'Mark sentences');
  await goTo(options, 'sources');
  await options.$eval('[role="switch"]', (one) => (one as HTMLElement).focus());
  await options.keyboard.press(' ');
  await waitForWords(options, 'source off');
  await goTo(options, 'storage');
  expect(await waitForWords(options, 'are in use')).toContain('No backup has been saved');
  await press(options, 'Save a backup');
  await waitForWords(options, 'Saved as lateral-backup');
  const file = await until('the file', () =>
    readdirSync(browser.downloads).find((one) => one.startsWith('lateral-backup')),
  );
  const path = join(browser.downloads, file);
  await until('the whole file', () => readFileSync(path, 'utf8').endsWith('}\n'));

  await press(options, 'Delete everything');
  await until('the question', () => options.$('dialog[open]'));
  const sure = await options.$('dialog .lt-button-danger');
  await sure?.focus();
  await options.keyboard.press('Enter');
  await waitForWords(options, 'as it was on the first day');
  const kept = await browser.asExtension(async (api) => Object.keys(await api.storage.local.get()));
  expect(kept.filter((key) => key.startsWith('settings.'))).toEqual([]);
  await goTo(options, 'sources');
  expect(await waitForWords(options, '5 sources')).not.toContain('source off');

  await goTo(options, 'storage');
  const damaged = join(browser.downloads, 'damaged.json');
  writeFileSync(damaged, '{"format":"lateral-backup","version":1,"savedAt":"now"}');
  const picker = (await options.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await picker.uploadFile(damaged);
  expect(await waitForWords(options, 'is damaged')).toContain('Nothing was changed');
  const packs = [{ title: 'The talks', publisher: 'Harbour Post', address: PACK, key: 'a-key' }];
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), packs }));
  await picker.uploadFile(path);
  await until('the question', () => options.$('dialog[open]'));
  await (await options.$('dialog .lt-button-danger'))?.focus();
  await options.keyboard.press('Enter');
  expect(await waitForWords(options, 'Restored: 0 sources')).toContain('1 subscription waits for you');
  await goTo(options, 'packs');
  expect(await waitForWords(options, 'From your backup')).toContain('No packs yet');
  await press(options, 'Enter its address');
  const field = await control(options, 'Address of the pack');
  expect(await field.evaluate((input) => input.value)).toBe(PACK);
  await press(options, 'Leave it out');
  await until('the list is gone', async () => !(await pageWords(options)).includes('From your backup'));
  await goTo(options, 'sources');
  await waitForWords(options, 'source off');
  await goTo(options, 'settings');
  await until('marks are off again', async () =>
    (await control(options, 'Mark sentences')).evaluate((box) => !box.checked),
  );
  expect(await pageWords(options)).toContain('Settings');
  await options.close();
});
