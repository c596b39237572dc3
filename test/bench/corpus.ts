import { articleSites } from '../support/article-sites';
import { TestBrowser } from '../support/browser';
import { openCorpusPage, withCorpus } from '../support/corpus-page/in-own-page';
import type { BrowserName } from '../support/driver';
import { longArticle } from './long-article';

/**
 * What the corpus costs in real browsers as it grows: `npm run bench:corpus`, with `-- --million` up to a million claims
 * (some minutes more). Prints figures beside the budgets of the design; tests check results, never times.
 */

const RUNS = 7;
const STEP = 100_000;
/** Fifty to a source, and beside the bundled five as many sources as a corpus can hold: with the bundled claims a million. */
const MILLION = 19_995 * 50;
const only = process.argv.flatMap((given) => (given.startsWith('--size=') ? Number(given.slice(7)) : []));
const all = [1_000, 10_000, STEP, ...(process.argv.includes('--million') ? [MILLION] : [])];
const sizes = only.length > 0 ? only : all;
const article = longArticle(2_000);

const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(10);
const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Fills the corpus up to so many claims; gives the import of the last step. */
async function fillTo(browser: TestBrowser, size: number) {
  const page = await openCorpusPage(browser);
  let last = null;
  for (let at = 0; at < size; at += STEP) {
    const claims = Math.min(STEP, size - at);
    last = await withCorpus(page, (api, count, first) => api.fill(count, first, 100_000), claims, at / 50);
  }
  await page.close();
  return last;
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
    heaps.push(((await session?.send('Runtime.getHeapUsage'))?.usedSize ?? 0) / 1024 / 1024);
    await session?.detach();
  }
  await page.close();
  return { middle: middle(times), worst: Math.max(...times), heap: Math.max(...heaps) };
}

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

async function measure(name: BrowserName): Promise<void> {
  print(`\n${name}: an article of 2,000 words against a growing corpus; middle of ${RUNS} fresh documents`);
  print(
    'open, read: the database opened, slots and blocks of claims read (budget with comparing, at 100,000: 50 ms, at a million: 80 ms)',
  );
  print('compare: the claims compared, sources read, the article itself found out; import: budget 3,000 ms');
  print(
    `${'claims'.padStart(10)}${'import'.padStart(12)}${'open'.padStart(12)}${'read'.padStart(12)}${'compare'.padStart(12)}${'all'.padStart(12)}${'worst'.padStart(12)}${'read again'.padStart(12)}   claims read`,
  );
  for (const size of sizes) {
    const browser = await TestBrowser.start(name, articleSites);
    try {
      const imported = await fillTo(browser, size);
      const runs = await reportTimes(browser);
      const all = runs.map(({ open, read, compare }) => open + read + compare);
      const of = (key: 'open' | 'read' | 'compare' | 'again') => ms(middle(runs.map((run) => run[key])));
      print(
        `${size.toLocaleString('en').padStart(10)}  ${ms(imported?.total ?? 0)}  ${of('open')}  ${of('read')}  ${of('compare')}  ${ms(middle(all))}  ${ms(Math.max(...all))}  ${of('again')}   ${runs[0]?.claims} of ${runs[0]?.sources} sources; page stood still ${ms(imported?.longest ?? 0)} (while the text is read ${ms(imported?.stoodInPlan ?? 0)} of ${ms(imported?.plan ?? 0)}), told ${imported?.told} times`,
      );
      // No driver ends Firefox's background at will, nor tells its memory.
      if (name === 'chromium') {
        const worker = await workerTimes(browser);
        print(
          `${''.padStart(10)}  stopped worker to report, topics, extraction and report included: ${ms(worker.middle)}, worst ${ms(worker.worst)}; heap of the worker ${worker.heap.toFixed(1)} MB`,
        );
      }
      if (size === STEP) {
        const page = await openCorpusPage(browser);
        const isSame = await withCorpus(page, (api) => api.roundTrip());
        print(
          `${''.padStart(10)}  export, reset, import, export: ${isSame ? 'the same bytes' : 'NOT THE SAME'}`,
        );
        if (!isSame) process.exitCode = 1;
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }
}

for (const name of ['chromium', 'firefox'] as const)
  if (!process.argv.some((given) => given.startsWith('--browser=') && given !== `--browser=${name}`))
    await measure(name);
