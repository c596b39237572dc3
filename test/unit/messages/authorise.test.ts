import { describe, expect, test } from 'vitest';
import { authorise as authoriseSpeaker, type Sender } from '../../../src/messages/authorise';
import type { Audience } from '../../../src/messages/protocol';

const self = { id: 'lateral', origin: 'chrome-extension://lateral/' };
const page: Sender = {
  id: 'lateral',
  url: 'https://news.example/a',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const popup: Sender = { id: 'lateral', url: 'chrome-extension://lateral/popup.html' };

const speaker = { document: 5, address: 'https://news.example/a' };
const authorise = (sender: Sender, audience: Audience, own: typeof self, said = speaker) =>
  authoriseSpeaker(sender, audience, own, said);

describe('authorise', () => {
  test('our script in the top frame of a tab speaks for its address', () => {
    expect(authorise(page, 'content', self)).toEqual({
      audience: 'content',
      tabId: 7,
      url: 'https://news.example/a',
      document: 5,
      isPrivate: false,
    });
  });

  test('a window the browser calls private, or says nothing of, is private', () => {
    for (const incognito of [true, undefined])
      expect(authorise({ ...page, tab: { id: 7, incognito } }, 'content', self)).toMatchObject({
        isPrivate: true,
      });
  });

  test('the address it says it stands at counts within one origin only', () => {
    const at = (address: string) => authorise(page, 'content', self, { ...speaker, address });
    expect(at('https://news.example/b')).toMatchObject({ url: 'https://news.example/b' });
    for (const address of ['https://other.example/a', 'http://news.example/a', 'nonsense', ''])
      expect(at(address)).toBeNull();
  });

  test('a page that does not say who it is speaks for nobody', () => {
    expect(authoriseSpeaker(page, 'content', self, null)).toBeNull();
    expect(authoriseSpeaker(popup, 'own-page', self, null)).toEqual({ audience: 'own-page' });
  });

  test('own pages are known by address, in a tab or not', () => {
    expect(authorise(popup, 'own-page', self)).toEqual({ audience: 'own-page' });
    expect(authorise({ ...popup, tab: { id: 3 }, frameId: 0 }, 'own-page', self)).toEqual({
      audience: 'own-page',
    });
  });

  test.each<[string, Sender]>([
    ['another extension', { ...page, id: 'other' }],
    ['no id', { ...page, id: undefined }],
    ['no address', { ...page, url: undefined }],
    ['no tab', { ...page, tab: undefined }],
    ['a tab without id', { ...page, tab: {} }],
    ['a frame inside the page', { ...page, frameId: 4 }],
    ['no frame', { ...page, frameId: undefined }],
    ['a file', { ...page, url: 'file:///a.html' }],
    ['an opaque address', { ...page, url: 'data:text/html,x' }],
    ['an own page in a tab', { ...popup, tab: { id: 3 }, frameId: 0 }],
  ])('denied as content: %s', (_what, sender) => {
    expect(authorise(sender, 'content', self)).toBeNull();
  });

  test.each<[string, Sender]>([
    ['a page', page],
    ['another extension', { ...popup, id: 'other' }],
    ['no address', { id: 'lateral' }],
    ['an address that only begins alike', { ...popup, url: 'chrome-extension://lateral.evil/popup.html' }],
    ['nothing', {}],
  ])('denied as own page: %s', (_what, sender) => {
    expect(authorise(sender, 'own-page', self)).toBeNull();
  });
});
