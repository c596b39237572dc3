import type { Page } from 'playwright-core';
import type { Shot } from './shot';

const listed = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    location.hash = 'sources';
  });
  // Thousands of sources take a while to be taken in.
  await page.locator('.lo-tbody .lo-tr').first().waitFor({ timeout: 120_000 });
};
const searched = async (page: Page): Promise<void> => {
  await listed(page);
  await page.locator('input[type=search]').fill('passage 3');
  await page.locator('.lo-td-hit').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(400);
};
const filtered = async (page: Page): Promise<void> => {
  await listed(page);
  await page.locator('.lo-filter-button').click();
  await page.locator('.lo-filters select').last().selectOption('reprints');
  await page.locator('.lo-chip').first().waitFor({ timeout: 60_000 });
};
const picked = async (page: Page): Promise<void> => {
  await listed(page);
  await page.locator('.lo-tbody input[type=checkbox]:not([role])').nth(1).click();
  await page
    .locator('.lo-tbody input[type=checkbox]:not([role])')
    .nth(3)
    .click({ modifiers: ['Shift'] });
};
const nothing = async (page: Page): Promise<void> => {
  await listed(page);
  await page.locator('input[type=search]').fill('zebra crossing');
  await page.locator('.lt-empty').waitFor({ timeout: 60_000 });
};

const inOptions = { page: 'options', query: '', width: 1280, height: 800 } as const;
const phone = { width: 320, height: 640 };

/** The table of sources: the bundled five, and twenty thousand. */
export const sourceShots: readonly Shot[] = [
  { name: 'sources', ...inOptions, prepare: listed },
  { name: 'sources-wide', ...inOptions, width: 1720, height: 900, query: 'library', prepare: listed },
  { name: 'sources-many', ...inOptions, query: 'library', prepare: listed },
  { name: 'sources-searched', ...inOptions, query: 'library', prepare: searched },
  { name: 'sources-filtered', ...inOptions, query: 'library', prepare: filtered },
  { name: 'sources-picked', ...inOptions, prepare: picked },
  { name: 'sources-nothing', ...inOptions, prepare: nothing },
  { name: 'sources-320', ...inOptions, ...phone, prepare: listed },
  { name: 'sources-many-320', ...inOptions, ...phone, query: 'library', prepare: searched },
  { name: 'sources-picked-320', ...inOptions, ...phone, prepare: picked },
  { name: 'sources-ar', ...inOptions, query: 'lang=ar', prepare: picked },
].map(
  (shot): Shot => ({
    ...shot,
    looks: /-ar|library/.test(`${shot.name}${shot.query}`) ? ['light', 'dark'] : ['light', 'dark', 'forced'],
  }),
);
