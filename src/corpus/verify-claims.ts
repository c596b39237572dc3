import type { CorpusClaim } from '../claims/claim';
import { type Digests, mixed } from './digests';
import { termsOfSource } from './indexes/follow';
import { bucketOf, hashOfId } from './indexes/follow-ids';
import { DOCUMENTS } from './indexes/note-block';
import { overviewOf } from './indexes/overview';
import { pageOf, termsOf } from './indexes/terms-of';
import { blocksOf, withoutOrigin } from './records';
import type { ClaimBlock, ReadTransaction, SourceRecord } from './schema';
import { checkCorpusFile } from './validate';

/** What the claims come to. */
export interface StoredAmount {
  readonly sources: number;
  readonly claims: number;
  /** The highest numbers in use. */
  readonly source: number;
  readonly block: number;
}

/** Sources read at once. */
const AT_ONCE = 64;

/** Reads every source and claim, tells what is wrong with them, and adds up what the indexes have to say. */
export async function readClaims(transaction: ReadTransaction, digests: Digests): Promise<StoredAmount> {
  const [records, keys] = await Promise.all([
    transaction.objectStore('sources').getAll(),
    transaction.objectStore('blocks').getAllKeys(),
  ]);
  const known = new Set(records.map(({ id }) => id));
  for (const [sourceId] of keys) if (!known.has(sourceId)) digests.tell('strays', sourceId);
  const amount = { sources: records.length, claims: 0, source: 0, block: 0 };
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const part = records.slice(start, start + AT_ONCE);
    const store = transaction.objectStore('blocks');
    const packed = await Promise.all(part.map(({ id }) => store.getAll(blocksOf(id))));
    part.forEach((record, at) => {
      const blocks = packed[at] ?? [];
      amount.source = Math.max(amount.source, record.no ?? 0);
      for (const { no = 0 } of blocks) amount.block = Math.max(amount.block, no);
      amount.claims += readSource(record, blocks, digests);
    });
  }
  return amount;
}

/** How many claims the source has. */
function readSource(record: SourceRecord, blocks: readonly ClaimBlock[], digests: Digests): number {
  const claims = blocks.flatMap((block) => (Array.isArray(block.claims) ? block.claims : []));
  if (!isUsable(record, blocks, claims)) {
    digests.tell('records', record.id);
    return claims.length;
  }
  if (record.claimCount !== claims.length) digests.tell('counts', record.id);
  const no = record.no ?? 0;
  digests.add('overview', String(no), mixed(no, overviewOf(record)));
  for (const term of termsOfSource(record)) digests.add('terms', pageOf(term), mixed(hashOfId(term), no));
  for (const slot of new Set(claims.map((claim) => claim.slot))) {
    if (slot !== null) digests.add('speakers', slot, mixed(no, 1));
  }
  for (const block of blocks) readBlock(block, digests);
  return claims.length;
}

function readBlock({ no = 0, claims }: ClaimBlock, digests: Digests): void {
  claims.forEach((claim, at) => {
    const { id, slot, statement, excerpt } = claim;
    const hash = hashOfId(id);
    digests.add('ids', String(bucketOf(hash)), mixed(hash, no));
    if (slot !== null) digests.add('facts', slot, factHash(claim));
    for (const term of termsOf(`${statement} ${excerpt}`)) {
      digests.add('terms', pageOf(term), mixed(hashOfId(term), no * DOCUMENTS + at));
    }
  });
}

/** Of all a claim says. */
export function factHash(claim: CorpusClaim): number {
  return hashOfId(JSON.stringify(claim));
}

function isUsable(
  record: SourceRecord,
  blocks: readonly ClaimBlock[],
  claims: readonly CorpusClaim[],
): boolean {
  const isWhole = blocks.every(
    ({ no, part }, at) => part === at && Number.isInteger(no) && Array.isArray(blocks[at]?.claims),
  );
  if (!isWhole || !Number.isInteger(record.no) || typeof record.enabled !== 'boolean') return false;
  if (typeof record.source !== 'object' || record.source?.id !== record.id) return false;
  const file = { format: 'lateral-corpus', version: 1, sources: [withoutOrigin(record.source)], claims };
  return checkCorpusFile(file).ok;
}
