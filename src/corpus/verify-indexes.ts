import type { CorpusClaim } from '../claims/claim';
import { type Digests, mixed } from './digests';
import { decodeDeltas } from './indexes/deltas';
import { daysOfClaim } from './indexes/fact-days';
import { type BlockEntry, entriesOf } from './indexes/fact-group';
import { hashOfId } from './indexes/follow-ids';
import { termsOfPage } from './indexes/term-page';
import { pageOf } from './indexes/terms-of';
import type { FactGroup, ReadTransaction, SlotRecord, TermBlock } from './schema';
import { factHash, type StoredAmount } from './verify-claims';

/** Records of an index read at once. */
const AT_ONCE = 200;

/** Reads every index and takes off what it says. */
export async function readIndexes(
  transaction: ReadTransaction,
  digests: Digests,
  amount: StoredAmount,
): Promise<void> {
  await readSlots(transaction, digests);
  await readTerms(transaction, digests);
  for (const { bucket, pairs } of await transaction.objectStore('ids').getAll()) {
    for (let at = 0; at < pairs.length; at += 2) {
      digests.take('ids', String(bucket), mixed(pairs[at] ?? 0, pairs[at + 1] ?? 0));
    }
  }
  await readNumbers(transaction, digests, amount);
}

async function readNumbers(
  transaction: ReadTransaction,
  digests: Digests,
  amount: StoredAmount,
): Promise<void> {
  const meta = transaction.objectStore('meta');
  const [numbers, overview] = await Promise.all([meta.get('numbers'), meta.get('overview')]);
  const stored = numbers?.key === 'numbers' ? numbers.value : null;
  const isEmpty = stored === null && amount.sources === 0;
  const fits =
    stored?.sources === amount.sources &&
    stored.claims === amount.claims &&
    stored.block > amount.block &&
    stored.source > amount.source;
  if (!fits && !isEmpty) digests.tell('counts', 'all');
  const entries = overview?.key === 'overview' ? overview.value : new Int32Array();
  entries.forEach((entry, no) => {
    if (entry !== 0) digests.take('overview', String(no), mixed(no, entry));
  });
}

async function readSlots(transaction: ReadTransaction, digests: Digests): Promise<void> {
  const used = new Set<number>();
  for (const record of await transaction.objectStore('slots').getAll()) {
    for (const no of decodeDeltas(record.sources)) digests.take('speakers', record.slot, mixed(no, 1));
    for (const group of record.groups) await readGroup(transaction, { record, group, used }, digests);
  }
  const ids = await transaction.objectStore('facts').getAllKeys();
  for (const id of ids) if (!used.has(id)) digests.tell('facts', String(id));
}

interface Group {
  readonly record: SlotRecord;
  readonly group: FactGroup;
  readonly used: Set<number>;
}

async function readGroup(
  transaction: ReadTransaction,
  { record: { slot }, group, used }: Group,
  digests: Digests,
): Promise<void> {
  const entries = entriesOf(group);
  const store = transaction.objectStore('facts');
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const part = entries.slice(start, start + AT_ONCE);
    const blocks = await Promise.all(part.map(({ id }) => store.get(id)));
    part.forEach((entry, at) => {
      used.add(entry.id);
      const claims = claimsOf(blocks[at]?.claims);
      const fits = claims.every(
        ({ population, event, slot: own }) =>
          own === slot && population === group.population && event === group.event,
      );
      if (!fits || !coversIts(entry, claims)) digests.tell('facts', slot);
      for (const claim of claims) digests.take('facts', slot, factHash(claim));
    });
  }
}

function claimsOf(text: string | undefined): readonly CorpusClaim[] {
  try {
    return JSON.parse(text ?? '[]') as CorpusClaim[];
  } catch {
    return [];
  }
}

function coversIts({ from, to, count }: BlockEntry, claims: readonly CorpusClaim[]): boolean {
  const days = claims.map(daysOfClaim);
  return count === claims.length && days.every((each) => each.from >= from && each.to <= to);
}

async function readTerms(transaction: ReadTransaction, digests: Digests): Promise<void> {
  for (const stored of await transaction.objectStore('pages').getAll()) {
    const { page } = stored;
    for (const [term, bytes] of termsOfPage(stored)) {
      if (pageOf(term) !== page) digests.tell('terms', page);
      const hash = hashOfId(term);
      for (const document of decodeDeltas(bytes)) digests.take('terms', page, mixed(hash, document));
      if (bytes.length === 0) await readFrequent(transaction, term, digests);
    }
  }
}

async function readFrequent(transaction: ReadTransaction, term: string, digests: Digests): Promise<void> {
  const range = IDBKeyRange.bound([term, 0], [term, Number.POSITIVE_INFINITY]);
  const blocks: TermBlock[] = await transaction.objectStore('terms').getAll(range);
  const hash = hashOfId(term);
  const page = pageOf(term);
  let count = 0;
  for (const { block, documents } of blocks) {
    if (!documents) continue;
    const numbers = decodeDeltas(documents);
    if (numbers[0] !== block) digests.tell('terms', page);
    count += numbers.length;
    for (const document of numbers) digests.take('terms', page, mixed(hash, document));
  }
  if (blocks[0]?.df !== count) digests.tell('terms', page);
}
