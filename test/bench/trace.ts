import type { Page } from 'puppeteer-core';

/** One stretch of work on a page's main thread that our code began, in ms of wall time. */
export interface OwnWork {
  readonly script: string;
  readonly milliseconds: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'v8.evaluateModule']);

/**
 * Records the page while `work` runs and gives every stretch of work of scripts from `origin`: layouts and observers
 * they force are inside, calls within calls are counted once.
 */
export async function traceOwnWork(
  page: Page,
  origin: string,
  work: () => Promise<void>,
): Promise<readonly OwnWork[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser recorded nothing.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const ours = traceEvents
    .filter(({ name, ph, dur, args }) => {
      const url = args?.data?.url ?? '';
      return CALLS.has(name) && ph === 'X' && dur !== undefined && url.startsWith(origin);
    })
    .sort((a, b) => a.ts - b.ts);
  return withoutNested(ours).map(({ args, dur = 0 }) => ({
    script: (args?.data?.url ?? '').slice(origin.length),
    milliseconds: dur / 1000,
  }));
}

function withoutNested(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const until = new Map<string, number>();
  return events.filter(({ pid, tid, ts, dur = 0 }) => {
    const thread = `${pid}:${tid}`;
    if (ts < (until.get(thread) ?? 0)) return false;
    until.set(thread, ts + dur);
    return true;
  });
}
