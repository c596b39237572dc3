import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import type { PackMetaRecord } from './pack-record';

/** The version this code reads and writes. Every version has its own file under `migrations/`. */
export const SCHEMA_VERSION = 2;

/** A source with what the list shows without reading its claims. */
export interface SourceRecord {
  readonly id: string;
  readonly source: Source;
  readonly enabled: boolean;
  readonly claimCount: number;
  /** Its number in the indexes, from 1; given when it is written (`watched.ts`). */
  readonly no?: number;
}

/**
 * Up to `BLOCK_SIZE` claims of one source, in the order of its text. Packed because one record per claim
 * is about a hundred times slower to write.
 */
export interface ClaimBlock {
  readonly sourceId: string;
  /** Position among the source's blocks, from 0. */
  readonly part: number;
  /** The distinct slots of the claims. */
  readonly slots: readonly string[];
  readonly claims: readonly CorpusClaim[];
  /** Its number in the indexes, from 1, never given again; claim `i` of the block is document `no * 256 + i`. */
  readonly no?: number;
}

export const BLOCK_SIZE = 250;

/** The claims of one slot, population and event that stand together in time, as the text of a JSON array. */
export interface FactBlock {
  readonly id: number;
  readonly claims: string;
}

/** What claims can be compared under, with the blocks that hold them. */
export interface FactGroup {
  readonly population: string | null;
  readonly event: string | null;
  /**
   * Four numbers for each block, in order of time: its id, the first day its claims begin to hold, the last day any
   * of them holds, and how many they are. Days count from 1970; see `facts.ts` for claims without one.
   */
  readonly blocks: readonly number[];
}

/** All there is on one slot. */
export interface SlotRecord {
  readonly slot: string;
  readonly groups: readonly FactGroup[];
  /** The numbers of the sources that speak of it, delta-coded. */
  readonly sources: Uint8Array;
}

/**
 * The rare terms that begin alike, each with its documents delta-coded; no bytes for one that has blocks of its own.
 * `term-page.ts` packs and unpacks it.
 */
export interface TermPage {
  readonly page: string;
  /** One after the other, a space between. */
  readonly terms: string;
  /** Where the bytes of each end. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/**
 * A frequent term. Block 0 is its head: how many documents there are. Every other block is keyed by its first
 * document and holds documents, delta-coded, in about 2 kB.
 */
export interface TermBlock {
  readonly term: string;
  readonly block: number;
  readonly df?: number;
  readonly documents?: Uint8Array;
}

/** Claim ids by their hash: pairs of hash and block number, so that no id is given twice. */
export interface IdBucket {
  readonly bucket: number;
  readonly pairs: Uint32Array;
}

/** What the next records are numbered, and how much there is. */
export interface Numbers {
  readonly block: number;
  readonly source: number;
  readonly fact: number;
  readonly sources: number;
  readonly claims: number;
}

/** Everything but the corpus itself. `bundle` is the content version of the installed bundle. */
export type MetaRecord =
  | { readonly key: 'revision'; readonly value: number }
  | { readonly key: 'bundle'; readonly value: string }
  | { readonly key: 'numbers'; readonly value: Numbers }
  /** By source number: 0 for none, else `overviewOf`. */
  | { readonly key: 'overview'; readonly value: Int32Array }
  /** Told to the reader until it is noted: the corpus was damaged and has been made anew. */
  | { readonly key: 'rebuilt'; readonly value: Rebuilt }
  | PackMetaRecord;

/** What a damaged corpus was made anew with. */
export interface Rebuilt {
  readonly sources: number;
  readonly claims: number;
  /** Ids of sources that could not be kept, or not with all their claims. */
  readonly lost: readonly string[];
}

export interface CorpusSchema extends DBSchema {
  sources: { key: string; value: SourceRecord };
  blocks: { key: [sourceId: string, part: number]; value: ClaimBlock; indexes: { byNo: number } };
  meta: { key: MetaRecord['key']; value: MetaRecord };
  facts: { key: number; value: FactBlock };
  slots: { key: string; value: SlotRecord };
  pages: { key: string; value: TermPage };
  terms: { key: [term: string, block: number]; value: TermBlock };
  ids: { key: number; value: IdBucket };
}

/** All stores: every transaction is over all of them, so that what it sees fits together. */
export const STORES = ['sources', 'blocks', 'meta', 'facts', 'slots', 'pages', 'terms', 'ids'] as const;
type Stores = ['sources', 'blocks', 'meta', 'facts', 'slots', 'pages', 'terms', 'ids'];

export type CorpusDatabase = IDBPDatabase<CorpusSchema>;
export type Transaction<M extends IDBTransactionMode> = IDBPTransaction<CorpusSchema, Stores, M>;
export type ReadTransaction = Transaction<'readonly'>;
export type WriteTransaction = Transaction<'readwrite'>;
