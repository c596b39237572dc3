import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOwnBackground, type Sender } from '../../../src/messages/authorise';
import { decodePageEnvelope, decodePageRequest } from '../../../src/messages/decode-for-page';
import { answerForPage, type PageHandlers } from '../../../src/messages/hear';
import { tellPage } from '../../../src/messages/tell-page';
import { makeReport } from '../page/reports';

const self = { id: 'lateral', origin: 'chrome-extension://lateral/' };
const worker: Sender = { id: 'lateral', url: 'chrome-extension://lateral/background.js' };
const selected = { state: 'done', text: 'T', report: makeReport() } as const;

const handlers = (): { [N in keyof PageHandlers]: ReturnType<typeof vi.fn<PageHandlers[N]>> } => ({
  toggleCard: vi.fn(() => true),
  showSelection: vi.fn(() => true),
  giveArticle: vi.fn(() => null),
  leavePage: vi.fn(() => null),
});

beforeEach(() => fakeBrowser.reset());

describe('a page listens', () => {
  test('to the background', () => {
    const own = handlers();
    const message = { lateralPage: 'showSelection', request: { selected: { ...selected, extra: 1 } } };
    expect(answerForPage(own, self, message, worker)).toBe(true);
    expect(own.showSelection).toHaveBeenCalledWith({ selected });
    expect(answerForPage(own, self, { lateralPage: 'leavePage', request: {} }, { id: 'lateral' })).toBeNull();
  });

  test.each<[string, Sender]>([
    ['another extension', { ...worker, id: 'other' }],
    ['a script in a tab', { id: 'lateral', url: 'https://news.example/', tab: { id: 1 }, frameId: 0 }],
    ['an own page in a tab', { ...worker, tab: { id: 1 } }],
    ['a web page', { id: 'lateral', url: 'https://news.example/' }],
    ['nobody', {}],
  ])('not to %s', (_who, sender) => {
    const own = handlers();
    expect(answerForPage(own, self, { lateralPage: 'toggleCard', request: {} }, sender)).toBeUndefined();
    expect([own.toggleCard.mock.calls, isOwnBackground(sender, self)]).toEqual([[], false]);
  });

  test.each([
    { lateralPage: 'showSelection', request: {} },
    { lateralPage: 'showSelection', request: { selected: { ...selected, state: 'comparing' } } },
    { lateralPage: 'showSelection', request: { selected: { ...selected, report: { claims: [] } } } },
    { lateralPage: 'showSelection', request: { selected: { ...selected, text: 'x'.repeat(3_000) } } },
    { lateralPage: 'toggleCard' },
    { lateralPage: 'constructor', request: {} },
    { lateral: 'toggleCard', request: {} },
    null,
  ])('not to %j', (message) => {
    const own = handlers();
    expect(answerForPage(own, self, message, worker)).toBeUndefined();
    expect([own.toggleCard.mock.calls, own.showSelection.mock.calls]).toEqual([[], []]);
  });

  test('and never throws', () => {
    void fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        decodePageEnvelope(value);
        decodePageRequest('showSelection', value);
        decodePageRequest('showSelection', { selected: value });
      }),
    );
  });
});

describe('telling a page', () => {
  test('speaks to the top frame and gives its answer', async () => {
    const tell = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(true as never);
    expect(await tellPage(7, 'toggleCard', {})).toBe(true);
    expect(tell).toHaveBeenCalledWith(7, { lateralPage: 'toggleCard', request: {} }, { frameId: 0 });
  });

  test('gives null where nobody answers', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValueOnce(new Error('no receiver'));
    expect(await tellPage(7, 'toggleCard', {})).toBeNull();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValueOnce(undefined as never);
    expect(await tellPage(7, 'toggleCard', {})).toBeNull();
  });
});
