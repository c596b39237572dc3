import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../../assets/public/_locales/en/messages.json';
import french from '../../../assets/public/_locales/fr/messages.json';
import { send } from '../../../src/messages/client';
import { answer, type Handlers } from '../../../src/messages/serve';
import { speakFrom } from '../../../src/words/say';

type Texts = Readonly<Record<string, { readonly message: string } | undefined>>;
const speak = (texts: Texts): void => speakFrom((key) => texts[key]?.message ?? '');

beforeEach(() => {
  vi.stubGlobal('location', { href: 'chrome-extension://lateral/popup.html' });
  fakeBrowser.reset();
  speak(french);
});
afterEach(() => {
  speak(english);
  vi.unstubAllGlobals();
});

const popup = { id: 'lateral', url: 'chrome-extension://lateral/popup.html' };
const self = { id: 'lateral', origin: 'chrome-extension://lateral/' };
const speaker = { document: 5, address: popup.url };
const told = async (request: unknown, sender = popup): Promise<unknown> => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = { tabState: async () => Promise.reject(new Error('A bug.')) } as unknown as Handlers;
  return answer(broken, self, { lateral: 'tabState', request, speaker }, sender);
};

test('what goes wrong between the parts is told in the reader’s language', async () => {
  const words = (message: string) => ({ ok: false, message });
  expect(await told({ tabId: 7 })).toEqual(words(french.error_broken.message));
  expect(await told({ tabId: 'seven' })).toEqual(words(french.error_malformed.message));
  expect(await told({ tabId: 7 }, { id: 'lateral', url: 'https://news.example/' })).toEqual(
    words(french.error_denied.message),
  );
  expect(await send('tabState', { tabId: 7 })).toEqual(words(french.error_unreachable.message));
});

test('a script without messages of its own says nothing, and still does not throw', async () => {
  speakFrom(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(await send('tabState', { tabId: 7 })).toEqual({ ok: false, message: '' });
});
