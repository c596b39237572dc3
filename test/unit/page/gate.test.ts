import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type GateDeps, runGate } from '../../../src/page/gate';
import type { PageSignals } from '../../../src/page/page-signals';
import { FakePage } from './fake-page';

const article = (body: string): PageSignals => ({
  title: body,
  tabTitle: body,
  description: '',
  body,
  isArticle: true,
});
const nothing: PageSignals = { title: '', tabTitle: '', description: '', body: '', isArticle: false };

let page: FakePage;
let shown: PageSignals;
let told: string[];
let looks: number;
let judged: PageSignals[];
/** What the gate is answered. */
let delay: number | null;
let again: () => void;

function start(): AbortController {
  const stop = new AbortController();
  const deps: GateDeps = {
    page: page.window,
    gather: () => {
      looks++;
      return shown;
    },
    isOnTopic: (signals) => {
      judged.push(signals);
      return signals.body.startsWith('on');
    },
    tell: async (news) => {
      told.push(news);
      return delay;
    },
  };
  again = runGate(deps, stop.signal);
  return stop;
}

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakePage('https://news.example/a');
  told = [];
  looks = 0;
  judged = [];
  delay = null;
});
afterEach(() => vi.useRealTimers());

describe('the gate', () => {
  test('tells of an article on topic, once', async () => {
    shown = article('on 1');
    start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told, looks]).toEqual([['pageOnTopic'], 1]);
  });

  test('looks once at an article off topic and says nothing', async () => {
    shown = article('off');
    start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told, looks]).toEqual([[], 1]);
  });

  test('waits for a late text, a bounded number of times', async () => {
    shown = nothing;
    start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told, looks]).toEqual([[], 6]);
  });

  test('finds a text that comes late', async () => {
    shown = nothing;
    start();
    await vi.advanceTimersByTimeAsync(500);
    shown = article('on late');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['pageOnTopic']);
  });

  test('does not look again while the page is hidden', async () => {
    shown = nothing;
    start();
    page.setHidden(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(1);
    shown = article('on');
    page.setHidden(false);
    expect(told).toEqual(['pageOnTopic']);
  });

  test('waits until a prerendered page is shown', () => {
    shown = article('on');
    page.prerendering = true;
    start();
    expect(looks).toBe(0);
    page.claimShown();
    expect(looks).toBe(0);
    page.show();
    expect(told).toEqual(['pageOnTopic']);
  });
});

describe('the gate on a single-page site', () => {
  test('clears the old article at once and waits until its text is gone', async () => {
    shown = article('on first');
    start();
    page.go('https://news.example/b');
    expect(told).toEqual(['pageOnTopic', 'pageOffTopic']);
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toHaveLength(2);
    shown = article('on second');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['pageOnTopic', 'pageOffTopic', 'pageOnTopic']);
  });

  test('an article off topic after one on topic is told only as left', async () => {
    shown = article('on first');
    start();
    page.go('https://news.example/b');
    shown = article('off');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['pageOnTopic', 'pageOffTopic']);
  });

  test('an article passed by on the way to one on topic does not stand for it', async () => {
    shown = article('on first');
    start();
    page.go('https://news.example/b');
    page.go('https://news.example/c');
    shown = article('off');
    await vi.advanceTimersByTimeAsync(150);
    shown = article('on third');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['pageOnTopic', 'pageOffTopic', 'pageOnTopic']);
  });

  test('a new navigation cancels the looks of the one before', async () => {
    shown = nothing;
    start();
    page.go('https://news.example/b');
    page.go('https://news.example/c');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(7);
  });

  test('the same text at a tidied address is told again', async () => {
    shown = article('on first');
    start();
    page.go('https://news.example/a/slug');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['pageOnTopic', 'pageOffTopic', 'pageOnTopic']);
  });

  test('an endless page that goes on to its next article stays silent', async () => {
    shown = article('on first');
    start();
    page.go('https://news.example/b');
    shown = { ...shown, tabTitle: 'The next article' };
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['pageOnTopic', 'pageOffTopic']);
  });

  test('a description left over from the article before is not judged', async () => {
    shown = { ...article('on first'), description: 'Old' };
    start();
    page.go('https://news.example/b');
    shown = { ...article('off'), description: 'Old' };
    await vi.advanceTimersByTimeAsync(60_000);
    expect(judged.map((signals) => signals.description)).toEqual(['Old', '', '', '']);
  });

  test('an anchor or a tracking parameter is no navigation', async () => {
    shown = article('on');
    start();
    page.go('https://news.example/a?utm_source=x#part');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['pageOnTopic']);
  });

  test('a page back from the cache tells again', () => {
    shown = article('on');
    start();
    page.restore(false);
    expect(told).toEqual(['pageOnTopic']);
    page.restore();
    expect(told).toEqual(['pageOnTopic', 'pageOnTopic']);
  });

  test('without the Navigation API the address is looked at once a second, and not while hidden', async () => {
    page.forgetNavigation();
    shown = article('on');
    start();
    page.address = 'https://news.example/b';
    page.setHidden(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual(['pageOnTopic']);
    page.setHidden(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual(['pageOnTopic', 'pageOffTopic']);
  });

  test('stops when told to', async () => {
    shown = nothing;
    start().abort();
    page.go('https://news.example/b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(1);
  });

  test('tells again when it is told to, unless the page has moved on by then', async () => {
    shown = article('on 1');
    delay = 3_600_000;
    start();
    await vi.advanceTimersByTimeAsync(3_600_000 - 1);
    expect(told).toEqual(['pageOnTopic']);
    delay = null;
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['pageOnTopic', 'pageOnTopic']);
    delay = 5_000;
    again();
    await vi.advanceTimersByTimeAsync(0);
    page.go('https://news.example/b');
    shown = article('off');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['pageOnTopic', 'pageOnTopic', 'pageOnTopic', 'pageOffTopic']);
  });

  test('put in once more it tells of an article again, and of nothing else', async () => {
    shown = article('off');
    start();
    again();
    expect(told).toEqual([]);
    page.go('https://news.example/b');
    shown = article('on 1');
    await vi.advanceTimersByTimeAsync(10_000);
    again();
    expect(told).toEqual(['pageOnTopic', 'pageOnTopic']);
  });
});
