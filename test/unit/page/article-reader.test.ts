import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageArticle, Result } from '../../../src/messages/protocol';
import { ArticleReader, type SurfaceParts } from '../../../src/page/article-reader';
import type { Report } from '../../../src/reading/report';
import { defaultSettings, type Settings } from '../../../src/settings/settings';
import { articleBody, pageOf } from './documents';
import { FakePage } from './fake-page';
import { makeReport } from './reports';

let page: FakePage;
let settings: Settings;
let changeSettings: (next: Settings) => void;
let log: string[];
let mounted: SurfaceParts[];
let answers: ((result: Result<Report>) => void)[];
let sent: PageArticle[];
let reader: ArticleReader;

function makeReader(body: string, prepare: (made: FakePage) => void = () => {}): ArticleReader {
  page = new FakePage('https://news.example/a', pageOf(body));
  prepare(page);
  return new ArticleReader(
    {
      page: page.window,
      analyse: (article) => {
        sent.push(article);
        return new Promise((resolve) => answers.push(resolve));
      },
      tellUnreadable: () => log.push('unreadable'),
      tellLeft: () => log.push('left'),
      readSettings: async () => settings,
      watchSettings: (listener) => {
        changeSettings = (next) => {
          settings = next;
          listener(next);
        };
      },
      mount: (parts) => {
        mounted.push(parts);
        log.push('mount');
        return {
          update: () => log.push('update'),
          destroy: () => log.push('destroy'),
          toggleCard: () => log.push('toggle') > 0,
          showSelection: ({ text }) => log.push(`selection ${text}`) > 0,
        };
      },
    },
    new AbortController().signal,
  );
}

/** Reads the page and lets its report arrive. */
async function readNow(report = makeReport()): Promise<void> {
  const reading = reader.read();
  answers.at(-1)?.({ ok: true, value: report });
  await reading;
}

beforeEach(() => {
  settings = defaultSettings;
  log = [];
  mounted = [];
  answers = [];
  sent = [];
  reader = makeReader(articleBody());
});

describe('ArticleReader', () => {
  test('sends the article without an address and shows the report', async () => {
    await readNow();
    expect(log).toEqual(['mount']);
    expect(sent[0]).not.toHaveProperty('url');
    expect(sent[0]?.title).toBe('Talks resume in Doha');
  });

  test('injected twice it shows one surface', async () => {
    await readNow();
    await readNow();
    expect(log).toEqual(['mount', 'update']);
  });

  test('a page without an article says so', async () => {
    reader = makeReader('<p>Nothing</p>');
    await reader.read();
    expect([log, sent]).toEqual([['unreadable'], []]);
  });

  test('navigation takes the surface away, ends its signal and says so once', async () => {
    await readNow();
    page.go('https://news.example/b');
    page.go('https://news.example/c');
    expect(log).toEqual(['mount', 'destroy', 'left']);
    expect(mounted[0]?.signal.aborted).toBe(true);
  });

  test('a navigation seen late does not take away the article that is read by then', async () => {
    vi.useFakeTimers();
    reader = makeReader(articleBody(), (made) => made.forgetNavigation());
    await readNow();
    page.address = 'https://news.example/b';
    await readNow();
    await vi.advanceTimersByTimeAsync(1_500);
    vi.useRealTimers();
    expect(log).toEqual(['mount', 'destroy', 'mount']);
  });

  test('a page back from the cache is compared again and keeps its surface', async () => {
    await readNow();
    page.restore();
    answers[1]?.({ ok: true, value: makeReport() });
    await vi.waitFor(() => expect(log).toEqual(['mount', 'update']));
  });

  test('a report for an article no longer shown is dropped', async () => {
    const reading = reader.read();
    page.go('https://news.example/b');
    answers[0]?.({ ok: true, value: makeReport() });
    await reading;
    expect(log).toEqual(['left']);
  });

  test('an article left and come back to shows only the report of the second visit', async () => {
    const first = reader.read();
    page.go('https://news.example/b');
    page.go('https://news.example/a');
    const second = reader.read();
    answers[1]?.({ ok: true, value: makeReport() });
    await second;
    answers[0]?.({ ok: true, value: makeReport() });
    await first;
    expect(log).toEqual(['left', 'mount']);
  });

  test('a page that got more text is read once more, and only once', async () => {
    vi.useFakeTimers();
    await readNow();
    for (let round = 1; round <= 3; round++) {
      for (const text of ['One more.', 'And another.', 'And the last.']) {
        const paragraph = page.window.document.createElement('p');
        paragraph.textContent = text;
        page.window.document.querySelector('article')?.append(paragraph);
      }
      await vi.advanceTimersByTimeAsync(10_000);
    }
    vi.useRealTimers();
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toContain('And the last.');
  });

  test('off topic or failed: nothing on the page', async () => {
    await readNow(makeReport({ onTopic: false }));
    const reading = reader.read();
    answers[1]?.({ ok: false, message: 'No.' });
    await reading;
    expect(log).toEqual([]);
  });
});

describe('ArticleReader and the settings', () => {
  test('toolbar only, and back', async () => {
    settings = { ...defaultSettings, surface: 'toolbar' };
    await readNow();
    expect(log).toEqual([]);
    changeSettings(defaultSettings);
    expect(log).toEqual(['mount']);
  });

  test('a pause takes the surface away', async () => {
    await readNow();
    changeSettings({ ...defaultSettings, pausedHosts: ['news.example'] });
    expect(log).toEqual(['mount', 'destroy']);
  });

  test('marks on or off mounts it anew; another site paused changes nothing', async () => {
    await readNow();
    changeSettings({ ...defaultSettings, pausedHosts: ['other.example'] });
    expect(log).toEqual(['mount']);
    changeSettings({ ...defaultSettings, marks: false });
    expect(log).toEqual(['mount', 'destroy', 'mount']);
  });

  test('a pause everywhere takes it away, and its end brings it back with a new report', async () => {
    vi.useFakeTimers();
    await readNow();
    changeSettings({ ...defaultSettings, pausedUntil: Date.now() + 60_000 });
    await vi.advanceTimersByTimeAsync(59_999);
    expect([log, sent.length]).toEqual([['mount', 'destroy'], 1]);
    await vi.advanceTimersByTimeAsync(1);
    answers[1]?.({ ok: true, value: makeReport() });
    await vi.advanceTimersByTimeAsync(0);
    vi.useRealTimers();
    expect(log).toEqual(['mount', 'destroy', 'mount']);
  });

  test('a pause that is lifted early is not ended twice', async () => {
    vi.useFakeTimers();
    await readNow();
    changeSettings({ ...defaultSettings, pausedUntil: Date.now() + 60_000 });
    changeSettings(defaultSettings);
    await vi.advanceTimersByTimeAsync(120_000);
    vi.useRealTimers();
    expect([log, sent.length]).toEqual([['mount', 'destroy', 'mount'], 1]);
  });
});

describe('ArticleReader and the browser’s keys and menus', () => {
  const selected = { state: 'done', text: 'T', report: makeReport() } as const;

  test('reach the card where there is one', async () => {
    expect([reader.toggleCard(), reader.showSelection(selected)]).toEqual([false, false]);
    await readNow();
    expect([reader.toggleCard(), reader.showSelection(selected)]).toEqual([true, true]);
    expect(log).toEqual(['mount', 'toggle', 'selection T']);
  });

  test('leaving takes all away until the page is read again', async () => {
    await readNow();
    reader.leave();
    changeSettings({ ...defaultSettings, marks: false });
    expect([log, reader.toggleCard()]).toEqual([['mount', 'destroy'], false]);
    await readNow();
    expect(log).toEqual(['mount', 'destroy', 'mount']);
  });
});
