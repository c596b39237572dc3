import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookAtOpenTabs } from '../../../src/background/look-at-open-tabs';
import { newsSitePatterns } from '../../../src/settings/news-sites';
import { type FakeTabs, installFakeTabs } from './fake-tabs';

let tabs: FakeTabs;
const query = vi.fn();

beforeEach(() => {
  tabs = installFakeTabs();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(query.mockResolvedValue([{ id: 4 }, { id: 7 }]));
});

test('every open news page is looked at, and no other', async () => {
  await lookAtOpenTabs();
  expect(query).toHaveBeenCalledWith({ url: [...newsSitePatterns], discarded: false });
  expect(tabs.injected).toEqual([4, 7]);
});

test('a page that does not let itself be read is passed over', async () => {
  tabs.allowed = false;
  await lookAtOpenTabs();
  expect(tabs.injected).toEqual([]);
});
