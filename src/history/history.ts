import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Reading, readingMatches } from './reading';

interface HistorySchema extends DBSchema {
  readings: { key: string; value: Reading; indexes: { byReadAt: number } };
}

/** The database's name: apart from the corpus, so that clearing the one cannot touch the other. */
export const HISTORY_DATABASE = 'lateral-history';

/** How many readings are kept; the oldest make room. */
const MOST_READINGS = 5_000;

/** One page of readings, and how many there are in all. */
export interface Found {
  readonly readings: readonly Reading[];
  readonly total: number;
}

/**
 * The articles read on this device, if the reader wants them remembered. Every method may throw what the browser's
 * storage throws; one that throws has changed nothing.
 */
export class History {
  readonly #name: string;
  #opening: Promise<IDBPDatabase<HistorySchema>> | null = null;

  constructor(name: string = HISTORY_DATABASE) {
    this.#name = name;
  }

  /** Remembers a reading in the place of an earlier one of the same address, and forgets the oldest beyond `most`. */
  async remember(reading: Reading, most: number = MOST_READINGS): Promise<void> {
    const transaction = (await this.#open()).transaction('readings', 'readwrite');
    const readings = transaction.objectStore('readings');
    await readings.put(reading);
    let left = (await readings.count()) - most;
    let cursor = left > 0 ? await readings.index('byReadAt').openCursor() : null;
    while (cursor && left > 0) {
      await cursor.delete();
      left -= 1;
      cursor = await cursor.continue();
    }
    await transaction.done;
  }

  /** The readings that hold every word of `query`, the latest first; an empty query finds all. At most `limit` of them. */
  async find(query: string, limit: number): Promise<Found> {
    const all = await (await this.#open()).getAllFromIndex('readings', 'byReadAt');
    const found = all.filter((reading) => readingMatches(reading, query)).reverse();
    return { readings: found.slice(0, limit), total: found.length };
  }

  /** Forgets one article; none when there is none at the address. */
  async forget(address: string): Promise<void> {
    await (await this.#open()).delete('readings', address);
  }

  /** Forgets all of them. */
  async clear(): Promise<void> {
    await (await this.#open()).clear('readings');
  }

  /** Lets go of the database; the next use opens it again. */
  close(): void {
    const opening = this.#opening;
    this.#opening = null;
    opening?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  #open(): Promise<IDBPDatabase<HistorySchema>> {
    this.#opening ??= openDB<HistorySchema>(this.#name, 1, {
      upgrade(database) {
        database.createObjectStore('readings', { keyPath: 'address' }).createIndex('byReadAt', 'readAt');
      },
      // Another tab deletes it: the next use makes a new one.
      blocking: () => this.close(),
      terminated: () => {
        this.#opening = null;
      },
    });
    const opening = this.#opening;
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = null;
    });
    return opening;
  }
}
