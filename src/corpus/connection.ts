import { type IDBPTransaction, openDB, unwrap } from 'idb';
import { asCorpusError } from './corpus-error';
import { upgrade } from './migrations/steps';
import {
  type CorpusDatabase,
  type CorpusSchema,
  type ReadTransaction,
  SCHEMA_VERSION,
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

type Transaction<M extends IDBTransactionMode> = IDBPTransaction<
  CorpusSchema,
  ['sources', 'blocks', 'meta'],
  M
>;

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
   * Runs `change` in one write transaction and raises the revision. When anything fails, everything is
   * as before. `change` may only await the transaction's own requests.
   */
  async write<T>(change: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    let transaction: WriteTransaction | null = null;
    try {
      transaction = await this.#begin('readwrite');
      // Keeps an abort from also surfacing as an unhandled rejection; `done` is awaited below.
      transaction.done.catch(() => undefined);
      const result = await change(transaction);
      await raiseRevision(transaction);
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
      return database.transaction(['sources', 'blocks', 'meta'], mode);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      // The connection gave way between opening and use: once more on a new one.
      this.close();
      return (await this.open()).transaction(['sources', 'blocks', 'meta'], mode);
    }
  }

  async #openNow(): Promise<CorpusDatabase> {
    try {
      const { name, version = SCHEMA_VERSION } = this.#settings;
      return await openDB<CorpusSchema>(name, version, {
        upgrade: (database, oldVersion, _newVersion, transaction) =>
          upgrade(unwrap(database), unwrap(transaction), oldVersion, version),
        blocked: () => this.#settings.onBlocked?.(),
        blocking: (_current, _wanted, event) => {
          (event.target as IDBDatabase).close();
          this.#opening = null;
        },
        terminated: () => {
          this.#opening = null;
        },
      });
    } catch (error) {
      this.#opening = null;
      throw asCorpusError(error);
    }
  }
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
