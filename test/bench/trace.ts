import type { Page } from 'puppeteer-core';

/** An event of a trace as Chromium writes it, as far as it is read here. Times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What one task of a page's main thread spent in our code, in ms of wall time. */
export interface OwnTask {
  readonly milliseconds: number;
}

/** Whose work is looked for, and whether it may go on after promises. */
export interface Watched {
  readonly origin: string;
  readonly afterPromises: boolean;
}

const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'v8.evaluateModule']);
/** What goes on after a promise; of whose script the browser does not say. */
const AFTER_PROMISE = 'RunMicrotasks';
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/**
 * Records the page while `work` runs and gives each task in which scripts from `origin` had a part, with the time of
 * that part: layouts they force are inside. With `afterPromises` all that goes on after promises counts as theirs, the
 * driver's own included; the page's scripts should then do nothing. (Chromium's sampling profiler would tell whose it is,
 * and makes a script's first run twice as long.)
 */
export async function traceOwnTasks(
  page: Page,
  { origin, afterPromises }: Watched,
  work: () => Promise<void>,
): Promise<readonly OwnTask[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser recorded nothing.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return ownTasks(traceEvents, { origin, afterPromises });
}

/** Workers are left out: the page does not feel them. */
function ownTasks(events: readonly TraceEvent[], watched: Watched): readonly OwnTask[] {
  return mainThreads(events).flatMap((thread) => {
    const mine = events.filter(({ pid, tid }) => `${pid}:${tid}` === thread);
    const stretches = united(ownStretches(mine, watched));
    return mine
      .filter(({ name, ph, dur }) => name === 'RunTask' && ph === 'X' && dur !== undefined)
      .map(({ ts, dur = 0 }) => ({ milliseconds: overlap(stretches, ts, ts + dur) / 1_000 }))
      .filter(({ milliseconds }) => milliseconds > 0);
  });
}

function mainThreads(events: readonly TraceEvent[]): readonly string[] {
  const names = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  return [...new Set(names.map(({ pid, tid }) => `${pid}:${tid}`))];
}

function ownStretches(events: readonly TraceEvent[], { origin, afterPromises }: Watched): readonly Stretch[] {
  return events
    .filter(({ name, ph, args }) => {
      const isCall = CALLS.has(name) && args?.data?.url?.startsWith(origin) === true;
      return ph === 'X' && (isCall || (afterPromises && name === AFTER_PROMISE));
    })
    .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
}

/** Stretches without overlap, in order. */
function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

function overlap(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce(
    (sum, each) => sum + Math.max(0, Math.min(each.to, to) - Math.max(each.from, from)),
    0,
  );
}
