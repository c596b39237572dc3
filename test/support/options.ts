import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser';
import { control, press, waitForWords } from './own-page';
import { until } from './until';

/** Opens the options at a section, or at what is opened there: `sources/seed-002`. */
export async function openOptions(browser: TestBrowser, section: string): Promise<Page> {
  const page = await browser.openOwn('options.html');
  await until('the options are drawn', () => page.$('main[aria-busy="false"]'));
  await goTo(page, section);
  return page;
}

/** Goes to another section of the options, or to what is opened there. */
export async function goTo(page: Page, section: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, section);
  const [name] = section.split('/');
  await until(`the section ${name}`, () => page.$(`nav a[href="#${name}"][aria-current="page"]`));
}

/**
 * Imports a file with this text in the section of import and export, and waits for word of it. `way` answers the question
 * that comes where the file has a source of the reader's with other content.
 */
export async function importText(
  browser: TestBrowser,
  page: Page,
  name: string,
  text: string,
  way?: 'Merge' | 'Replace',
): Promise<void> {
  const path = join(browser.downloads, name);
  writeFileSync(path, text);
  const field = await control(page, 'Lateral file');
  await field.uploadFile(path);
  if (way !== undefined) await press(page, way);
  await waitForWords(page, name);
}
