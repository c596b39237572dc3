import { existsSync } from 'node:fs';
import { articleSites } from '../support/article-sites';
import { TestBrowser } from '../support/browser';
import { openCorpusPage, withCorpus } from '../support/corpus-page/in-own-page';
import type { BrowserName } from '../support/driver';
import { longArticle } from './long-article';
import { printRoundTrips } from './round-trips';

/**
 * What the corpus costs in real browsers as it grows: `npm run bench:corpus`, with `-- --million` up to a million claims
 * (some minutes more), `--size=N` and `--browser=NAME` for one of each, `--round-trips` for nothing else. Prints figures beside the budgets of the design; tests check results, never times.
 */

const RUNS = 7;
const STEP = 100_000;
/** Fifty to a source, and beside the bundled five as many sources as a corpus can hold: with the bundled claims a million. */
const MILLION = 19_995 * 50;
const given = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const all = [1_000, 10_000, STEP, ...(process.argv.includes('--million') ? [MILLION] : [])];
const sizes = given('size') ? [Number(given('size'))] : all;
const wanted = (['chromium', 'firefox'] as const).filter((name) => (given('browser') ?? name) === name);
const article = longArticle(2_000);

const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Fills the corpus up to so many claims; gives the times of the last import, and the bytes stored then. */
async function fillTo(browser: TestBrowser, size: number) {
  const page = await openCorpusPage(browser);
  let last = { total: 0, longest: 0 };
  for (let at = 0; at < size; at += STEP) {
    const claims = Math.min(STEP, size - at);
    last = await withCorpus(page, (api, count, first) => api.fill(count, first, 100_000), claims, at / 50);
  }
  const stored = await withCorpus(page, (api) => api.stored());
  await page.close();
  return { ...last, stored };
}

/** `--wait=FILE`: says that the corpus is filled, and begins with what is timed when that file is there. */
async function untilQuiet(): Promise<void> {
  const file = given('wait');
  if (file === undefined) return;
  print(`filled; waiting for ${file}`);
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function reportTimes(browser: TestBrowser) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await openCorpusPage(browser);
    runs.push(await withCorpus(page, (api, given) => api.report(given), article));
    await page.close();
  }
  return runs;
}

/** Ms from a stopped worker to its report, asked for by an own page, and the MB of the worker's heap after it. */
async function workerTimes(browser: TestBrowser) {
  const page = await browser.openOwn('options.html');
  const times: number[] = [];
  const heaps: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await browser.stopWorker();
    const { url: _url, ...sent } = article;
    times.push(
      await page.evaluate(async (given) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
        const speaker = { document: performance.timeOrigin, address: location.href };
        const started = performance.now();
        const message = { lateral: 'analyseSample', request: { article: given }, speaker };
        const answer = (await runtime.sendMessage(message)) as { ok?: boolean } | undefined;
        if (answer?.ok !== true) throw new Error('no report');
        return performance.now() - started;
      }, sent),
    );
    const worker = page
      .browser()
      .targets()
      .find((one) => one.type() === 'service_worker');
    const session = await worker?.createCDPSession();
    const used = (await session?.send('Runtime.getHeapUsage')) as HeapUsage | undefined;
    heaps.push(((used?.usedSize ?? 0) + (used?.backingStorageSize ?? 0)) / 1024 / 1024);
    await session?.detach();
  }
  await page.close();
  return { middle: middle(times), worst: Math.max(...times), heap: Math.max(...heaps) };
}

/** In bytes; the second is what stands outside the heap, as arrays of bytes do. */
interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

const COLUMNS = [
  'claims',
  'import',
  'stood still',
  'stored',
  'open',
  'read',
  'compare',
  'count',
  'all',
  'worst',
  'again',
];

async function measure(name: BrowserName): Promise<void> {
  print(`\n${name}: an article of 2,000 words against a growing corpus; middle of ${RUNS} fresh documents`);
  print(
    `import, stood still: of the last ${STEP.toLocaleString('en')} claims (budget 3,000 ms), and the longest time the page did not answer meanwhile`,
  );
  print(
    'open, read, compare, all: the database opened, slots and claims read, all compared (count: of that, counting the sources there are; budget at 100,000: 50 ms, at a million: 80 ms)',
  );
  print(COLUMNS.map((column) => column.padStart(12)).join(''));
  for (const size of sizes) {
    const browser = await TestBrowser.start(name, articleSites);
    try {
      const { total, longest, stored } = await fillTo(browser, size);
      await untilQuiet();
      const runs = await reportTimes(browser);
      const all = runs.map(({ open, read, compare }) => open + read + compare);
      const of = (key: 'open' | 'read' | 'compare' | 'count' | 'again') =>
        ms(middle(runs.map((run) => run[key])));
      const cells = [
        size.toLocaleString('en'),
        ms(total),
        ms(longest),
        mb(stored),
        of('open'),
        of('read'),
        of('compare'),
        of('count'),
        ms(middle(all)),
        ms(Math.max(...all)),
        of('again'),
      ];
      print(
        `${cells.map((cell) => cell.padStart(12)).join('')}   ${runs[0]?.claims} claims of ${runs[0]?.sources} sources`,
      );
      // No driver ends Firefox's background at will, nor tells its memory.
      if (name === 'chromium') print(await workerLine(browser));
    } finally {
      await browser.close();
    }
  }
}

async function workerLine(browser: TestBrowser): Promise<string> {
  const worker = await workerTimes(browser);
  return `${''.padStart(12)}  stopped worker to report, its start, topics, extraction and report included: ${ms(worker.middle)}, worst ${ms(worker.worst)}; worker holds ${worker.heap.toFixed(1)} MB (budget 60)`;
}

async function roundTrips(name: BrowserName): Promise<void> {
  const browser = await TestBrowser.start(name, articleSites);
  try {
    print(`\n${name}:`);
    await printRoundTrips(browser);
  } finally {
    await browser.close();
  }
}

for (const name of wanted) {
  if (!process.argv.includes('--round-trips')) await measure(name);
  if (!given('size')) await roundTrips(name);
}
