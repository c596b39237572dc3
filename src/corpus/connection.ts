import { openDB, unwrap } from 'idb';
import { backUp } from './backup';
import { asCorpusError } from './corpus-error';
import { Batch, FIRST_NUMBERS } from './indexes/batch';
import { followChanges } from './indexes/follow';
import type { WriteHooks } from './indexes/pace';
import { watched } from './indexes/watched';
import { upgrade } from './migrations/steps';
import {
  type CorpusDatabase,
  type CorpusSchema,
  type Numbers,
  type ReadTransaction,
  SCHEMA_VERSION,
  STORES,
  type Transaction,
  type WriteTransaction,
} from './schema';

export interface ConnectionSettings {
  /** The database's name. */
  readonly name: string;
  /** The schema version to open with; this code's own when left out. */
  readonly version?: number;
  /** Called when an upgrade waits for another tab; it goes on by itself once that tab lets go. */
  readonly onBlocked?: (() => void) | undefined;
}

/** What is confirmed to the reader is on the disk. */
const DURABILITY: IDBTransactionOptions = { durability: 'strict' };

/** The indexes follow every change by themselves when it ends; these are for very large ones. */
export interface Indexes {
  /** Lets them follow what was changed so far. */
  readonly follow: () => Promise<void>;
  /** Drops them: from here on they are made from what is written alone. */
  readonly startAfresh: () => void;
}

export type Change<T> = (transaction: WriteTransaction, indexes: Indexes) => Promise<T>;

/**
 * One connection that comes back: it gives way at once when another tab upgrades or deletes the database,
 * and when the browser cuts it off, the next use opens a new one.
 */
export class Connection {
  readonly #settings: ConnectionSettings;
  #opening: Promise<CorpusDatabase> | null = null;

  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
  }

  /** The open database. Throws a `CorpusError` (`newer-database`, `unavailable`, `full`). */
  async open(): Promise<CorpusDatabase> {
    this.#opening ??= this.#openNow();
    return this.#opening;
  }

  get name(): string {
    return this.#settings.name;
  }

  close(): void {
    const opening = this.#opening;
    this.#opening = null;
    opening?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  /** Runs `query` in one read transaction over all stores, so that what it sees fits together. */
  async read<T>(query: (transaction: ReadTransaction) => Promise<T>): Promise<T> {
    try {
      return await query(await this.#begin('readonly'));
    } catch (error) {
      throw asCorpusError(error);
    }
  }

  /**
   * Runs `change` in one write transaction, lets the indexes follow and raises the revision. When anything fails, or
   * `hooks.signal` is aborted, everything is as before. `change` may only await the transaction's own requests.
   */
  async write<T>(change: Change<T>, hooks: WriteHooks = {}): Promise<T> {
    let transaction: WriteTransaction | null = null;
    try {
      hooks.signal?.throwIfAborted();
      transaction = await this.#begin('readwrite');
      // Keeps an abort from also surfacing as an unhandled rejection; `done` is awaited below.
      transaction.done.catch(() => undefined);
      const batch = new Batch(await numbersOf(transaction));
      const indexes = indexesOf(transaction, batch, hooks);
      const result = await change(watched(transaction, batch), indexes);
      await indexes.follow();
      await raiseRevision(transaction);
      hooks.signal?.throwIfAborted();
      await transaction.done;
      return result;
    } catch (error) {
      abort(transaction);
      throw asCorpusError(error);
    }
  }

  async #begin<M extends 'readonly' | 'readwrite'>(mode: M): Promise<Transaction<M>> {
    const database = await this.open();
    try {
      return database.transaction([...STORES], mode, DURABILITY);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      // The connection gave way between opening and use: once more on a new one.
      this.close();
      return (await this.open()).transaction([...STORES], mode, DURABILITY);
    }
  }

  async #openNow(): Promise<CorpusDatabase> {
    try {
      const older = { version: 0 };
      return await this.#openAs(older).catch(async (error: unknown) => {
        if (older.version === 0) throw error;
        await backUp(this.#settings.name, older.version);
        return this.#openAs({ version: 0, isSaved: true });
      });
    } catch (error) {
      this.#opening = null;
      throw asCorpusError(error);
    }
  }

  /** A database of an older version is left as it is, and that version noted in `older`, until it `isSaved`. */
  #openAs(older: { version: number; isSaved?: boolean }): Promise<CorpusDatabase> {
    const { name, version = SCHEMA_VERSION } = this.#settings;
    return openDB<CorpusSchema>(name, version, {
      upgrade: (database, oldVersion, _newVersion, transaction) => {
        if (oldVersion > 0 && older.isSaved !== true) {
          older.version = oldVersion;
          transaction.done.catch(() => undefined);
          transaction.abort();
        } else upgrade(unwrap(database), unwrap(transaction), oldVersion, version);
      },
      blocked: () => this.#settings.onBlocked?.(),
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        this.#opening = null;
      },
      terminated: () => {
        this.#opening = null;
      },
    });
  }
}

function indexesOf(transaction: WriteTransaction, batch: Batch, hooks: WriteHooks): Indexes {
  return { follow: () => followChanges(transaction, batch, hooks), startAfresh: () => batch.startAfresh() };
}

async function numbersOf(transaction: WriteTransaction): Promise<Numbers> {
  const record = await transaction.objectStore('meta').get('numbers');
  return record?.key === 'numbers' ? record.value : FIRST_NUMBERS;
}

async function raiseRevision(transaction: WriteTransaction): Promise<void> {
  const meta = transaction.objectStore('meta');
  const record = await meta.get('revision');
  const value = record?.key === 'revision' ? record.value + 1 : 1;
  await meta.put({ key: 'revision', value });
}

function abort(transaction: WriteTransaction | null): void {
  try {
    transaction?.abort();
  } catch {
    // Already aborted by the error itself.
  }
}
