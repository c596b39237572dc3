import type { Page } from 'playwright-core';
import type { Shot } from './shot';

const subjectsListed = async (page: Page): Promise<void> => {
  await page.locator('.lo-subject, .lt-empty').first().waitFor();
};
/** Opens a subject by its place on the page and brings it to the top. */
const openSubject =
  (key: string) =>
  async (page: Page): Promise<void> => {
    await subjectsListed(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `subjects/${key}`);
    await page.locator('.lo-saying').first().waitFor();
  };
const openTable =
  (key: string) =>
  async (page: Page): Promise<void> => {
    await openSubject(key)(page);
    await page.locator('.lo-subject-detail summary').click();
  };
const findSubjects =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await subjectsListed(page);
    await page.locator('input[type=search]').fill(text);
    await page.waitForTimeout(300);
  };
const phone = { width: 320, height: 568 };
const inOptions = { page: 'options', query: '', width: 1100, height: 760 } as const;
/** What sources say, in the options: the bundled corpus as it is, and made-up states around it. */
export const subjectShots: readonly Shot[] = [
  { name: 'subjects', ...inOptions, prepare: subjectsListed },
  { name: 'subjects-figure', ...inOptions, height: 1100, prepare: openSubject('hostages.alive') },
  { name: 'subjects-states', ...inOptions, height: 1100, prepare: openSubject('talks.mode') },
  { name: 'subjects-single', ...inOptions, prepare: openSubject('talks.outlook') },
  { name: 'subjects-table', ...inOptions, prepare: openTable('hostages.held') },
  { name: 'subjects-found', ...inOptions, prepare: findSubjects('Boehler') },
  { name: 'subjects-nothing', ...inOptions, prepare: findSubjects('zebra crossing') },
  { name: 'subjects-off', ...inOptions, query: 'off', prepare: subjectsListed },
  { name: 'subjects-many', ...inOptions, query: 'many', prepare: openSubject('hostages.held') },
  { name: 'subjects-320', ...inOptions, ...phone, prepare: subjectsListed },
  {
    name: 'subjects-figure-320',
    ...inOptions,
    ...phone,
    height: 1100,
    prepare: openSubject('hostages.alive'),
  },
  { name: 'subjects-ar', ...inOptions, query: 'lang=ar', prepare: subjectsListed },
  {
    name: 'subjects-states-ar',
    ...inOptions,
    query: 'lang=ar',
    height: 1100,
    prepare: openSubject('talks.mode'),
  },
  {
    name: 'subjects-figure-ar',
    ...inOptions,
    query: 'lang=ar',
    height: 1100,
    prepare: openSubject('hostages.alive'),
  },
].map(
  (shot): Shot => ({
    ...shot,
    looks: shot.name.includes('-ar') ? ['light', 'dark'] : ['light', 'dark', 'forced'],
  }),
);
