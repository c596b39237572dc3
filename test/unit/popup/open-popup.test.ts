import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabView } from '../../../src/messages/tab-view';
import { openPopup } from '../../../src/popup/open-popup';
import { installFakeAccess } from '../settings/fake-access';

const { window } = parseHTML('<!doctype html><html><body></body></html>');
const { Event } = window as unknown as typeof globalThis;
Object.assign(globalThis, { document: window.document, location: { href: 'popup.html' } });

const view: TabView = {
  tab: { state: 'off-topic', host: 'news.example' },
  runs: true,
  access: true,
  withheld: false,
  addable: false,
  pausedUntil: null,
  selected: null,
};

let closed: AbortController;
const words = (): string => document.body.textContent ?? '';
const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

beforeEach(async () => {
  fakeBrowser.reset();
  installFakeAccess();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: view } as never);
  closed = new AbortController();
  await openPopup(document.body, closed.signal);
  await vi.waitFor(() => expect(words()).toContain('news.example'), { timeout: 20_000 });
}, 30_000);
afterEach(() => closed.abort());

it('says that a pause could not be stored, until one is', async () => {
  const store = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No room.'));
  const pause = element('.lt-popup-foot > .lt-button');
  pause.dispatchEvent(new Event('click'));
  await vi.waitFor(() => expect(words()).toContain('The setting could not be saved.'), { timeout: 20_000 });
  store.mockRestore();
  pause.dispatchEvent(new Event('click'));
  await vi.waitFor(() => expect(words()).not.toContain('The setting could not be saved.'), {
    timeout: 20_000,
  });
});

it('says that the site could not be switched', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No room.'));
  const box = element('.lt-popup-site input') as HTMLInputElement;
  box.checked = false;
  box.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(words()).toContain('The setting could not be saved.'), { timeout: 20_000 });
});
