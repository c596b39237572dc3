import { getMany } from './get-many';
import type { ReadTransaction, SlotRecord } from './schema';

/**
 * The records of slots, kept as long as nothing is written: a report asks three times for the same ones, and they are the
 * largest it reads. The revision, read in the same transaction, tells whether they still hold.
 */
export class SlotShelf {
  #kept: Kept = { database: null, revision: -1, records: new Map() };

  /** Of these slots, those anything is told of. */
  async read(
    transaction: ReadTransaction,
    slots: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, SlotRecord>> {
    const kept = this.#kept;
    const known = [...slots].filter((slot) => kept.records.has(slot));
    const unknown = [...slots].filter((slot) => !kept.records.has(slot));
    const [revision, read] = await Promise.all([revisionOf(transaction), readRecords(transaction, unknown)]);
    const isKept = kept.database === transaction.db && kept.revision === revision;
    const others = isKept ? known.map((slot) => [slot, kept.records.get(slot)] as const) : [];
    const again = isKept ? [] : await readRecords(transaction, known);
    const records = [...read, ...others, ...again];
    this.#keep(transaction.db, revision, records);
    return new Map(records.flatMap(([slot, record]) => (record ? [[slot, record] as const] : [])));
  }

  /** Transactions may end in another order than they began: the newest revision stays. */
  #keep(database: object, revision: number, records: readonly Entry[]): void {
    const isSame = this.#kept.database === database;
    if (isSame && revision < this.#kept.revision) return;
    if (!isSame || revision > this.#kept.revision) this.#kept = { database, revision, records: new Map() };
    for (const [slot, record] of records) this.#kept.records.set(slot, record);
  }
}

/** No record for a slot nothing is told of. */
type Entry = readonly [slot: string, record: SlotRecord | undefined];

interface Kept {
  /** The open database; one that was deleted and made anew counts its revisions from the start. */
  readonly database: object | null;
  readonly revision: number;
  readonly records: Map<string, SlotRecord | undefined>;
}

async function revisionOf(transaction: ReadTransaction): Promise<number> {
  const record = await transaction.objectStore('meta').get('revision');
  return record?.key === 'revision' ? record.value : 0;
}

async function readRecords(
  transaction: ReadTransaction,
  slots: readonly string[],
): Promise<readonly Entry[]> {
  const records = await getMany<SlotRecord>(transaction.objectStore('slots'), slots);
  return slots.map((slot, at) => [slot, records[at]] as const);
}
