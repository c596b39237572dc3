import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isHostName, siteOf } from '../../../src/settings/host-name';
import { isPaused, pausedUntil, setPaused, setPausedEverywhere } from '../../../src/settings/paused';
import { changeSettings, defaultSettings, readSettings, watchSettings } from '../../../src/settings/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('are the defaults before anything is changed', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('a change keeps the other fields', async () => {
    await changeSettings({ marks: false });
    await changeSettings({ surface: 'toolbar' });
    expect(await readSettings()).toEqual({
      surface: 'toolbar',
      marks: false,
      pausedHosts: [],
      pausedUntil: 0,
      corner: null,
      history: false,
    });
  });

  test('two changes at once lose nothing', async () => {
    await Promise.all([changeSettings({ marks: false }), changeSettings({ pausedHosts: ['a.example'] })]);
    expect(await readSettings()).toEqual({
      surface: 'page',
      marks: false,
      pausedHosts: ['a.example'],
      pausedUntil: 0,
      corner: null,
      history: false,
    });
  });

  test('a damaged field takes its default, the others and the good hosts stay', async () => {
    await fakeBrowser.storage.local.set({
      'settings.surface': 'everywhere',
      'settings.marks': false,
      'settings.pausedHosts': ['a.example', 7, 'no host', null],
      'settings.pausedUntil': 'soon',
    });
    expect(await readSettings()).toEqual({
      surface: 'page',
      marks: false,
      pausedHosts: ['a.example'],
      pausedUntil: 0,
      corner: null,
      history: false,
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
      ['paper.example', 'www.paper.example', 'newspaper.example'].map((host) => isPaused(settings, host, 0)),
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

describe('pausing everywhere', () => {
  const hour = 3_600_000;
  const at = (pausedUntil: number) => ({ ...defaultSettings, pausedUntil });

  test('lasts an hour, and is over without anyone ending it', async () => {
    await setPausedEverywhere(true, 1_000);
    const settings = await readSettings();
    expect(settings.pausedUntil).toBe(1_000 + hour);
    expect([1_000, hour, 1_000 + hour].map((now) => isPaused(settings, 'a.example', now))).toEqual([
      true,
      true,
      false,
    ]);
    await setPausedEverywhere(false, 2_000);
    expect(isPaused(await readSettings(), 'a.example', 2_000)).toBe(false);
  });

  test('a clock that was set back does not make it longer', () => {
    expect(pausedUntil(at(10 * hour), 9 * hour)).toBe(10 * hour);
    expect(pausedUntil(at(10 * hour), 8 * hour)).toBeNull();
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
