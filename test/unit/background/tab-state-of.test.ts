import { beforeEach, expect, test } from 'vitest';
import { storeSelection } from '../../../src/background/selections';
import { changeRecord } from '../../../src/background/tab-records';
import { tabViewOf } from '../../../src/background/tab-state-of';
import type { TabState } from '../../../src/messages/tab-state';
import { setPaused, setPausedEverywhere } from '../../../src/settings/paused';
import { type FakeTabs, installFakeTabs } from './fake-tabs';

const listed = 'https://www.newsworldmedia.news/story';
const host = 'newsworldmedia.news';
let tabs: FakeTabs;

beforeEach(() => {
  tabs = installFakeTabs();
  tabs.addresses.set(1, listed);
});

const tabStateOf = async (tabId: number) => (await tabViewOf(tabId)).tab;

const record = (state: TabState, asked = false, address = listed) =>
  changeRecord(1, () => ({ address, document: 1, token: 't', asked, state }));

test.each([
  'chrome://extensions/',
  'about:addons',
  'file:///home/reader/page.html',
  'view-source:https://a.example/',
  'https://chromewebstore.google.com/detail/x',
  'https://chrome.google.com/webstore/detail/x',
  'https://addons.mozilla.org/en-US/firefox/',
])('unsupported: %s', async (url) => {
  tabs.addresses.set(1, url);
  expect(await tabStateOf(1)).toEqual({ state: 'unsupported' });
});

test('a tab that is gone and a tab whose address is hidden are unsupported', async () => {
  tabs.addresses.set(2, undefined);
  expect([await tabStateOf(2), await tabStateOf(99)]).toEqual([
    { state: 'unsupported' },
    { state: 'unsupported' },
  ]);
});

test('a site outside the list', async () => {
  tabs.addresses.set(1, 'https://www.blog.example/x');
  tabs.access.origins.clear();
  expect(await tabViewOf(1)).toMatchObject({
    tab: { state: 'not-listed', host: 'blog.example' },
    runs: false,
    withheld: false,
  });
  tabs.access.grant('*://www.blog.example/*');
  expect(await tabViewOf(1)).toMatchObject({ tab: { state: 'off-topic', host: 'blog.example' }, runs: true });
});

test('a listed site: off topic, or without access', async () => {
  expect(await tabStateOf(1)).toEqual({ state: 'off-topic', host });
  tabs.access.origins.clear();
  expect(await tabViewOf(1)).toMatchObject({
    tab: { state: 'no-access', host },
    runs: false,
    withheld: true,
  });
});

test('a record of this address is the state; of another it is nothing', async () => {
  await record({ state: 'reading', host });
  expect(await tabStateOf(1)).toEqual({ state: 'reading', host });
  tabs.addresses.set(1, `${listed}#part`);
  expect(await tabStateOf(1)).toEqual({ state: 'reading', host });
  tabs.addresses.set(1, `${listed}/2`);
  expect(await tabStateOf(1)).toEqual({ state: 'off-topic', host });
});

test('a pause hides what was found by itself, not what was asked for', async () => {
  await record({ state: 'reading', host });
  await setPaused(host, true);
  expect(await tabStateOf(1)).toEqual({ state: 'paused', host });
  await record({ state: 'reading', host }, true);
  expect(await tabStateOf(1)).toEqual({ state: 'reading', host });
});

test('a pause on all sites is told until its end, and by no one ended', async () => {
  await record({ state: 'reading', host });
  const now = Date.now();
  await setPausedEverywhere(true, now);
  const until = now + 3_600_000;
  expect(await tabViewOf(1)).toMatchObject({
    tab: { state: 'paused-everywhere', host, until },
    runs: true,
    pausedUntil: until,
  });
  await setPausedEverywhere(true, now - 3_600_000);
  expect(await tabViewOf(1)).toMatchObject({ tab: { state: 'reading', host }, pausedUntil: null });
});

test('selected text is shown with the page it was selected on, and no other', async () => {
  const selected = { state: 'comparing', text: 'T' } as const;
  await storeSelection(1, { address: listed, token: 't', selected });
  expect((await tabViewOf(1)).selected).toEqual(selected);
  tabs.addresses.set(1, `${listed}/2`);
  expect((await tabViewOf(1)).selected).toBeNull();
});
