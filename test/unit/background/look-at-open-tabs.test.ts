import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allOrigins, lookAtOpenTabs } from '../../../src/background/look-at-open-tabs';
import { newsSitePatterns } from '../../../src/settings/news-sites';
import { type FakeTabs, installFakeTabs } from './fake-tabs';

let tabs: FakeTabs;
const query = vi.fn();

beforeEach(() => {
  tabs = installFakeTabs();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(query.mockResolvedValue([{ id: 4 }, { id: 7 }]));
});

test('every open page of the sites is looked at, and no other', async () => {
  await lookAtOpenTabs(['*://a.example/*']);
  expect(query).toHaveBeenCalledWith({ url: ['*://a.example/*'], discarded: false });
  expect(tabs.injected).toEqual([4, 7]);
});

test('no site, no look: an empty filter would find every tab', async () => {
  await lookAtOpenTabs([]);
  expect([query.mock.calls, tabs.injected]).toEqual([[], []]);
});

test('a page that does not let itself be read is passed over', async () => {
  tabs.allowed = false;
  await lookAtOpenTabs(['*://a.example/*']);
  expect(tabs.injected).toEqual([]);
});

test('the sites are those of the list and those the reader added', async () => {
  tabs.access.origins.clear();
  tabs.access.grant(newsSitePatterns[0] ?? '', '*://blog.example/*');
  expect(await allOrigins()).toEqual([...newsSitePatterns, '*://blog.example/*']);
});
