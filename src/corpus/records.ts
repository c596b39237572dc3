import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import type { FileSource } from './corpus-file';
import { queue } from './queue';
import {
  BLOCK_SIZE,
  type ClaimBlock,
  type ReadTransaction,
  type SourceRecord,
  type WriteTransaction,
} from './schema';
import { blocksOf } from './source-blocks';
import { byCodeUnits } from './write-file';

export { queue } from './queue';
export { blocksOf } from './source-blocks';

/** A source with its claims and the reader's choice: all there is to know about it. */
export interface StoredSource {
  readonly source: Source;
  readonly enabled: boolean;
  /** In the order of the source's text. */
  readonly claims: readonly CorpusClaim[];
}

export function withoutOrigin({ origin: _origin, ...source }: Source): FileSource {
  return source;
}

export function inTextOrder(claims: readonly CorpusClaim[]): CorpusClaim[] {
  return [...claims].sort(
    (one, other) =>
      one.place.paragraph - other.place.paragraph ||
      one.place.sentence - other.place.sentence ||
      byCodeUnits(one.id, other.id),
  );
}

function pack(sourceId: string, claims: readonly CorpusClaim[]): ClaimBlock[] {
  const ordered = inTextOrder(claims);
  const blocks: ClaimBlock[] = [];
  for (let start = 0; start < ordered.length; start += BLOCK_SIZE) {
    const part = ordered.slice(start, start + BLOCK_SIZE);
    const slots = new Set(part.map((claim) => claim.slot).filter((slot) => slot !== null));
    blocks.push({ sourceId, part: blocks.length, slots: [...slots].sort(byCodeUnits), claims: part });
  }
  return blocks;
}

/** Writes a source over the one that stood under its id, if any. */
export function replaceSource(transaction: WriteTransaction, entry: StoredSource): void {
  deleteSource(transaction, entry.source.id);
  putSource(transaction, entry);
}

/** Writes a source whose id is free: deleting nothing would take as long as writing it. */
export function putSource(transaction: WriteTransaction, { source, enabled, claims }: StoredSource): void {
  const record: SourceRecord = { id: source.id, source, enabled, claimCount: claims.length };
  queue(transaction.objectStore('sources').add(record));
  const blocks = transaction.objectStore('blocks');
  for (const block of pack(source.id, claims)) queue(blocks.add(block));
}

export function deleteSource(transaction: WriteTransaction, id: string): void {
  queue(transaction.objectStore('sources').delete(id));
  queue(transaction.objectStore('blocks').delete(blocksOf(id)));
}

/** All claims of a source, in the order of its text; none for an unknown id. */
export async function claimsOf(
  transaction: ReadTransaction | WriteTransaction,
  sourceId: string,
): Promise<readonly CorpusClaim[]> {
  const blocks = await transaction.objectStore('blocks').getAll(blocksOf(sourceId));
  return inTextOrder(blocks.flatMap(({ claims }) => claims));
}

/** Everything about one source, or null for an unknown id. */
export async function readOne(
  transaction: ReadTransaction | WriteTransaction,
  id: string,
): Promise<StoredSource | null> {
  const [record, claims] = await Promise.all([
    transaction.objectStore('sources').get(id),
    claimsOf(transaction, id),
  ]);
  return record ? { source: record.source, enabled: record.enabled, claims } : null;
}

/** The sources with these ids, by id, read inside the caller's transaction; unknown ids are left out. */
export async function readSome(
  transaction: ReadTransaction | WriteTransaction,
  ids: Iterable<string>,
): Promise<Map<string, StoredSource>> {
  const read = await Promise.all([...ids].map((id) => readOne(transaction, id)));
  return new Map(read.flatMap((entry) => (entry ? [[entry.source.id, entry] as const] : [])));
}

/** All that is stored, by source id, read inside the caller's transaction: for exports alone. */
export async function readStored(
  transaction: ReadTransaction | WriteTransaction,
): Promise<Map<string, StoredSource>> {
  const [records, blocks] = await Promise.all([
    transaction.objectStore('sources').getAll(),
    transaction.objectStore('blocks').getAll(),
  ]);
  const claims = new Map<string, CorpusClaim[]>(records.map(({ id }) => [id, []]));
  for (const block of blocks) claims.get(block.sourceId)?.push(...block.claims);
  return new Map(
    records.map(({ id, source, enabled }) => [id, { source, enabled, claims: claims.get(id) ?? [] }]),
  );
}

/** Whether two sources say the same, whatever order their claims and keys come in. */
export function sameContent(
  one: Omit<StoredSource, 'enabled'>,
  other: Omit<StoredSource, 'enabled'>,
): boolean {
  const [left, right] = [contentOf(one), contentOf(other)];
  // What this code wrote and read has its keys in one order, and needs no sorting to be found the same.
  return JSON.stringify(left) === JSON.stringify(right) || sameData(left, right);
}

/** Whether two values are the same data, whatever order their keys come in. */
export function sameData(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortedKeys(one)) === JSON.stringify(sortedKeys(other));
}

function contentOf({ source, claims }: Omit<StoredSource, 'enabled'>): unknown {
  return [withoutOrigin(source), inTextOrder(claims)];
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => byCodeUnits(one, other));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}
