import type { Page } from 'playwright-core';
import type { Shot } from './shot';

const goTo =
  (hash: string, awaited: string) =>
  async (page: Page): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.locator(awaited).first().waitFor();
  };
const history = goTo('history', '.lo-reading, .lt-empty');
const storage = goTo('storage', '.lo-meter');
const settings = goTo('settings', '#added');
const about = goTo('about', '.lo-panel, .lo-prose, h2');
const source = goTo('sources/seed-001', '.lo-claim');

const find =
  (text: string, awaited: string) =>
  async (page: Page): Promise<void> => {
    await history(page);
    await page.locator('input[type=search]').fill(text);
    await page.locator('[role=status]', { hasText: awaited }).waitFor();
  };
const ask =
  (panel: string) =>
  async (page: Page): Promise<void> => {
    await storage(page);
    await page.locator(`section[aria-labelledby=${panel}] button`).first().click();
    await page.locator('dialog').waitFor();
  };
const backup = {
  format: 'lateral-backup',
  version: 1,
  savedAt: '2025-03-05T09:30:00.000Z',
  corpus: { format: 'lateral-corpus', version: 1, sources: [], claims: [] },
  off: [],
  settings: {},
  history: [],
};
const askToRestore = async (page: Page): Promise<void> => {
  await storage(page);
  const buffer = Buffer.from(JSON.stringify(backup));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer });
  await page.locator('dialog').waitFor();
};
const editing = async (page: Page): Promise<void> => {
  await source(page);
  await page.locator('.lo-claim-actions button').first().click();
  await page.locator('.lo-edit, form').first().waitFor();
  await page.locator('form').first().scrollIntoViewIfNeeded();
};
const edited = async (page: Page): Promise<void> => {
  await editing(page);
  await page.locator('form textarea, form input').first().fill('Some sixty hostages were still held.');
  await page.locator('form button[type=submit]').click();
  const edits = page.locator('.lo-history');
  await edits.waitFor();
  await edits.evaluate((section) => section.scrollIntoView({ block: 'end' }));
};

const inOptions = { page: 'options', query: '', width: 1100, height: 900 } as const;
const phone = { width: 320, height: 1100 } as const;
const on = `readings&kept=${encodeURIComponent(JSON.stringify({ 'settings.history': true }))}`;
const saved = `kept=${encodeURIComponent(JSON.stringify({ 'storage.lastBackup': Date.UTC(2025, 2, 5, 9, 30) }))}`;
const paused = `sites&kept=${encodeURIComponent(JSON.stringify({ 'settings.pausedHosts': ['harbour-post.example'] }))}`;

/** History, storage, settings, about, and one source: what the other pictures of the options leave out. */
export const optionsShots: readonly Shot[] = [
  { name: 'history-off', ...inOptions, prepare: history },
  { name: 'history-empty', ...inOptions, query: on.replace('readings&', ''), prepare: history },
  { name: 'history', ...inOptions, query: on, prepare: history },
  { name: 'history-found', ...inOptions, query: on, prepare: find('meridian', '1 article') },
  { name: 'history-nothing', ...inOptions, query: on, prepare: find('zebra crossing', '0 articles') },
  { name: 'history-320', ...inOptions, ...phone, query: on, prepare: history },
  { name: 'history-ar', ...inOptions, query: `${on}&lang=ar`, prepare: history },
  { name: 'storage', ...inOptions, prepare: storage },
  { name: 'storage-saved', ...inOptions, query: `${saved}&nearlyFull`, prepare: storage },
  { name: 'storage-restore', ...inOptions, prepare: askToRestore },
  { name: 'storage-delete', ...inOptions, prepare: ask('delete') },
  { name: 'storage-320', ...inOptions, ...phone, query: saved, prepare: storage },
  { name: 'storage-delete-320', ...inOptions, ...phone, height: 700, prepare: ask('delete') },
  { name: 'storage-ar', ...inOptions, query: `${saved}&lang=ar`, prepare: storage },
  { name: 'settings', ...inOptions, height: 1200, query: paused, prepare: settings },
  { name: 'settings-320', ...inOptions, ...phone, height: 1700, query: paused, prepare: settings },
  { name: 'settings-ar', ...inOptions, height: 1200, query: `${paused}&lang=ar`, prepare: settings },
  { name: 'about', ...inOptions, height: 1200, prepare: about },
  { name: 'about-320', ...inOptions, ...phone, height: 1700, prepare: about },
  { name: 'about-ar', ...inOptions, height: 1200, query: 'lang=ar', prepare: about },
  { name: 'source', ...inOptions, prepare: source },
  { name: 'source-editing', ...inOptions, prepare: editing },
  { name: 'source-edited', ...inOptions, prepare: edited },
  { name: 'source-320', ...inOptions, ...phone, prepare: source },
  { name: 'source-editing-320', ...inOptions, ...phone, prepare: editing },
  { name: 'source-edited-320', ...inOptions, ...phone, prepare: edited },
  { name: 'source-ar', ...inOptions, query: 'lang=ar', prepare: source },
].map((shot): Shot => ({ ...shot, looks: ['light', 'dark'] }));
