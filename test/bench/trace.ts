import type { Page } from 'puppeteer-core';
import { type Stretch, sampledStretches } from './profile-samples';
import type { TraceEvent } from './trace-event';

/** What one task of a page's main thread spent in our code, in ms of wall time. */
export interface OwnTask {
  readonly milliseconds: number;
}

const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'v8.evaluateModule']);
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'disabled-by-default-v8.cpu_profiler',
];

/**
 * Records the page while `work` runs and gives each task in which scripts from `origin` had a part, with the time of
 * that part: layouts they force are inside. Both what the browser notes as calls and what its profiler sees count, and
 * what both see counts once.
 */
export async function traceOwnTasks(
  page: Page,
  origin: string,
  work: () => Promise<void>,
): Promise<readonly OwnTask[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser recorded nothing.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return ownTasks(traceEvents, origin);
}

/** The same for the events of a trace. Workers are left out: the page does not feel them. */
export function ownTasks(events: readonly TraceEvent[], origin: string): readonly OwnTask[] {
  const sampled = sampledStretches(events, origin);
  return mainThreads(events).flatMap((thread) => {
    const mine = events.filter(({ pid, tid }) => `${pid}:${tid}` === thread);
    const stretches = united([...calledStretches(mine, origin), ...(sampled.get(thread) ?? [])]);
    return mine
      .filter(({ name, ph, dur }) => name === 'RunTask' && ph === 'X' && dur !== undefined)
      .map(({ ts, dur = 0 }) => ({ milliseconds: overlap(stretches, ts, ts + dur) / 1_000 }))
      .filter(({ milliseconds }) => milliseconds > 0);
  });
}

function mainThreads(events: readonly TraceEvent[]): readonly string[] {
  const names = events.filter(
    ({ name, args }) =>
      name === 'thread_name' && (args as { name?: string } | undefined)?.name === 'CrRendererMain',
  );
  return [...new Set(names.map(({ pid, tid }) => `${pid}:${tid}`))];
}

function calledStretches(events: readonly TraceEvent[], origin: string): readonly Stretch[] {
  return events
    .filter(
      ({ name, ph, args }) => CALLS.has(name) && ph === 'X' && args?.data?.url?.startsWith(origin) === true,
    )
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
