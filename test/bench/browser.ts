import type { Page } from 'puppeteer-core';
import { articleSites, LISTED, storyUrl } from '../support/article-sites';
import { TestBrowser } from '../support/browser';
import { waitForPill } from '../support/overlay';
import { until } from '../support/until';
import { benchLibrary } from './library';
import { longPage } from './long-article';
import { type OwnTask, traceOwnTasks } from './trace';

/**
 * What Lateral costs a page, measured in Chromium: `npm run bench:browser`. Prints figures beside the budgets of the design;
 * tests check results, never times.
 */

const WORDS = 2_000;
const THROTTLE = 4;
const RUNS = 5;
const LONG = `https://${LISTED}/long/hostage-talks`;
const sites = {
  ...articleSites,
  [LISTED]: { ...articleSites[LISTED], '/long/hostage-talks': { body: longPage(WORDS), headers: {} } },
};

const print = (name: string, figure: string, budget: string): boolean =>
  process.stdout.write(`${name.padEnd(64)}${figure.padStart(12)}   budget ${budget}\n`);
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const total = (work: readonly OwnTask[]): number => work.reduce((sum, each) => sum + each.milliseconds, 0);
const longest = (work: readonly OwnTask[]): number => Math.max(0, ...work.map((each) => each.milliseconds));

/** Notes in the page's own world when anything of ours appears, and every shift of its layout. */
async function watchPage(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const noted = { shown: 0, shift: 0, changes: 0 };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('load', () => {
      new MutationObserver((changes) => {
        noted.changes += changes.length;
        if (noted.shown === 0 && document.documentElement.querySelector(':scope > [popover]'))
          requestAnimationFrame(() => setTimeout(() => (noted.shown = performance.now())));
      }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    });
  });
}

interface Noted {
  readonly shown: number;
  readonly shift: number;
  readonly changes: number;
}

const notedOn = (page: Page): Promise<Noted> =>
  page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);

async function onFreshPage<T>(browser: TestBrowser, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.open('about:blank');
  try {
    await watchPage(page);
    return await work(page);
  } finally {
    await page.close();
  }
}

async function longArticle(browser: TestBrowser): Promise<void> {
  const tasks: number[] = [];
  const sums: number[] = [];
  let shift = 0;
  for (let run = 0; run < RUNS; run += 1) {
    await onFreshPage(browser, async (page) => {
      await page.emulateCPUThrottling(THROTTLE);
      const work = await traceOwnTasks(page, { origin: browser.ownOrigin, afterPromises: true }, async () => {
        await page.goto(LONG, { waitUntil: 'load' });
        await waitForPill(browser, page);
        await new Promise((resolve) => setTimeout(resolve, 5_000));
      });
      tasks.push(longest(work));
      sums.push(total(work));
      shift = Math.max(shift, (await notedOn(page)).shift);
    });
  }
  process.stdout.write(`\nAn article of ${WORDS} words, CPU slowed ${THROTTLE} times, ${RUNS} fresh pages\n`);
  print(
    'longest task of ours on the page, middle and worst',
    `${ms(middle(tasks))} / ${ms(Math.max(...tasks))}`,
    '50 ms',
  );
  print('all work of ours on the page', ms(middle(sums)), '-');
  print('layout shift (all of it, ours would be in it)', shift.toFixed(4), '0');
}

async function deadWorker(browser: TestBrowser): Promise<void> {
  const waits: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await onFreshPage(browser, async (page) => {
      await browser.stopWorker();
      await page.goto(LONG, { waitUntil: 'load' });
      await until('the pill is painted', async () => (await notedOn(page)).shown > 0);
      const idle = await page.evaluate(
        () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
      );
      waits.push((await notedOn(page)).shown - idle);
    });
  }
  process.stdout.write(`\nThe same article, worker stopped before, full speed\n`);
  print(
    'from the page being idle to the pill painted, middle / worst',
    `${ms(middle(waits))} / ${ms(Math.max(...waits))}`,
    '150 ms',
  );
}

async function offTopic(browser: TestBrowser): Promise<void> {
  const sums: number[] = [];
  let changes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    await onFreshPage(browser, async (page) => {
      // The gate waits for nothing on such a page: all its work is in calls.
      const work = await traceOwnTasks(
        page,
        { origin: browser.ownOrigin, afterPromises: false },
        async () => {
          await page.goto(storyUrl('night-ferry'), { waitUntil: 'load' });
          await new Promise((resolve) => setTimeout(resolve, 2_000));
        },
      );
      sums.push(total(work));
      changes += (await notedOn(page)).changes;
    });
  }
  process.stdout.write(`\nA page off topic, full speed\n`);
  print('work of ours on the page, middle / worst', `${ms(middle(sums))} / ${ms(Math.max(...sums))}`, '5 ms');
  print('changes to the document', String(changes), '0');
}

const browser = await TestBrowser.start('chromium', sites);
try {
  // `npx tsx test/bench/browser.ts library` measures the table of sources alone.
  if (process.argv[2] !== 'library') {
    await longArticle(browser);
    await deadWorker(browser);
    await offTopic(browser);
  }
  await benchLibrary(browser, print);
} finally {
  await browser.close();
}
