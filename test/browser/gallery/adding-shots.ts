import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Shot } from './shot';

const CLASS = new URL('../../fixtures/class-corpus/', import.meta.url);

interface Payload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const given = (name: string, text: string): Payload => ({ name, mimeType: '', buffer: Buffer.from(text) });
const classFiles = (): Payload[] =>
  readdirSync(CLASS).map((name) => ({ name, mimeType: '', buffer: readFileSync(new URL(name, CLASS)) }));
const review = {
  '@type': 'ClaimReview',
  url: 'https://checks.example/59',
  claimReviewed: 'Hamas is still holding 59 hostages in Gaza.',
  datePublished: '2025-03-06',
  author: { name: 'Checks & Co' },
};
const oddFiles: readonly Payload[] = [
  given('scan of the page.pdf', '%PDF-1.7'),
  given(
    'francais.html',
    `<html lang="fr"><body><p>${'Les otages sont à Gaza. '.repeat(20)}</p></body></html>`,
  ),
  given(
    'reviews.json',
    JSON.stringify([
      review,
      { ...review, url: 'https://checks.example/cats', claimReviewed: 'Cats have nine lives.' },
      { ...review, datePublished: 'soon' },
    ]),
  ),
  given('other.json', '{"hello": "world"}'),
];

const goTo = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};
const start = async (page: Page): Promise<void> => {
  await goTo(page, 'add');
  await page.locator('#files').waitFor();
};
const results = async (page: Page): Promise<void> => {
  await start(page);
  const files = classFiles();
  const again = files[0] ? [{ ...files[0], name: 'the same again.html' }] : [];
  await page.locator('input[type=file]').setInputFiles([...files, ...again, ...oddFiles]);
  await page.locator('.lo-results').waitFor();
};
const running = async (page: Page): Promise<void> => {
  await start(page);
  await page.evaluate(() => {
    const { arrayBuffer } = File.prototype;
    // Holds the picture where it is: the fourth file never ends.
    File.prototype.arrayBuffer = function (this: File) {
      return this.name.startsWith('04') ? new Promise<ArrayBuffer>(() => undefined) : arrayBuffer.call(this);
    };
  });
  await page.locator('input[type=file]').setInputFiles(classFiles());
  await page.locator('.lo-progress', { hasText: 'Reading 4 of' }).waitFor();
};
const stoppedShot = async (page: Page): Promise<void> => {
  await start(page);
  await page.evaluate(() => {
    new MutationObserver(() => document.querySelector<HTMLElement>('.lo-progress button')?.click()).observe(
      document,
      { subtree: true, childList: true, characterData: true },
    );
  });
  await page.locator('input[type=file]').setInputFiles(classFiles().slice(0, 5));
  await page.locator('.lo-results').waitFor();
};
const preview = async (page: Page): Promise<void> => {
  await goTo(page, 'add/page-1-1');
  await page.locator('.lo-preview').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
};
const correcting = async (page: Page): Promise<void> => {
  await preview(page);
  await page.locator('.lo-choice-actions button').nth(1).click();
  await page.locator('.lo-edit input').first().fill('24');
  await page.locator('.lo-edit button[type=submit]').click();
  await page.locator('.lo-choice-actions button').first().click();
  await page.getByLabel('Qualifier').selectOption('between');
  await page.locator('.lo-edit button[type=submit]').click();
};
const twin = async (page: Page): Promise<void> => {
  await preview(page);
  await page.locator('.lo-save button').click();
  await page.locator('.lo-back').waitFor();
  await preview(page);
  await page.locator('.lo-save button').last().scrollIntoViewIfNeeded();
};

const inOptions = { page: 'options', query: '', width: 1100, height: 1200 } as const;
const phone = { width: 320, height: 1400 } as const;

/** The ways in: files and what became of them, the page being read, corrections, an article that is there already. */
export const addingShots: readonly Shot[] = [
  { name: 'adding-start', ...inOptions, prepare: start },
  { name: 'adding-running', ...inOptions, prepare: running },
  { name: 'adding-stopped', ...inOptions, prepare: stoppedShot },
  { name: 'adding-results', ...inOptions, height: 1700, prepare: results },
  { name: 'adding-page', ...inOptions, prepare: preview },
  { name: 'adding-correcting', ...inOptions, prepare: correcting },
  { name: 'adding-twin', ...inOptions, prepare: twin },
  { name: 'adding-start-320', ...inOptions, ...phone, prepare: start },
  { name: 'adding-results-320', ...inOptions, ...phone, height: 2400, prepare: results },
  { name: 'adding-correcting-320', ...inOptions, ...phone, prepare: correcting },
  { name: 'adding-twin-320', ...inOptions, ...phone, prepare: twin },
].map((shot): Shot => ({ ...shot, looks: ['light', 'dark'] }));
