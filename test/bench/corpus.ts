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
const sizes = [1_000, 10_000, STEP, ...(process.argv.includes('--million') ? [1_000_000] : [])];
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

async function measure(name: BrowserName): Promise<void> {
  print(`\n${name}: an article of 2,000 words against a growing corpus; middle of ${RUNS} fresh documents`);
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
        `${size.toLocaleString('en').padStart(10)}  ${ms(imported?.total ?? 0)}  ${of('open')}  ${of('read')}  ${of('compare')}  ${ms(middle(all))}  ${ms(Math.max(...all))}  ${of('again')}   ${runs[0]?.claims} of ${runs[0]?.sources} sources; page stood still ${ms(imported?.longest ?? 0)}`,
      );
    } finally {
      await browser.close();
    }
  }
}

for (const name of ['chromium', 'firefox'] as const) await measure(name);
