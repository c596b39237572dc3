import { describe, expect, test } from 'vitest';
import { authorise, type Sender } from '../../../src/messages/authorise';

const self = { id: 'lateral', origin: 'chrome-extension://lateral/' };
const page: Sender = { id: 'lateral', url: 'https://news.example/a', frameId: 0, tab: { id: 7 } };
const popup: Sender = { id: 'lateral', url: 'chrome-extension://lateral/popup.html' };

describe('authorise', () => {
  test('our script in the top frame of a tab speaks for its address', () => {
    expect(authorise(page, 'content', self)).toEqual({
      audience: 'content',
      tabId: 7,
      url: 'https://news.example/a',
    });
  });

  test('the newer address of the tab counts within one origin only', () => {
    const at = (url: string) => authorise({ ...page, tab: { id: 7, url } }, 'content', self);
    expect(at('https://news.example/b')).toMatchObject({ url: 'https://news.example/b' });
    expect(at('https://other.example/b')).toMatchObject({ url: 'https://news.example/a' });
    expect(at('nonsense')).toMatchObject({ url: 'https://news.example/a' });
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
