import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import type { Census, CorpusReader, Lookup } from '../reading/corpus-reader';
import type { Period } from '../text/period';
import type { Connection } from './connection';
import { getMany } from './get-many';
import { readCensus, readComparable, readHeldWithin } from './lookup';
import { PackShelf } from './pack-shelf';
import { claimsOf } from './records';
import type { SourceRecord } from './schema';
import { SlotShelf } from './slot-shelf';

/**
 * The corpus as the background needs it: to compare with, and to keep packs up to date. What manages it stands in
 * `Corpus`, which a worker need not load to make a report. Methods throw as those of `Corpus` do.
 */
export class ReadingCorpus implements CorpusReader {
  protected readonly connection: Connection;
  readonly #slots = new SlotShelf();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  comparable(lookups: readonly Lookup[]): Promise<readonly CorpusClaim[]> {
    return this.connection.read((transaction) => readComparable(transaction, lookups, this.#slots));
  }

  heldWithin(slots: readonly string[], days: Period, atMost: number): Promise<readonly CorpusClaim[]> {
    return this.connection.read((transaction) =>
      readHeldWithin(transaction, slots, days, atMost, this.#slots),
    );
  }

  claimsOfSources(ids: readonly string[]): Promise<readonly CorpusClaim[]> {
    return this.connection.read(async (transaction) => {
      const claims = await Promise.all(ids.map((id) => claimsOf(transaction, id)));
      return claims.flat();
    });
  }

  census(slots: readonly string[], without: ReadonlySet<string>): Promise<Census> {
    return this.connection.read(async (transaction) => {
      const records = await Promise.all([...without].map((id) => transaction.objectStore('sources').get(id)));
      const numbers = records.flatMap((record) => record?.no ?? []);
      return readCensus(transaction, slots, new Set(numbers), this.#slots);
    });
  }

  /** Enabled sources only, in the order asked for. */
  sources(ids: readonly string[]): Promise<readonly Source[]> {
    return this.connection.read(async (transaction) => {
      const records = await getMany<SourceRecord>(transaction.objectStore('sources'), [...new Set(ids)]);
      return records.flatMap((record) => (record?.enabled === true ? [record.source] : []));
    });
  }

  /** Raised by every write, in whatever tab or worker: when it has not moved, nothing has changed. */
  revision(): Promise<number> {
    return this.connection.read(async (transaction) => {
      const record = await transaction.objectStore('meta').get('revision');
      return record?.key === 'revision' ? record.value : 0;
    });
  }

  /** The packs subscribed to, with what they brought. */
  get packs(): PackShelf {
    return new PackShelf(this.connection);
  }

  /** Lets go of the database; the next use opens it again. */
  close(): void {
    this.connection.close();
  }
}
