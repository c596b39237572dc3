import type { CorpusClaim } from '../claims/claim';
import type { Census, Lookup } from '../reading/corpus-reader';
import { addDays } from '../text/calendar';
import type { IsoDate, Period } from '../text/period';
import { getMany } from './get-many';
import { markDeltas } from './indexes/deltas';
import { dayNumber, daysOfPeriod } from './indexes/fact-days';
import { type BlockEntry, entriesOf } from './indexes/fact-group';
import { isOn, publishedIn } from './indexes/overview';
import type { FactBlock, ReadTransaction } from './schema';
import { SlotShelf } from './slot-shelf';

/**
 * How a report reads the corpus: the records of the slots its article speaks of, which say what blocks there are for
 * which population, event and days, and then those blocks. Each function runs inside the caller's transaction.
 */

/** For each lookup about so many claims are read, nearest in time first; see docs/decisions/0027. */
const NEAREST = 24;

/** Claims that fit one of the lookups. */
export async function readComparable(
  transaction: ReadTransaction,
  lookups: readonly Lookup[],
  shelf: SlotShelf,
): Promise<readonly CorpusClaim[]> {
  const slots = await shelf.read(transaction, new Set(lookups.map(({ slot }) => slot)));
  const blocks = new Set<number>();
  for (const lookup of lookups) {
    const day = lookup.day === null ? null : dayNumber(lookup.day);
    for (const group of slots.get(lookup.slot)?.groups ?? []) {
      const isAsked = lookup.event === undefined || lookup.event === group.event;
      if (!isAsked || lookup.population !== group.population) continue;
      for (const { id } of nearest(entriesOf(group), day)) blocks.add(id);
    }
  }
  return readBlocks(transaction, [...blocks]);
}

/** Claims of slots that hold within some days; the slots with most of them first, up to about `atMost` claims. */
export async function readHeldWithin(
  transaction: ReadTransaction,
  slots: readonly string[],
  period: Period,
  atMost: number,
  shelf: SlotShelf,
): Promise<readonly CorpusClaim[]> {
  const days = daysOfPeriod(period);
  const records = await shelf.read(transaction, new Set(slots));
  const found = [...records.values()].map(({ groups }) => {
    const entries = groups.flatMap(entriesOf).filter(({ from, to }) => from <= days.to && to >= days.from);
    return { entries, count: entries.reduce((sum, { count }) => sum + count, 0) };
  });
  found.sort((one, other) => other.count - one.count);
  const blocks: number[] = [];
  let read = 0;
  for (const { entries } of found) {
    for (const { id, count } of nearest(entries, days.from)) {
      if (read >= atMost) break;
      blocks.push(id);
      read += count;
    }
  }
  const claims = await readBlocks(transaction, blocks);
  return claims.filter(({ asOf }) => asOf !== null && asOf.from <= period.to && asOf.to >= period.from);
}

/** The claims of slots, all of them. */
export async function readBySlot(
  transaction: ReadTransaction,
  slots: readonly string[],
): Promise<readonly CorpusClaim[]> {
  const records = await new SlotShelf().read(transaction, new Set(slots));
  const entries = [...records.values()].flatMap(({ groups }) => groups.flatMap(entriesOf));
  return readBlocks(
    transaction,
    entries.map(({ id }) => id),
  );
}

/** Counts the sources that speak of one of the slots, `without` those with these numbers. */
export async function readCensus(
  transaction: ReadTransaction,
  slots: readonly string[],
  without: ReadonlySet<number>,
  shelf: SlotShelf,
): Promise<Census> {
  const [records, stored] = await Promise.all([
    shelf.read(transaction, new Set(slots)),
    transaction.objectStore('meta').get('overview'),
  ]);
  const overview = stored?.key === 'overview' ? stored.value : new Int32Array();
  const speaks = new Uint8Array(overview.length);
  for (const record of records.values()) markDeltas(record.sources, speaks);
  for (const number of without) speaks[number] = 0;
  let newest: number | null = null;
  let sources = 0;
  for (const [number, entry] of overview.entries()) {
    if (speaks[number] === 0 || !isOn(entry)) continue;
    sources += 1;
    const day = publishedIn(entry);
    if (day !== null && (newest === null || day > newest)) newest = day;
  }
  return { sources, newest: newest === null ? null : addDays('1970-01-01' as IsoDate, newest) };
}

async function readBlocks(
  transaction: ReadTransaction,
  ids: readonly number[],
): Promise<readonly CorpusClaim[]> {
  const store = transaction.objectStore('facts');
  const blocks = await getMany<FactBlock>(store, ids);
  return blocks.flatMap((block) => (block ? (JSON.parse(block.claims) as CorpusClaim[]) : []));
}

/** The blocks nearest to a day that hold about `NEAREST` claims together; the latest where there is no day. */
function nearest(entries: readonly BlockEntry[], day: number | null): readonly BlockEntry[] {
  const far = ({ from, to }: BlockEntry): number => {
    if (day === null) return -to;
    return Math.max(0, from - day, day - to);
  };
  const ordered = entries.length === 1 ? entries : [...entries].sort((one, other) => far(one) - far(other));
  const taken: BlockEntry[] = [];
  let count = 0;
  for (const entry of ordered) {
    if (count >= NEAREST) break;
    taken.push(entry);
    count += entry.count;
  }
  return taken;
}
