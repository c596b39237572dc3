import type { Page } from 'playwright-core';
import type { Shot } from './shot';

const section = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    location.hash = 'packs';
  });
  await page.locator('#add-pack').waitFor();
  await page.locator('#packs').waitFor();
};
const typed = async (page: Page): Promise<void> => {
  await section(page);
  await page.locator('input[type=url]').fill('https://facts.harbour-post.example/talks/pack.json');
  await page.locator('.lo-will').waitFor();
};
const offered = async (page: Page): Promise<void> => {
  await typed(page);
  await page.locator('form button').click();
  await page.locator('.lo-pack-offer .lo-key-print').waitFor();
};
const refused = async (page: Page): Promise<void> => {
  await offered(page);
  await page.locator('.lo-pack-offer button').first().click();
  await page.locator('.lo-outcome-problem').waitFor();
};
const removing = async (page: Page): Promise<void> => {
  await section(page);
  await page.locator('.lo-pack button').nth(1).click();
  await page.locator('dialog').waitFor();
};

const inOptions = { page: 'options', query: 'packs=some', width: 1100, height: 1150 } as const;
const phone = { width: 320, height: 1500 } as const;

/** Packs by subscription: adding one, those there are, and what can be wrong with them. */
export const packShots: readonly Shot[] = [
  { name: 'packs-none', ...inOptions, query: 'packs=none', height: 700, prepare: section },
  { name: 'packs-some', ...inOptions, prepare: section },
  { name: 'packs-typed', ...inOptions, query: 'packs=none', height: 800, prepare: typed },
  { name: 'packs-offered', ...inOptions, query: 'packs=none', height: 900, prepare: offered },
  { name: 'packs-refused', ...inOptions, query: 'packs=none', height: 900, prepare: refused },
  { name: 'packs-trouble', ...inOptions, query: 'packs=trouble', height: 1300, prepare: section },
  { name: 'packs-key', ...inOptions, query: 'packs=key', prepare: section },
  { name: 'packs-kept', ...inOptions, query: 'packs=kept', prepare: section },
  { name: 'packs-remove', ...inOptions, height: 700, prepare: removing },
  { name: 'packs-some-320', ...inOptions, ...phone, prepare: section },
  { name: 'packs-key-320', ...inOptions, ...phone, query: 'packs=key', prepare: section },
  { name: 'packs-offered-320', ...inOptions, ...phone, query: 'packs=none', prepare: offered },
].map((shot): Shot => ({ ...shot, looks: ['light', 'dark'] }));
