import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import type { PackMetaRecord } from './pack-record';

/** The version this code reads and writes. Every version has its own file under `migrations/`. */
export const SCHEMA_VERSION = 1;

/** A source with what the list shows without reading its claims. */
export interface SourceRecord {
  readonly id: string;
  readonly source: Source;
  readonly enabled: boolean;
  readonly claimCount: number;
}

/**
 * Up to `BLOCK_SIZE` claims of one source, in the order of its text. Packed because one record per claim
 * is about a hundred times slower to write.
 */
export interface ClaimBlock {
  readonly sourceId: string;
  /** Position among the source's blocks, from 0. */
  readonly part: number;
  /** The distinct slots of the claims, for the index. */
  readonly slots: readonly string[];
  readonly claims: readonly CorpusClaim[];
}

export const BLOCK_SIZE = 250;

/** Everything but the corpus itself. `bundle` is the content version of the installed bundle. */
export type MetaRecord =
  | { readonly key: 'revision'; readonly value: number }
  | { readonly key: 'bundle'; readonly value: string }
  | PackMetaRecord;

export interface CorpusSchema extends DBSchema {
  sources: { key: string; value: SourceRecord };
  blocks: { key: [sourceId: string, part: number]; value: ClaimBlock; indexes: { bySlot: string } };
  meta: { key: MetaRecord['key']; value: MetaRecord };
}

export type CorpusDatabase = IDBPDatabase<CorpusSchema>;
export type ReadTransaction = IDBPTransaction<CorpusSchema, ['sources', 'blocks', 'meta'], 'readonly'>;
export type WriteTransaction = IDBPTransaction<CorpusSchema, ['sources', 'blocks', 'meta'], 'readwrite'>;
