import type { TraceEvent } from './trace-event';

/** A stretch of time in a trace, in µs of its clock. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

interface Profile {
  readonly pid: number;
  readonly tid: number;
  readonly nodes: Map<number, Node>;
  readonly owned: Map<number, boolean>;
  clock: number;
}

/** Between two samples lies no more than this; a longer gap was no work of the thread. In µs. */
const LONGEST_GAP = 5_000;

/**
 * When scripts from `origin` were on the stack, by process and thread, as the sampling profiler of the trace saw it. It
 * sees what the trace's own events leave out: what goes on after a promise.
 */
export function sampledStretches(
  events: readonly TraceEvent[],
  origin: string,
): ReadonlyMap<string, readonly Stretch[]> {
  const profiles = new Map<string, Profile>();
  const stretches = new Map<string, Stretch[]>();
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const key = `${event.pid}:${event.id ?? ''}`;
    const data = event.args?.data;
    if (event.name === 'Profile' && data?.startTime !== undefined)
      profiles.set(key, {
        pid: event.pid,
        tid: event.tid,
        nodes: new Map(),
        owned: new Map(),
        clock: data.startTime,
      });
    const profile = profiles.get(key);
    if (event.name !== 'ProfileChunk' || !profile) continue;
    const thread = `${profile.pid}:${profile.tid}`;
    const known = stretches.get(thread) ?? [];
    stretches.set(thread, [...known, ...readChunk(event, profile, origin)]);
  }
  return stretches;
}

function readChunk({ args }: TraceEvent, profile: Profile, origin: string): Stretch[] {
  const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
  for (const node of cpuProfile?.nodes ?? []) profile.nodes.set(node.id, node);
  return (cpuProfile?.samples ?? []).flatMap((id, index) => {
    const from = profile.clock;
    profile.clock += timeDeltas[index] ?? 0;
    const isWork = profile.clock > from && profile.clock - from < LONGEST_GAP;
    return isWork && isOwned(profile, id, origin) ? [{ from, to: profile.clock }] : [];
  });
}

function isOwned(profile: Profile, id: number, origin: string): boolean {
  const known = profile.owned.get(id);
  if (known !== undefined) return known;
  const node = profile.nodes.get(id);
  const owned =
    node !== undefined &&
    (node.callFrame.url?.startsWith(origin) === true ||
      (node.parent !== undefined && isOwned(profile, node.parent, origin)));
  profile.owned.set(id, owned);
  return owned;
}
