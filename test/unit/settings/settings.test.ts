import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isHostName, siteOf } from '../../../src/settings/host-name';
import { isPaused, setPaused } from '../../../src/settings/paused';
import { changeSettings, defaultSettings, readSettings, watchSettings } from '../../../src/settings/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('are the defaults before anything is changed', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('a change keeps the other fields', async () => {
    await changeSettings({ marks: false });
    await changeSettings({ surface: 'toolbar' });
    expect(await readSettings()).toEqual({ surface: 'toolbar', marks: false, pausedHosts: [], corner: null });
  });

  test('two changes at once lose nothing', async () => {
    await Promise.all([
      changeSettings({ marks: false }),
      changeSettings({ pausedHosts: ['a.example'], corner: null }),
    ]);
    expect(await readSettings()).toEqual({
      surface: 'page',
      marks: false,
      pausedHosts: ['a.example'],
      corner: null,
    });
  });

  test('a damaged field takes its default, the others and the good hosts stay', async () => {
    await fakeBrowser.storage.local.set({
      'settings.surface': 'everywhere',
      'settings.marks': false,
      'settings.pausedHosts': ['a.example', 7, 'no host', null],
    });
    expect(await readSettings()).toEqual({
      surface: 'page',
      marks: false,
      pausedHosts: ['a.example'],
      corner: null,
    });
  });

  test('watching hears changes of settings only, until aborted', async () => {
    const heard: boolean[] = [];
    const stop = new AbortController();
    watchSettings((settings) => heard.push(settings.marks), stop.signal);
    await fakeBrowser.storage.local.set({ other: 1 });
    await changeSettings({ marks: false });
    stop.abort();
    await changeSettings({ marks: true });
    await Promise.resolve();
    expect(heard).toEqual([false]);
  });
});

describe('pausing', () => {
  test('covers subdomains, not look-alikes', () => {
    const settings = { ...defaultSettings, pausedHosts: ['paper.example'], corner: null };
    expect(
      ['paper.example', 'www.paper.example', 'newspaper.example'].map((host) => isPaused(settings, host)),
    ).toEqual([true, true, false]);
  });

  test('pausing twice is pausing once; resuming lifts a pause from above', async () => {
    await setPaused('paper.example', true);
    await setPaused('paper.example', true);
    expect((await readSettings()).pausedHosts).toEqual(['paper.example']);
    await setPaused('edition.paper.example', false);
    expect((await readSettings()).pausedHosts).toEqual([]);
  });
});

describe('hosts', () => {
  test.each([
    ['https://www.paper.example:8443/a', 'paper.example'],
    ['http://[::1]/', '[::1]'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['file:///home/x.html', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['not a url', null],
  ])('site of %s', (url, host) => {
    expect(siteOf(url)).toBe(host);
  });

  test.each(['a.example', 'localhost', '[::1]', 'xn--bcher-kva.example'])('%s is a host', (host) => {
    expect(isHostName(host)).toBe(true);
  });

  test.each([
    '',
    'A.example',
    'a b',
    'a.example/x',
    '*.a.example',
    '.a',
    'a..b',
    `${'a'.repeat(254)}`,
    4,
    null,
  ])('%j is no host', (host) => {
    expect(isHostName(host)).toBe(false);
  });
});
