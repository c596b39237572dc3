import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleToAdd, openAdding } from '../../../src/background/adding';
import { changeRecord } from '../../../src/background/tab-records';
import { addingPlace, pageOfPlace } from '../../../src/messages/adding-address';
import { makeReport } from '../page/reports';
import { type FakeTabs, installFakeTabs } from './fake-tabs';

const address = 'https://www.bbc.co.uk/news/1';
const article = {
  title: 'Envoys meet',
  publisher: null,
  published: '2025-03-05',
  publishedBasis: 'meta',
  language: 'en',
  text: 'They met.',
};

let tabs: FakeTabs;
let opened: { url?: string; index?: number }[];

beforeEach(async () => {
  tabs = installFakeTabs();
  opened = [];
  Object.assign(fakeBrowser.tabs, {
    get: async () => ({ index: 3 }),
    create: async (tab: object) => void opened.push(tab),
  });
  tabs.answer = { article, speaker: { document: 7.5, address: `${address}#top` } };
  await changeRecord(1, () => ({
    address,
    document: 7.5,
    token: 't',
    asked: false,
    state: { state: 'done', host: 'bbc.co.uk', report: makeReport() },
  }));
});

test('the form opens beside the article and gets its text from the page', async () => {
  expect(await openAdding(1)).toEqual({ ok: true, value: null });
  expect(opened).toEqual([{ url: expect.stringMatching(/options\.html#add\/page-1-7\.5$/), index: 4 }]);
  expect(await articleToAdd({ tabId: 1, document: 7.5 })).toEqual({
    ok: true,
    value: { ...article, url: `${address}#top` },
  });
});

test.each<[string, () => void]>([
  ['another document', () => (tabs.answer = { article, speaker: { document: 8, address } })],
  ['another article', () => (tabs.answer = { article, speaker: { document: 7.5, address: `${address}2` } })],
  ['no script', () => (tabs.answer = undefined)],
  ['no article', () => (tabs.answer = null)],
  [
    'nonsense',
    () => (tabs.answer = { article: { ...article, text: 7 }, speaker: { document: 7.5, address } }),
  ],
])('a tab that has %s by then gives nothing', async (_what, change) => {
  change();
  expect(await articleToAdd({ tabId: 1, document: 7.5 })).toMatchObject({ ok: false });
  expect(await openAdding(1)).toMatchObject({ ok: false, message: expect.stringMatching(/no longer open/) });
  expect(opened).toEqual([]);
});

test('a tab that was never read gives nothing', async () => {
  expect(await openAdding(2)).toMatchObject({ ok: false });
});

test('the place in the address leads back to the page', () => {
  for (const page of [
    { tabId: 1, document: 7.5 },
    { tabId: 123, document: 1_763_777_777_123.4 },
  ])
    expect(pageOfPlace(addingPlace(page))).toEqual(page);
  for (const place of [null, '', 'page-1', 'page-x-1', 'page-1-2-3', 'page--1-2', '__proto__'])
    expect(pageOfPlace(place)).toBeNull();
});
