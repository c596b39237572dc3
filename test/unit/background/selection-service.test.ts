import { beforeEach, describe, expect, test, vi } from 'vitest';
import { analyseForTab, noteLoading, restoreBadge } from '../../../src/background/reading-service';
import {
  type ComparePassage,
  compareSelection,
  dismissSelection,
  noteSeen,
} from '../../../src/background/selection-service';
import { readSelection } from '../../../src/background/selections';
import { makeReport } from '../page/reports';
import { type FakeTabs, installFakeTabs } from './fake-tabs';

const url = 'https://blog.example/story';
const tab = { id: 1, url, title: 'A story' };
const report = makeReport({ related: 2 });
const article = {
  title: 'Talks',
  publisher: 'Blog',
  published: '2025-03-05',
  publishedBasis: 'meta',
  language: 'en',
  text: 'Of the hostages 22 are alive.',
} as const;
const compare = vi.fn<ComparePassage>();

let tabs: FakeTabs;

beforeEach(() => {
  tabs = installFakeTabs();
  tabs.addresses.set(1, url);
  tabs.result = { article, context: 'The page.' };
  compare.mockResolvedValue({ ok: true, value: report });
});

const selected = async () => (await readSelection(1))?.selected;

describe('selected text', () => {
  test('is compared with what the page says of itself, under the address the browser gives', async () => {
    await compareSelection(tab, compare);
    expect(compare).toHaveBeenCalledWith({ ...article, url }, 'The page.');
    expect(await selected()).toEqual({ state: 'done', text: article.text, report });
  });

  test('is shown in the card where there is one, and nowhere else', async () => {
    tabs.answer = true;
    await compareSelection(tab, compare);
    expect(tabs.told).toEqual([
      {
        tabId: 1,
        message: {
          lateralPage: 'showSelection',
          request: { selected: { state: 'done', text: article.text, report } },
        },
      },
    ]);
    expect([await selected(), tabs.popups, tabs.badges.get(1)]).toEqual([undefined, 0, undefined]);
  });

  test.each([undefined, false])('opens the popup where the page answers %j', async (answer) => {
    tabs.answer = answer;
    await compareSelection(tab, compare);
    expect([tabs.popups, tabs.badges.get(1)]).toEqual([1, undefined]);
  });

  test('is pointed to by the badge where no popup opens, until it is seen or done with', async () => {
    tabs.popupOpens = false;
    await compareSelection(tab, compare);
    expect(tabs.badges.get(1)).toBe('2');
    await noteSeen(1);
    expect([tabs.badges.get(1), (await selected())?.state]).toEqual(['', 'done']);
    await dismissSelection(1);
    expect(await selected()).toBeUndefined();
  });

  test('gives the badge of the article back', async () => {
    const caller = { audience: 'content', tabId: 1, url, document: 1, isPrivate: false } as const;
    await analyseForTab(caller, article, async () => ({ ok: true, value: makeReport({ related: 5 }) })).kept;
    tabs.popupOpens = false;
    await compareSelection(tab, compare);
    await dismissSelection(1);
    expect(tabs.badges.get(1)).toBe('5');
    await restoreBadge(2);
    expect(tabs.badges.get(2)).toBe('');
  });

  test('goes when the tab goes elsewhere, also while it is compared', async () => {
    compare.mockImplementation(async () => {
      tabs.addresses.set(1, 'https://blog.example/next');
      await noteLoading(1);
      return { ok: true, value: report };
    });
    await compareSelection(tab, compare);
    expect([await selected(), tabs.popups, tabs.badges.get(1)]).toEqual([undefined, 0, '']);
  });

  test('gives way to what is selected next', async () => {
    compare.mockImplementationOnce(async () => {
      compare.mockResolvedValueOnce({ ok: true, value: makeReport({ related: 1 }) });
      await compareSelection(tab, compare);
      return { ok: true, value: report };
    });
    await compareSelection(tab, compare);
    expect(await selected()).toMatchObject({ report: makeReport({ related: 1 }) });
    expect(tabs.popups).toBe(1);
  });
});

describe('where the page tells nothing', () => {
  test('the browser’s own word is taken, and nothing is claimed to be known of the page', async () => {
    tabs.allowed = false;
    await compareSelection(tab, compare, { text: '22 hostages', frameUrl: null });
    const [passage, context] = compare.mock.calls[0] ?? [];
    expect(passage).toMatchObject({ url, title: 'A story', published: null, text: '22 hostages' });
    expect(context).toBe('');
  });

  test('in a frame of the page the page’s title and date are not the frame’s', async () => {
    const frameUrl = 'https://embed.example/x';
    await compareSelection(tab, compare, { text: '22 hostages', frameUrl });
    expect(compare.mock.calls[0]?.[0]).toMatchObject({ url: frameUrl, title: '', published: null });
    expect(tabs.injected).toEqual([]);
  });

  test('what a script gives back is not believed unread', async () => {
    tabs.result = { article: { ...article, published: 'yesterday' }, context: '' };
    await compareSelection(tab, compare, { text: '22 hostages', frameUrl: null });
    expect(compare.mock.calls[0]?.[0]).toMatchObject({ title: 'A story', published: null });
  });

  test('nothing selected is said in one line, and nothing is compared', async () => {
    tabs.result = { article: { ...article, text: '' }, context: '' };
    tabs.popupOpens = false;
    await compareSelection(tab, compare);
    expect(compare).not.toHaveBeenCalled();
    expect(await selected()).toEqual({
      state: 'failed',
      text: '',
      message: expect.stringMatching(/^[^\n]+$/),
    });
    expect(tabs.badges.get(1)).toBe('!');
  });

  test('a bug is one line for the reader', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    compare.mockRejectedValue(new Error('secret detail'));
    await compareSelection(tab, compare);
    expect(await selected()).toMatchObject({
      state: 'failed',
      message: expect.not.stringContaining('secret'),
    });
  });
});
