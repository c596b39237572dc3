import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Analyse,
  analyseForTab,
  followSettings,
  forget,
  leaveSites,
  noteLoading,
  noteUnreadable,
  readOnce,
  startReading,
  stopReading,
} from '../../../src/background/reading-service';
import { readRecord } from '../../../src/background/tab-records';
import { PAUSE_LENGTH, setPaused, setPausedEverywhere } from '../../../src/settings/paused';
import { makeReport } from '../page/reports';
import { type FakeTabs, installFakeTabs } from './fake-tabs';

const url = 'https://www.newsworldmedia.news/story';
const host = 'newsworldmedia.news';
const caller = { audience: 'content', tabId: 1, url, document: 1, isPrivate: false } as const;
/** The same tab and address, loaded anew. */
const reloaded = { ...caller, document: 2 } as const;
const article = {
  title: 'T',
  publisher: null,
  published: null,
  publishedBasis: 'unknown',
  language: 'en',
  text: 'Text.',
} as const;
const report = makeReport({ related: 2 });
const analyse: Analyse = async () => ({ ok: true, value: report });

async function compareAndKeep(...given: Parameters<typeof analyseForTab>) {
  const { result, kept } = analyseForTab(...given);
  await kept;
  return result;
}

let tabs: FakeTabs;
const stateOf = async (tabId = 1) => (await readRecord(tabId))?.state;

/** What tab 1 shows from now on. */
function show(address: string | undefined, document = 1): void {
  tabs.addresses.set(1, address);
  tabs.documents.set(1, document);
}

async function load(address: string | undefined, document = 1): Promise<void> {
  show(address, document);
  await noteLoading(1);
}

/** A single-page site leaves the article. */
async function leave(): Promise<void> {
  show(`${url}/elsewhere`);
  await stopReading(caller);
}

async function close(): Promise<void> {
  tabs.addresses.delete(1);
  await forget(1);
}

/** A single-page site goes on to another article on topic. */
async function goOn(address: string): Promise<void> {
  show(address);
  await startReading({ ...caller, url: address });
}

beforeEach(() => {
  tabs = installFakeTabs();
  tabs.addresses.set(1, url);
});

describe('a page on topic', () => {
  test('is read by a script in its top frame', async () => {
    const prepare = vi.fn();
    expect(await startReading(caller, prepare)).toEqual({ ok: true, value: { again: null } });
    expect(prepare).toHaveBeenCalledOnce();
    expect(tabs.injected).toEqual([1]);
    expect(await stateOf()).toEqual({ state: 'reading', host });
  });

  test('is left alone on a paused site, and read when the pause ends', async () => {
    await setPaused(host, true);
    await startReading(caller);
    expect([tabs.injected, await stateOf()]).toEqual([[], { state: 'paused', host }]);
    await setPaused(host, false);
    await followSettings();
    expect([tabs.injected, await stateOf()]).toEqual([[1], { state: 'reading', host }]);
  });

  test('is left alone while all sites are paused, and told when to ask again', async () => {
    await setPausedEverywhere(true, Date.now());
    const prepare = vi.fn();
    const reply = await startReading(caller, prepare);
    expect(prepare).not.toHaveBeenCalled();
    const again = reply.ok ? reply.value.again : null;
    expect(again).toBeGreaterThan(PAUSE_LENGTH - 60_000);
    expect(again).toBeLessThanOrEqual(PAUSE_LENGTH);
    expect([tabs.injected, await stateOf()]).toEqual([[], { state: 'paused', host }]);
    await setPausedEverywhere(false, Date.now());
    await followSettings();
    expect(tabs.injected).toEqual([1]);
  });

  test('is not listened to on a site whose access was taken back', async () => {
    tabs.access.origins.clear();
    const blog = { ...caller, url: 'https://blog.example/x' };
    expect(await startReading(blog)).toEqual({ ok: true, value: { again: null } });
    expect([tabs.injected, await stateOf()]).toEqual([[], undefined]);
  });

  test('that cannot be injected is failed, with one line', async () => {
    tabs.allowed = false;
    expect(await readOnce(1)).toEqual({ ok: false, message: expect.stringMatching(/^[^\n]+$/) });
    expect(await stateOf()).toMatchObject({ state: 'failed', host });
  });
});

describe('an article sent to be compared', () => {
  test('gets its address from the sender; its report is kept and counted', async () => {
    const seen = vi.fn(analyse);
    expect(await compareAndKeep(caller, article, seen)).toEqual({ ok: true, value: report });
    expect(seen).toHaveBeenCalledWith({ ...article, url });
    expect(await stateOf()).toEqual({ state: 'done', host, report });
    expect(tabs.badges.get(1)).toBe('2');
  });

  test('is answered before the report is kept', async () => {
    const { result, kept } = analyseForTab(caller, article, analyse);
    expect(await result).toEqual({ ok: true, value: report });
    expect(await stateOf()).not.toMatchObject({ state: 'done' });
    await kept;
    expect(await stateOf()).toMatchObject({ state: 'done' });
  });

  test('off topic after all: no badge', async () => {
    await compareAndKeep(caller, article, async () => ({ ok: true, value: makeReport({ onTopic: false }) }));
    expect([await stateOf(), tabs.badges.get(1)]).toEqual([{ state: 'off-topic', host }, '']);
  });

  test('a bug becomes one line for the reader and one in the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken: Analyse = async () => {
      throw new Error('secret detail');
    };
    expect(await compareAndKeep(caller, article, broken)).toEqual({
      ok: false,
      message: expect.not.stringContaining('secret'),
    });
    expect(await stateOf()).toMatchObject({ state: 'failed' });
    expect(log).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['the page left the article', () => leave()],
    ['the tab was closed', () => close()],
    ['the tab loads another page', () => load('https://other.example/')],
    ['the tab loads the same page anew', () => load(url, 2)],
    ['the tab shows another page, and nobody said so yet', async () => show('https://other.example/', 3)],
    ['the page was loaded anew, and nobody said so yet', async () => show(url, 2)],
    ['another article is being read', () => goOn(`${url}/2`)],
  ])('a report that comes late is kept nowhere: %s', async (_what, happen) => {
    await compareAndKeep(caller, article, async () => {
      await happen();
      return { ok: true, value: report };
    });
    expect(await stateOf()).not.toMatchObject({ state: 'done' });
    expect(tabs.badges.get(1)).toBe('');
  });

  test('the badge of one tab is not that of another', async () => {
    await compareAndKeep(caller, article, analyse);
    tabs.addresses.set(2, url);
    await startReading({ ...caller, tabId: 2 });
    expect([tabs.badges.get(1), tabs.badges.get(2)]).toEqual(['2', '']);
  });
});

describe('a page the reader asks for', () => {
  beforeEach(() => show('https://blog.example/x'));
  const blog = { ...caller, url: 'https://blog.example/x' };

  test('and then loads anew has no report any more, whenever that is', async () => {
    await readOnce(1);
    await compareAndKeep(blog, article, analyse);
    expect([await stateOf(), tabs.badges.get(1)]).toEqual([
      { state: 'done', host: 'blog.example', report },
      '2',
    ]);
    await load(blog.url, 2);
    expect([await readRecord(1), tabs.badges.get(1)]).toEqual([null, '']);

    show(blog.url);
    await readOnce(1);
    await compareAndKeep(blog, article, async () => {
      await load(blog.url, 2);
      return { ok: true, value: report };
    });
    expect([await readRecord(1), tabs.badges.get(1)]).toEqual([null, '']);
  });

  test('is read on any site and despite a pause', async () => {
    await setPaused('blog.example', true);
    expect(await readOnce(1)).toEqual({ ok: true, value: null });
    expect(tabs.injected).toEqual([1]);
    expect(await readRecord(1)).toMatchObject({
      asked: true,
      state: { state: 'reading', host: 'blog.example' },
    });
  });

  test('stays asked for while it is compared, until the reader pauses the site', async () => {
    await readOnce(1);
    await compareAndKeep(blog, article, analyse);
    expect((await readRecord(1))?.asked).toBe(true);
    await setPaused('blog.example', true);
    await followSettings();
    expect([(await readRecord(1))?.asked, tabs.badges.get(1)]).toEqual([false, '']);
  });

  test.each(['about:config', 'https://addons.mozilla.org/x', undefined])(
    '%s cannot be read',
    async (address) => {
      tabs.addresses.set(1, address);
      expect(await readOnce(1)).toMatchObject({ ok: false });
      expect(tabs.injected).toEqual([]);
    },
  );

  test('without an article says so', async () => {
    await readOnce(1);
    await noteUnreadable(blog);
    expect(await readRecord(1)).toMatchObject({
      asked: true,
      state: { state: 'failed', host: 'blog.example' },
    });
  });
});

describe('what ends a record', () => {
  beforeEach(async () => {
    await compareAndKeep(caller, article, analyse);
  });

  test('leaving, closing, loading another page, loading a page that is hidden from us', async () => {
    for (const end of [
      () => stopReading(caller),
      () => forget(1),
      () => load('https://b.example/'),
      () => load(undefined),
      () => load(url, 2),
    ]) {
      show(url);
      await compareAndKeep(caller, article, analyse);
      await end();
      expect([await readRecord(1), tabs.badges.get(1)]).toEqual([null, '']);
    }
  });

  test('access taken back from its site, and the page is told to leave', async () => {
    tabs.answer = null;
    await leaveSites(['*://other.example/*']);
    expect([await stateOf(), tabs.told]).toEqual([expect.anything(), []]);
    await leaveSites(['*://*.newsworldmedia.news/*']);
    expect([await stateOf(), tabs.badges.get(1)]).toEqual([undefined, '']);
    expect(tabs.told).toEqual([{ tabId: 1, message: { lateralPage: 'leavePage', request: {} } }]);
  });

  test('not: an event for the address it already speaks for', async () => {
    await load(`${url}#part`);
    expect(await stateOf()).toMatchObject({ state: 'done' });
  });

  test('not: what a document says that is no longer there', async () => {
    show(url, 2);
    await compareAndKeep(reloaded, article, analyse);
    const record = await readRecord(1);
    await stopReading(caller);
    await noteUnreadable(caller);
    await startReading(caller);
    await compareAndKeep(caller, article, async () => ({ ok: true, value: makeReport({ related: 5 }) }));
    expect([await readRecord(1), tabs.badges.get(1), tabs.injected]).toEqual([record, '2', []]);
  });

  test('a comparison that ends in a pause brings no badge back', async () => {
    await compareAndKeep(caller, article, async () => {
      await setPausedEverywhere(true, Date.now());
      await followSettings();
      return { ok: true, value: report };
    });
    expect(tabs.badges.get(1)).toBe('');
  });

  test('a pause hides the badge and its end brings it back', async () => {
    await setPaused(host, true);
    await followSettings();
    expect(tabs.badges.get(1)).toBe('');
    await setPaused(host, false);
    await followSettings();
    expect(tabs.badges.get(1)).toBe('2');
  });
});
