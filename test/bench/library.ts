import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../support/browser';
import { largeLibrary } from '../support/library';
import { goTo, openOptions } from '../support/options';
import { control, waitForWords } from '../support/own-page';
import { until } from '../support/until';

/** What the table of sources costs with twenty thousand of them: frames while it scrolls, and answers to a search. */

/** With the bundled five, as many as a corpus can hold. */
const SOURCES = 19_995;
const CLAIMS_OF_EACH = 5;
const SCROLL_FRAMES = 240;
const FAST_SCROLL_PX = 400;
const SLOW_SCROLL_PX = 24;
const IMPORT_TIMEOUT_MS = 120_000;

type Print = (name: string, figure: string, budget: string) => unknown;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Prints frames and search times beside their budgets. */
export async function benchLibrary(browser: TestBrowser, print: Print): Promise<void> {
  const page = await openOptions(browser, 'transfer');
  // The loader of this script wraps named functions in a call of its own, which the page does not have.
  await page.evaluate('globalThis.__name = (given) => given; null');
  const file = join(browser.downloads, 'library.json');
  writeFileSync(file, JSON.stringify(largeLibrary(SOURCES, CLAIMS_OF_EACH)));
  await (await control(page, 'Lateral file')).uploadFile(file);
  await until('the import', () => page.$('.lo-outcome-line'), IMPORT_TIMEOUT_MS);
  const opened = await shownWithin(page);
  process.stdout.write(`\nThe table of ${SOURCES + 5} sources with ${SOURCES * CLAIMS_OF_EACH} claims\n`);
  print('from opening the section to its rows', `${opened.toFixed(0)} ms`, '-');
  // Reprints are looked for after the rows are drawn.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  for (const [name, step] of [
    ['slowly', SLOW_SCROLL_PX],
    ['fast', FAST_SCROLL_PX],
  ] as const) {
    const { perSecond, late, longest } = await scroll(page, step);
    print(`scrolling ${name}, ${step} px a frame: frames a second`, perSecond.toFixed(1), '60');
    print(`  of ${SCROLL_FRAMES} frames more than half a frame late`, String(late), '0');
    print('  longest task of the page', `${longest.toFixed(1)} ms`, '16.7 ms');
  }
  const first = await search(page, 'envoys');
  print('first search: sources, with claims (read for the first time)', both(first), '-');
  for (const text of ['quay', 'passage 3 of report 17', 'a', 'ramallah counted 77']) {
    const answer = await search(page, text);
    print(`search “${text}”: sources, with claims`, both(answer), '100 ms');
  }
  await page.close();
}

const both = ({ sources, claims }: Answer): string => `${sources.toFixed(0)} / ${claims.toFixed(0)} ms`;

async function shownWithin(page: Page): Promise<number> {
  const start = performance.now();
  await goTo(page, 'sources');
  await waitForWords(page, `${(SOURCES + 5).toLocaleString('en')} sources`);
  return performance.now() - start;
}

/** Scrolls so many px with every frame and records the page meanwhile. */
async function scroll(
  page: Page,
  step: number,
): Promise<{ perSecond: number; late: number; longest: number }> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  const gaps = await page.evaluate(
    (px, frames) =>
      new Promise<number[]>((resolve) => {
        const pane = document.querySelector('.lo-pane');
        const times: number[] = [];
        const next = (now: number): void => {
          times.push(now);
          if (pane) pane.scrollTop += px;
          if (times.length <= frames) requestAnimationFrame(next);
          else resolve(times.slice(1).map((time, index) => time - (times[index] ?? 0)));
        };
        requestAnimationFrame(next);
      }),
    step,
    SCROLL_FRAMES,
  );
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser recorded nothing.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    perSecond: (gaps.length * 1_000) / total,
    late: gaps.filter((gap) => gap > 25).length,
    longest: longestTask(traceEvents),
  };
}

function longestTask(events: readonly TraceEvent[]): number {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return Math.max(
    0,
    ...events
      .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && mains.has(`${pid}:${tid}`))
      .map(({ dur = 0 }) => dur / 1_000),
  );
}

interface Answer {
  /** ms from the key to the frame with the sources whose own words match, and to that with the claims counted. */
  readonly sources: number;
  readonly claims: number;
}

function search(page: Page, text: string): Promise<Answer> {
  return page.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLInputElement>('.lo-tools input[type=search]');
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = (): string | null | undefined =>
      document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
    const isBusy = (): boolean =>
      document.querySelector('.lo-library')?.getAttribute('aria-busy') !== 'false';
    if (!field) throw new Error('no field to search in');
    const rowsBefore = rows();
    const start = performance.now();
    field.value = wanted;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    let sources = 0;
    for (;;) {
      await frame();
      const now = performance.now() - start;
      if (sources === 0 && (rows() !== rowsBefore || isBusy())) sources = now;
      if (sources > 0 && !isBusy()) return { sources, claims: now };
      if (now > 60_000) throw new Error('no answer');
    }
  }, text);
}
