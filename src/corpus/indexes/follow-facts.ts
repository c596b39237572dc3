import type { CorpusClaim } from '../../claims/claim';
import { getMany } from '../get-many';
import { queue } from '../queue';
import type { FactBlock, FactGroup, SlotRecord, WriteTransaction } from '../schema';
import { decodeDeltas, encodeDeltas } from './deltas';
import { blocksToRead, type ChangedGroup, changeGroup, type FactChange } from './fact-group';
import type { Pace } from './pace';

/** What changes about one slot. `sources`: by number, whether the source speaks of it now. */
export interface SlotChange {
  readonly groups: Map<string, FactChange>;
  readonly sources: Map<number, boolean>;
}

/** By slot. */
export type SlotChanges = Map<string, SlotChange>;

/** Notes that a claim came or went; a claim no slot covers is nothing to compare. */
export function noteFact(changes: SlotChanges, claim: CorpusClaim, fate: keyof FactChange): void {
  if (claim.slot === null) return;
  const key = keyOf(claim);
  const { groups } = slotChange(changes, claim.slot);
  let change = groups.get(key);
  if (!change) {
    change = { added: [], removed: [] };
    groups.set(key, change);
  }
  change[fate].push(claim);
}

export function slotChange(changes: SlotChanges, slot: string): SlotChange {
  let change = changes.get(slot);
  if (!change) {
    change = { groups: new Map(), sources: new Map() };
    changes.set(slot, change);
  }
  return change;
}

/** Brings the index by slot, population and event up to date: slot by slot, for all the blocks would fill the memory. */
export async function followFacts(
  transaction: WriteTransaction,
  nextId: () => number,
  changes: SlotChanges,
  pace: Pace,
): Promise<void> {
  const slots = transaction.objectStore('slots');
  const waiting = [...changes];
  let coming = readAhead(transaction, waiting[0]);
  for (const [at, [slot, change]] of waiting.entries()) {
    const { stored, texts } = await coming;
    // The browser reads the next slot while this one is worked out.
    coming = readAhead(transaction, waiting[at + 1]);
    const groups = byKey(stored?.groups ?? []);
    for (const [key, each] of change.groups) {
      const group = groups.get(key) ?? emptyGroup(key);
      const changed = await pace.walk(changeGroup(group, each, texts, nextId), at / waiting.length);
      writeGroup(transaction, changed);
      groups.set(key, { ...group, blocks: changed.blocks });
    }
    const left = [...groups.values()].filter(({ blocks }) => blocks.length > 0);
    const sources = changedSources(stored?.sources, change.sources);
    const record: SlotRecord = { slot, groups: left, sources };
    queue(left.length === 0 ? slots.delete(slot) : slots.put(record));
  }
  await coming;
}

interface Touched {
  readonly stored: SlotRecord | undefined;
  /** By the ids of the blocks. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Its failure shows where it is awaited, or was that of what came before. */
function readAhead(...given: Parameters<typeof readTouched>): Promise<Touched> {
  const reading = readTouched(...given);
  reading.catch(() => undefined);
  return reading;
}

/** What is stored of a slot, with the blocks that its changes touch. */
async function readTouched(
  transaction: WriteTransaction,
  entry: readonly [slot: string, change: SlotChange] | undefined,
): Promise<Touched> {
  if (!entry) return { stored: undefined, texts: new Map() };
  const [slot, change] = entry;
  const stored = await transaction.objectStore('slots').get(slot);
  const groups = byKey(stored?.groups ?? []);
  const ids = [...change.groups].flatMap(([key, each]) => {
    const group = groups.get(key);
    return group ? blocksToRead(group, each) : [];
  });
  const read = await getMany<FactBlock>(transaction.objectStore('facts'), ids);
  return {
    stored,
    texts: new Map(read.flatMap((block) => (block ? [[block.id, block.claims] as const] : []))),
  };
}

function writeGroup(transaction: WriteTransaction, { written, deleted }: ChangedGroup): void {
  const facts = transaction.objectStore('facts');
  for (const block of written) queue(facts.put(block));
  for (const id of deleted) queue(facts.delete(id));
}

const keyOf = ({ population, event }: Pick<FactGroup, 'population' | 'event'>): string =>
  JSON.stringify([population, event]);

const byKey = (groups: readonly FactGroup[]): Map<string, FactGroup> =>
  new Map(groups.map((group) => [keyOf(group), group]));

function emptyGroup(key: string): FactGroup {
  const [population, event] = JSON.parse(key) as [string | null, string | null];
  return { population, event, blocks: [] };
}

function changedSources(stored: Uint8Array | undefined, changes: ReadonlyMap<number, boolean>): Uint8Array {
  const numbers = new Set(stored ? decodeDeltas(stored) : []);
  for (const [number, speaks] of changes) {
    if (speaks) numbers.add(number);
    else numbers.delete(number);
  }
  return encodeDeltas([...numbers].sort((one, other) => one - other));
}
