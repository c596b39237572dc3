import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { History } from '../../../../src/history/history';
import { deleteEverything } from '../../../../src/options/storage/delete-everything';
import { addedSites } from '../../../../src/settings/added-sites';
import { askForPackHost } from '../../../../src/settings/pack-hosts';
import { changeSettings, defaultSettings, readSettings } from '../../../../src/settings/settings';
import { type FakeAccess, installFakeAccess } from '../../settings/fake-access';

let access: FakeAccess;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  access = installFakeAccess();
});

test('takes settings, history, and access to added sites and to the hosts of packs', async () => {
  const history = new History();
  await history.remember({
    address: 'https://news.example/a',
    title: 'A',
    publisher: null,
    published: null,
    readAt: 1,
    counts: { conflicts: 0, changed: 0, agrees: 0 },
  });
  await changeSettings({ surface: 'toolbar', history: true });
  access.grant('*://village.example/*');
  await askForPackHost('facts.example');
  await deleteEverything();
  expect([...access.origins]).toEqual([]);
  // What was open for packs alone must not come to be a site that is read.
  expect(await addedSites()).toEqual([]);
  expect(await readSettings()).toEqual(defaultSettings);
  expect((await history.find('', 10)).total).toBe(0);
  history.close();
});
