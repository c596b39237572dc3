import type { Page } from 'playwright-core';
import { sampleClaim, sampleSource } from '../../unit/corpus/samples';
import type { Shot } from './shot';

const panels = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    location.hash = 'transfer';
  });
  await page.locator('#export').waitFor();
};
const pickSources = async (page: Page): Promise<void> => {
  await panels(page);
  await page.locator('.lo-pick summary').click();
  for (const at of [0, 2]) await page.locator('.lo-pick input').nth(at).check();
};
const choose = async (page: Page, name: string, text: string): Promise<void> => {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
};
/** The reader's own sources as a file has them, with so many claims each. */
const file = (claims: number, ids: readonly string[]): string =>
  JSON.stringify({
    format: 'lateral-corpus',
    version: 1,
    sources: ids.map((id) => sampleSource(id, { title: `Families count again, ${id}` })),
    claims: ids.flatMap((id) =>
      Array.from({ length: claims }, (_, at) => sampleClaim(`${id}-${claims === 3 ? at : at + 1}`, id)),
    ),
  });
const askWhichWay = async (page: Page): Promise<void> => {
  await panels(page);
  await choose(page, 'first.json', file(3, ['monday', 'tuesday']));
  await page.locator('.lo-outcome').waitFor();
  await choose(page, 'second.json', file(4, ['monday', 'tuesday', 'friday']));
  await page.locator('dialog').waitFor();
};
const imported = async (page: Page): Promise<void> => {
  await askWhichWay(page);
  await page.locator('dialog button').first().click();
  await page.locator('.lo-outcome').waitFor();
};
const refused = async (page: Page): Promise<void> => {
  await panels(page);
  await choose(page, 'other.json', '{"format": "lateral-corpus", "version": 2}');
  await page.locator('.lo-outcome').waitFor();
};

const inOptions = { page: 'options', query: '', width: 1100, height: 1000 } as const;
const phone = { width: 320, height: 1200 } as const;

/** Export, import and the question in between. */
export const transferShots: readonly Shot[] = [
  { name: 'transfer', ...inOptions, prepare: panels },
  { name: 'transfer-pick', ...inOptions, prepare: pickSources },
  { name: 'transfer-ask', ...inOptions, prepare: askWhichWay },
  { name: 'transfer-done', ...inOptions, prepare: imported },
  { name: 'transfer-refused', ...inOptions, prepare: refused },
  { name: 'transfer-pick-320', ...inOptions, ...phone, prepare: pickSources },
  { name: 'transfer-ask-320', ...inOptions, ...phone, height: 700, prepare: askWhichWay },
  { name: 'transfer-pick-ar', ...inOptions, query: 'lang=ar', prepare: pickSources },
  { name: 'transfer-ask-ar', ...inOptions, query: 'lang=ar', prepare: askWhichWay },
].map((shot): Shot => ({ ...shot, looks: ['light', 'dark'] }));
