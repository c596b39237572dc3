import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addedSites, mayRead } from '../../../src/settings/added-sites';
import { askForPackHost, keepPackHosts, mayFetchFrom } from '../../../src/settings/pack-hosts';
import { type FakeAccess, installFakeAccess } from './fake-access';

const HOST = 'facts.example';
let access: FakeAccess;

beforeEach(() => {
  fakeBrowser.reset();
  access = installFakeAccess();
});

test('a pack’s host is asked for over https alone, and opens no page of it', async () => {
  expect(await mayFetchFrom(HOST)).toBe(false);
  expect(await askForPackHost(HOST)).toBe(true);
  expect(access.questions).toEqual([[`https://${HOST}/*`]]);
  expect([await mayFetchFrom(HOST), await mayRead(`https://${HOST}/a`), await addedSites()]).toEqual([
    true,
    false,
    [],
  ]);
});

test('a site that is added is read, though packs come from it too', async () => {
  await askForPackHost(HOST);
  access.grant(`*://${HOST}/*`);
  expect(await mayRead(`https://${HOST}/a`)).toBe(true);
  expect(await addedSites()).toEqual([{ site: HOST, origins: [`*://${HOST}/*`] }]);
  await keepPackHosts(new Set());
  expect([[...access.origins], await mayRead(`https://${HOST}/a`)]).toEqual([[`*://${HOST}/*`], true]);
});

test('hosts no pack needs are given back, the others stay', async () => {
  await askForPackHost(HOST);
  await askForPackHost('other.example');
  await keepPackHosts(new Set([HOST]));
  expect([...access.origins]).toEqual([`https://${HOST}/*`]);
  access.answer = false;
  expect(await askForPackHost('third.example')).toBe(false);
  await keepPackHosts(new Set([HOST]));
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([`packs.host.${HOST}`]);
});
