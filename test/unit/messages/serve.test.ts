import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send } from '../../../src/messages/client';
import { answer, type Handlers } from '../../../src/messages/serve';
import type { TabView } from '../../../src/messages/tab-view';

const self = { id: 'lateral', origin: 'chrome-extension://lateral/' };
const page = { id: 'lateral', url: 'https://news.example/a', frameId: 0, tab: { id: 7, incognito: false } };
const speaker = { document: 5, address: 'https://news.example/b' };
const popup = { id: 'lateral', url: 'chrome-extension://lateral/popup.html' };

const article = {
  title: 'T',
  publisher: null,
  published: '2025-03-05',
  publishedBasis: 'time',
  language: 'en',
  text: 'Text.',
};

const view: TabView = {
  tab: { state: 'unsupported' },
  runs: null,
  access: false,
  withheld: false,
  addable: false,
  pausedUntil: null,
  selected: null,
};
const unexpected = vi.fn();
function handlers(own: Partial<Handlers> = {}): Handlers {
  const fail = async () => {
    unexpected();
    return { ok: false as const, message: 'unexpected' };
  };
  return {
    pageOnTopic: fail,
    pageOffTopic: fail,
    pageUnreadable: fail,
    analyseArticle: fail,
    analyseSample: fail,
    tabState: fail,
    addPage: async () => ({ ok: true, value: null }),
    pageToAdd: async () => ({ ok: false, message: 'Gone.' }),
    readPage: fail,
    selectionSeen: fail,
    selectionDone: fail,
    lookAtPack: fail,
    subscribeToPack: fail,
    updatePack: fail,
    packsChanged: fail,
    ...own,
  };
}

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://news.example/a' });
  unexpected.mockReset();
  fakeBrowser.reset();
});

describe('answer', () => {
  test('hands the decoded request and the caller to its handler', async () => {
    const tabState = vi.fn<Handlers['tabState']>(async () => ({ ok: true, value: view }));
    const message = { lateral: 'tabState', request: { tabId: 7, extra: 1 } };
    expect(await answer(handlers({ tabState }), self, message, popup)).toEqual({
      ok: true,
      value: view,
    });
    expect(tabState).toHaveBeenCalledWith({ tabId: 7 }, { audience: 'own-page' });
  });

  test('a page speaks for itself and not for another site', async () => {
    const pageOnTopic = vi.fn<Handlers['pageOnTopic']>(async () => ({ ok: true, value: { again: null } }));
    await answer(
      handlers({ pageOnTopic }),
      self,
      { lateral: 'pageOnTopic', request: { url: 'https://evil.example' }, speaker },
      page,
    );
    const caller = {
      audience: 'content',
      tabId: 7,
      url: 'https://news.example/b',
      document: 5,
      isPrivate: false,
    };
    expect(pageOnTopic.mock.calls).toEqual([[{}, caller]]);
    const forged = { ...speaker, address: 'https://evil.example' };
    await answer(
      handlers({ pageOnTopic }),
      self,
      { lateral: 'pageOnTopic', request: {}, speaker: forged },
      page,
    );
    expect(pageOnTopic).toHaveBeenCalledTimes(1);
  });

  test.each([
    [
      'a page whose article would go for our sample',
      { lateral: 'analyseSample', request: { article } },
      page,
    ],
    ['a page asking as an own page', { lateral: 'readPage', request: { tabId: 1 } }, page],
    ['a page that is done with a selection', { lateral: 'selectionDone', request: { tabId: 1 } }, page],
    ['an own page speaking as a page', { lateral: 'pageOnTopic', request: {}, speaker }, popup],
    ['a page that does not say who it is', { lateral: 'pageOnTopic', request: {} }, page],
    ['an unknown sender with a broken request', { lateral: 'tabState', request: null }, {}],
    ['a broken request', { lateral: 'tabState', request: {} }, popup],
  ])('no handler runs for %s', async (_what, message, sender) => {
    expect(await answer(handlers(), self, message, sender)).toMatchObject({ ok: false });
    expect(unexpected).not.toHaveBeenCalled();
  });

  test('leaves messages of others to others', () => {
    expect(answer(handlers(), self, { type: 'other' }, page)).toBeUndefined();
  });

  test('a bug is logged once and answered with one clear line', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const tabState = async () => {
      throw new Error('secret detail');
    };
    const reply = await answer(
      handlers({ tabState }),
      self,
      { lateral: 'tabState', request: { tabId: 1 } },
      popup,
    );
    expect(reply).toEqual({ ok: false, message: expect.not.stringContaining('secret') });
    expect(log).toHaveBeenCalledTimes(1);
  });
});

describe('send', () => {
  test('asks again when the worker died while it worked', async () => {
    const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    ask.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    ask.mockResolvedValueOnce({ ok: true, value: null } as never);
    expect(await send('pageOnTopic', {})).toEqual({ ok: true, value: null });
  });

  test('says in one line that the extension is gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Extension context invalidated.'),
    );
    expect(await send('pageOnTopic', {})).toEqual({ ok: false, message: expect.stringMatching(/^[^\n]+$/) });
  });
});
