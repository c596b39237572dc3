import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followGrant, followRemoval, registerAddedSites } from '../../../src/background/site-access';
import { newsSitePatterns } from '../../../src/settings/news-sites';
import { type FakeTabs, installFakeTabs } from './fake-tabs';

let tabs: FakeTabs;
const query = vi.fn();

beforeEach(() => {
  tabs = installFakeTabs();
  tabs.access.origins.clear();
  for (const origin of newsSitePatterns) tabs.access.origins.add(origin);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(query.mockResolvedValue([{ id: 4 }]));
});

const registered = () => [...tabs.registered.values()].map(({ matches }) => matches);

test('the gate is registered for the added sites alone, for good', async () => {
  await registerAddedSites();
  expect(registered()).toEqual([]);
  tabs.access.grant('*://blog.example/*', 'file:///*');
  await registerAddedSites();
  expect([...tabs.registered.values()]).toEqual([
    {
      id: 'added-sites',
      matches: ['*://blog.example/*'],
      js: ['/content-scripts/gate.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
});

test('more sites change it, and the last one takes it away', async () => {
  tabs.access.grant('*://blog.example/*');
  await registerAddedSites();
  tabs.access.grant('*://zine.example/*');
  await registerAddedSites();
  expect(registered()).toEqual([['*://blog.example/*', '*://zine.example/*']]);
  tabs.access.takeBack('*://blog.example/*', '*://zine.example/*');
  await registerAddedSites();
  expect(registered()).toEqual([]);
});

test('events at once never register twice', async () => {
  tabs.access.grant('*://blog.example/*');
  await Promise.all([registerAddedSites(), registerAddedSites(), registerAddedSites()]);
  expect(registered()).toEqual([['*://blog.example/*']]);
});

test('a grant looks at the pages that are open; of the list no second registration is made', async () => {
  const listed = newsSitePatterns[0] ?? '';
  await followGrant([listed]);
  expect([registered(), tabs.injected]).toEqual([[], [4]]);
  expect(query).toHaveBeenLastCalledWith({ url: [listed], discarded: false });
});

test('a removal that fails to find anything is harmless', async () => {
  await followRemoval(['*://blog.example/*']);
  expect([registered(), tabs.told]).toEqual([[], []]);
});
