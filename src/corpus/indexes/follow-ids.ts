import { CorpusError } from '../corpus-error';
import { queue } from '../queue';
import type { ClaimBlock, IdBucket, ReadTransaction, WriteTransaction } from '../schema';
import type { Pace } from './pace';

const BUCKETS = 512;
/** With more buckets to see than this, reading all of them at once is quicker. */
const MANY = 128;

/** FNV-1a over the UTF-16 units, its bits mixed once more (Fowler, Noll, Vo); unsigned 32-bit. */
export function hashOfId(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

export const bucketOf = (hash: number): number => hash % BUCKETS;

/** Brings the ids up to date. Throws `invalid` when a claim comes whose id another claim has. */
export async function followIds(
  transaction: WriteTransaction,
  added: readonly ClaimBlock[],
  removed: readonly ClaimBlock[],
  pace: Pace,
): Promise<void> {
  const coming = await pace.walk(pairsOf(added), 0);
  const going = await pace.walk(pairsOf(removed), 0);
  await pace.walk(refuseTwice(added), 0.3);
  const stored = await readBuckets(transaction, new Set([...coming.keys(), ...going.keys()]));
  const suspects: { hash: number; no: number }[] = [];
  for (const bucket of new Set([...coming.keys(), ...going.keys()])) {
    if (pace.isDue) await pace.rest(0.6);
    const pairs = without(stored.get(bucket) ?? new Uint32Array(), going.get(bucket) ?? []);
    const more = coming.get(bucket) ?? [];
    suspects.push(...sameHash(pairs, more));
    const next = new Uint32Array(pairs.length + more.length);
    next.set(pairs);
    next.set(more, pairs.length);
    const store = transaction.objectStore('ids');
    queue(next.length === 0 ? store.delete(bucket) : store.put({ bucket, pairs: next }));
  }
  await refuseKnown(transaction, suspects, added);
}

/** The id of each claim of `blocks` that another claim of the store has already, with that claim's source. */
export async function knownIds(
  transaction: ReadTransaction | WriteTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Set(ids.map(hashOfId));
  const stored = await readBuckets(transaction, new Set([...hashes].map(bucketOf)));
  const numbers = new Set<number>();
  for (const pairs of stored.values()) {
    for (let at = 0; at < pairs.length; at += 2)
      if (hashes.has(pairs[at] ?? 0)) numbers.add(pairs[at + 1] ?? 0);
  }
  return ownersIn(transaction, [...numbers], new Set(ids));
}

async function ownersIn(
  transaction: ReadTransaction | WriteTransaction,
  numbers: readonly number[],
  ids: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const byNo = transaction.objectStore('blocks').index('byNo');
  const owners = new Map<string, string>();
  for (const block of await Promise.all(numbers.map((no) => byNo.get(no)))) {
    for (const { id } of block?.claims ?? []) if (ids.has(id)) owners.set(id, block?.sourceId ?? '');
  }
  return owners;
}

function* pairsOf(blocks: readonly ClaimBlock[]): Generator<void, Map<number, number[]>> {
  const buckets = new Map<number, number[]>();
  for (const { claims, no = 0 } of blocks) {
    yield;
    for (const { id } of claims) {
      const hash = hashOfId(id);
      const bucket = buckets.get(bucketOf(hash));
      if (bucket) bucket.push(hash, no);
      else buckets.set(bucketOf(hash), [hash, no]);
    }
  }
  return buckets;
}

async function readBuckets(
  transaction: ReadTransaction | WriteTransaction,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Uint32Array>> {
  const store = transaction.objectStore('ids');
  const read: readonly (IdBucket | undefined)[] =
    wanted.size > MANY ? await store.getAll() : await Promise.all([...wanted].map((each) => store.get(each)));
  return new Map(
    read.flatMap((each) => (each && wanted.has(each.bucket) ? [[each.bucket, each.pairs]] : [])),
  );
}

function without(pairs: Uint32Array, going: readonly number[]): Uint32Array {
  if (going.length === 0) return pairs;
  const gone = new Set<string>();
  for (let at = 0; at < going.length; at += 2) gone.add(`${going[at]} ${going[at + 1]}`);
  const kept: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    if (!gone.has(`${pairs[at]} ${pairs[at + 1]}`)) kept.push(pairs[at] ?? 0, pairs[at + 1] ?? 0);
  }
  return Uint32Array.from(kept);
}

function sameHash(pairs: Uint32Array, coming: readonly number[]): { hash: number; no: number }[] {
  if (pairs.length === 0 || coming.length === 0) return [];
  const hashes = new Set<number>();
  for (let at = 0; at < coming.length; at += 2) hashes.add(coming[at] ?? 0);
  const found: { hash: number; no: number }[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const hash = pairs[at] ?? 0;
    if (hashes.has(hash)) found.push({ hash, no: pairs[at + 1] ?? 0 });
  }
  return found;
}

function* refuseTwice(blocks: readonly ClaimBlock[]): Generator<void, void> {
  const owners = new Map<string, string>();
  for (const { sourceId, claims } of blocks) {
    yield;
    for (const { id } of claims) {
      const owner = owners.get(id);
      if (owner !== undefined) throw usedTwice(id, owner, sourceId);
      owners.set(id, sourceId);
    }
  }
}

/** Two ids may share a hash: only the claims themselves tell. */
async function refuseKnown(
  transaction: WriteTransaction,
  suspects: readonly { hash: number; no: number }[],
  added: readonly ClaimBlock[],
): Promise<void> {
  if (suspects.length === 0) return;
  const hashes = new Set(suspects.map(({ hash }) => hash));
  const coming = new Map<string, string>();
  for (const { sourceId, claims } of added) {
    for (const { id } of claims) if (hashes.has(hashOfId(id))) coming.set(id, sourceId);
  }
  const owners = await ownersIn(
    transaction,
    [...new Set(suspects.map(({ no }) => no))],
    new Set(coming.keys()),
  );
  for (const [id, owner] of owners) throw usedTwice(id, owner, coming.get(id) ?? '');
}

export function usedTwice(id: string, owner: string, other: string): CorpusError {
  return new CorpusError('invalid', `The claim id "${id}" is used by both "${owner}" and "${other}".`, {
    is: 'claim-taken',
    values: { id, one: owner, other },
  });
}
