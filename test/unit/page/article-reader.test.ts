import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
      nextTask: async () => {},
      prepareSurface: () => {},
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

/** Lets what waits for a turn go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

/** Reads the page and lets its report arrive. */
async function readNow(report = makeReport()): Promise<void> {
  const reading = reader.read();
  await settle();
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
    await settle();
    answers[1]?.({ ok: true, value: makeReport() });
    await vi.waitFor(() => expect(log).toEqual(['mount', 'update']));
  });

  test('a report for an article no longer shown is dropped', async () => {
    const reading = reader.read();
    await settle();
    page.go('https://news.example/b');
    answers[0]?.({ ok: true, value: makeReport() });
    await reading;
    expect(log).toEqual(['left']);
  });

  test('an article left while it is read is not compared', async () => {
    const reading = reader.read();
    page.address = 'https://news.example/b';
    await reading;
    expect([log, sent]).toEqual([[], []]);
  });

  test('read twice at once it is compared once', async () => {
    const both = [reader.read(), reader.read()];
    await settle();
    answers[0]?.({ ok: true, value: makeReport() });
    await Promise.all(both);
    expect([log, sent.length]).toEqual([['mount'], 1]);
  });

  test('an article left and come back to shows only the report of the second visit', async () => {
    const first = reader.read();
    await settle();
    page.go('https://news.example/b');
    page.go('https://news.example/a');
    const second = reader.read();
    await settle();
    answers[1]?.({ ok: true, value: makeReport() });
    await second;
    answers[0]?.({ ok: true, value: makeReport() });
    await first;
    expect(log).toEqual(['left', 'mount']);
  });

  test('off topic or failed: nothing on the page', async () => {
    await readNow(makeReport({ onTopic: false }));
    const reading = reader.read();
    await settle();
    answers[1]?.({ ok: false, message: 'No.' });
    await reading;
    expect(log).toEqual([]);
  });
});

describe('ArticleReader and a text that changes', () => {
  const body = (): Element => page.window.document.querySelector('article') as Element;
  const add = (text: string, tag = 'p'): void => {
    const element = page.window.document.createElement(tag);
    element.textContent = text;
    body().append(element);
  };
  /** Changes the page and waits, long enough for the look after it. */
  const change = async (happen: () => void, milliseconds = 2_000): Promise<void> => {
    happen();
    page.mutate();
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  const answer = async (report = makeReport()): Promise<void> => {
    answers.at(-1)?.({ ok: true, value: report });
    await vi.advanceTimersByTimeAsync(0);
  };

  beforeEach(async () => {
    vi.useFakeTimers();
    await readNow();
  });
  afterEach(() => void vi.useRealTimers());

  test('what grows is read again, as often as it grows, and shown in place', async () => {
    for (const text of ['One more paragraph.', 'And another one.']) {
      await change(() => add(text), 10_000);
      await answer();
      expect(sent.at(-1)?.text).toContain(text);
    }
    expect(log).toEqual(['mount', 'update', 'update']);
  });

  test('a word that changes is read again; what is no text is not', async () => {
    await change(() => body().setAttribute('class', 'seen'));
    await change(() => add('Share', 'button'));
    expect(sent).toHaveLength(1);
    await change(() => {
      const [, second] = body().querySelectorAll('p');
      if (second)
        second.textContent = 'An official said 24 of the hostages were believed to be alive, no more.';
    });
    expect(sent).toHaveLength(2);
  });

  test('a text that changes all the time is read less and less often', async () => {
    for (let second = 0; second < 600; second++) await change(() => add(`Line ${second}.`), 1_000);
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.length).toBeLessThan(20);
  });

  test('drawn anew with the same words, it is marked anew and not compared', async () => {
    await change(() => {
      const copy = body().cloneNode(true);
      body().replaceWith(copy);
    });
    expect([log, sent.length]).toEqual([['mount', 'update'], 1]);
  });

  test('the next article below is not taken for a part of this one', async () => {
    await change(() => {
      add('Another headline', 'h1');
      add('Hamas still holds 12 hostages, a text that belongs to another article altogether.');
    });
    expect(sent).toHaveLength(1);
  });

  test('a text that is gone takes the surface with it, but not for a moment of nothing', async () => {
    const text = body().innerHTML;
    await change(() => body().replaceChildren());
    expect(log).toEqual(['mount']);
    await change(() => {
      body().innerHTML = text;
    }, 10_000);
    expect(log).not.toContain('destroy');

    await change(() => body().replaceChildren(), 10_000);
    expect(log.slice(-2)).toEqual(['destroy', 'unreadable']);
  });

  test('of two comparisons only the later one is shown', async () => {
    await change(() => add('One more paragraph.'));
    await change(() => add('And another one.'), 10_000);
    expect(answers).toHaveLength(3);
    answers[2]?.({ ok: true, value: makeReport() });
    await vi.advanceTimersByTimeAsync(0);
    answers[1]?.({ ok: true, value: makeReport({ onTopic: false }) });
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['mount', 'update']);
  });

  test('a translation by the browser is not another text', async () => {
    await change(() => {
      page.window.document.documentElement.className = 'translated-ltr';
      add('Un paragraphe de plus.');
    });
    expect(sent).toHaveLength(1);
  });

  test('no look while the page is hidden, and none after it was left', async () => {
    page.setHidden(true);
    await change(() => add('One more paragraph.'), 60_000);
    expect(sent).toHaveLength(1);
    page.setHidden(false);
    await settle();
    expect(sent).toHaveLength(2);
    await answer();
    page.go('https://news.example/b');
    await change(() => add('And another one.'), 60_000);
    expect(sent).toHaveLength(2);
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
