import type { CorpusClaim } from '../../claims/claim';
import { queue } from '../queue';
import type { FactGroup, SlotRecord, WriteTransaction } from '../schema';
import { decodeDeltas, encodeDeltas } from './deltas';
import { blocksToRead, changeGroup, type FactChange } from './fact-group';

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
  const key = JSON.stringify([claim.population, claim.event]);
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

/** Brings the index by slot, population and event up to date. */
export async function followFacts(
  transaction: WriteTransaction,
  nextId: () => number,
  changes: SlotChanges,
): Promise<void> {
  await Promise.all(
    [...changes].map(async ([slot, change]) => {
      const slots = transaction.objectStore('slots');
      const stored = await slots.get(slot);
      const groups = await changedGroups(transaction, stored?.groups ?? [], change, nextId);
      const sources = changedSources(stored?.sources, change.sources);
      const record: SlotRecord = { slot, groups, sources };
      queue(groups.length === 0 ? slots.delete(slot) : slots.put(record));
    }),
  );
}

async function changedGroups(
  transaction: WriteTransaction,
  stored: readonly FactGroup[],
  change: SlotChange,
  nextId: () => number,
): Promise<readonly FactGroup[]> {
  const facts = transaction.objectStore('facts');
  const groups = new Map(
    stored.map((group) => [JSON.stringify([group.population, group.event]), group] as const),
  );
  await Promise.all(
    [...change.groups].map(async ([key, each]) => {
      const [population, event] = JSON.parse(key) as [string | null, string | null];
      const group = groups.get(key) ?? { population, event, blocks: [] };
      const read = await Promise.all(blocksToRead(group, each).map((id) => facts.get(id)));
      const texts = new Map(read.flatMap((block) => (block ? [[block.id, block.claims] as const] : [])));
      const changed = changeGroup(group, each, texts, nextId);
      for (const block of changed.written) queue(facts.put(block));
      for (const id of changed.deleted) queue(facts.delete(id));
      groups.set(key, { ...group, blocks: changed.blocks });
    }),
  );
  return [...groups.values()].filter(({ blocks }) => blocks.length > 0);
}

function changedSources(stored: Uint8Array | undefined, changes: ReadonlyMap<number, boolean>): Uint8Array {
  const numbers = new Set(stored ? decodeDeltas(stored) : []);
  for (const [number, speaks] of changes) {
    if (speaks) numbers.add(number);
    else numbers.delete(number);
  }
  return encodeDeltas([...numbers].sort((one, other) => one - other));
}
