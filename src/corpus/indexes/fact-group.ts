import type { CorpusClaim } from '../../claims/claim';
import type { FactBlock, FactGroup } from '../schema';
import { byCodeUnits } from '../write-file';
import { daysOfClaim } from './fact-days';

/** A block is cut in two when it grows beyond `MOST`; new ones are filled up to `FILLED`. */
const MOST = 48;
const FILLED = 32;

/** One block of a group, as its four numbers say. */
export interface BlockEntry {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The blocks of a group. */
export function entriesOf({ blocks }: Pick<FactGroup, 'blocks'>): BlockEntry[] {
  const entries: BlockEntry[] = [];
  for (let at = 0; at < blocks.length; at += 4) {
    entries.push({
      id: blocks[at] ?? 0,
      from: blocks[at + 1] ?? 0,
      to: blocks[at + 2] ?? 0,
      count: blocks[at + 3] ?? 0,
    });
  }
  return entries;
}

/** What comes to a group of claims, and what goes. */
export interface FactChange {
  readonly added: CorpusClaim[];
  readonly removed: CorpusClaim[];
}

/** A changed group: its four numbers for each block, what to write and what to delete. */
export interface ChangedGroup {
  readonly blocks: readonly number[];
  readonly written: readonly FactBlock[];
  readonly deleted: readonly number[];
}

/** Ids of the group's blocks that a change needs to see. */
export function blocksToRead(group: Pick<FactGroup, 'blocks'>, change: FactChange): number[] {
  const entries = entriesOf(group);
  return [...touched(entries, change)].flatMap((at) => entries[at]?.id ?? []);
}

/** Puts claims in and takes claims out, a block with each step. `read` holds the blocks that `blocksToRead` named. */
export function* changeGroup(
  group: Pick<FactGroup, 'blocks'>,
  change: FactChange,
  read: ReadonlyMap<number, string>,
  nextId: () => number,
): Generator<void, ChangedGroup> {
  const entries = entriesOf(group);
  const gone = new Set(change.removed.map(({ id }) => id));
  const coming = groupBy(change.added, (claim) => placeFor(entries, daysOfClaim(claim).from));
  const parts: { readonly entry: BlockEntry; readonly text: string | null }[][] = entries.map((entry) => [
    { entry, text: null },
  ]);
  const deleted: number[] = [];
  for (const at of entries.length === 0 ? [-1] : touched(entries, change)) {
    yield;
    const old = entries[at];
    const before = old ? (JSON.parse(read.get(old.id) ?? '[]') as CorpusClaim[]) : [];
    const claims = [...before.filter(({ id }) => !gone.has(id)), ...(coming.get(at) ?? [])];
    parts[Math.max(0, at)] = yield* packed(claims, old?.id ?? null, nextId);
    if (old && claims.length === 0) deleted.push(old.id);
  }
  const all = parts.flat();
  return {
    blocks: all.flatMap(({ entry: { id, from, to, count } }) => [id, from, to, count]),
    written: all.flatMap(({ entry: { id }, text }) => (text === null ? [] : [{ id, claims: text }])),
    deleted,
  };
}

interface PackedBlock {
  readonly entry: BlockEntry;
  readonly text: string;
}

/** Claims in order of time, in blocks; the first keeps the number of the block that was cut. */
function* packed(
  claims: readonly CorpusClaim[],
  keptId: number | null,
  nextId: () => number,
): Generator<void, PackedBlock[]> {
  const dated = claims.map((claim) => ({ claim, ...daysOfClaim(claim) }));
  dated.sort((one, other) => one.from - other.from || byCodeUnits(one.claim.id, other.claim.id));
  const size = claims.length <= MOST ? MOST : FILLED;
  const made: PackedBlock[] = [];
  for (let start = 0; start < dated.length; start += size) {
    yield;
    const part = dated.slice(start, start + size);
    const entry = {
      id: made.length === 0 && keptId !== null ? keptId : nextId(),
      from: part[0]?.from ?? 0,
      to: part.reduce((last, { to }) => Math.max(last, to), part[0]?.to ?? 0),
      count: part.length,
    };
    made.push({ entry, text: JSON.stringify(part.map(({ claim }) => claim)) });
  }
  return made;
}

/** Which blocks claims go to and may come from; several in a row may begin on the same day. */
function touched(entries: readonly BlockEntry[], { added, removed }: FactChange): ReadonlySet<number> {
  const found = new Set<number>();
  for (const claim of added) found.add(placeFor(entries, daysOfClaim(claim).from));
  for (const claim of removed) {
    const { from } = daysOfClaim(claim);
    for (let at = placeFor(entries, from); at >= 0; at -= 1) {
      found.add(at);
      if ((entries[at]?.from ?? from) < from) break;
    }
  }
  found.delete(-1);
  return found;
}

/** The last block that begins no later than that day, else the first; -1 when there is none. */
function placeFor(entries: readonly BlockEntry[], day: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.from ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return entries.length === 0 ? -1 : Math.max(0, low - 1);
}

function groupBy(claims: readonly CorpusClaim[], placeOf: (claim: CorpusClaim) => number) {
  const groups = new Map<number, CorpusClaim[]>();
  for (const claim of claims) {
    const place = placeOf(claim);
    const group = groups.get(place);
    if (group) group.push(claim);
    else groups.set(place, [claim]);
  }
  return groups;
}
