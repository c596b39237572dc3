import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import type { CorpusReader } from '../reading/corpus-reader';
import { type Bundle, replaceByBundle } from './bundle';
import type { Connection } from './connection';
import { CorpusError } from './corpus-error';
import type { FileSource } from './corpus-file';
import { type ExportChoice, exportedClaims, exportedFile } from './export-file';
import { type ImportPlan, type ImportResult, importFile, planImport } from './import-file';
import { readBetween, readOne, removeSources, restoreSources, switchSources, updateSources } from './manage';
import { checkWhole, type OnDifference } from './merge-file';
import { PackShelf, packSourceStays } from './pack-shelf';
import { blocksOf, deleteSource, inTextOrder, putSource, readStored, type StoredSource } from './records';
import type { ReadTransaction, SourceRecord, WriteTransaction } from './schema';
import { claimFilter, folded, type LabelOf, sourceMatches } from './search';
import { checkCorpusFile, type Expectations, parseCorpusFile } from './validate';
import { byCodeUnits } from './write-file';

/** A source as the list shows it. */
export interface ListedSource {
  readonly source: Source;
  readonly enabled: boolean;
  readonly claimCount: number;
}

/** A source that contains a searched text, itself (`inSource`) or in the claims given. */
export interface SearchHit extends ListedSource {
  readonly inSource: boolean;
  readonly claims: readonly CorpusClaim[];
}

/**
 * The corpus on this device. Every method may throw a `CorpusError` with code `newer-database`,
 * `unavailable` or (when writing) `full`; other codes are named where they can happen. A method that
 * throws has changed nothing.
 */
export class Corpus implements CorpusReader {
  readonly #connection: Connection;
  readonly #bundle: Bundle;

  constructor(connection: Connection, bundle: Bundle) {
    this.#connection = connection;
    this.#bundle = bundle;
  }

  /** By source id, then in the order of each source's text. Only claims of enabled sources. */
  claimsBySlot(slots: readonly string[]): Promise<readonly CorpusClaim[]> {
    return this.#connection.read(async (transaction) => {
      const wanted = new Set(slots);
      const blocks = transaction.objectStore('blocks');
      const [records, ...found] = await Promise.all([
        transaction.objectStore('sources').getAll(),
        ...[...wanted].map((slot) => blocks.index('bySlot').getAllKeys(slot)),
      ]);
      const enabled = new Set(records.filter((record) => record.enabled).map(({ id }) => id));
      const keys = new Map(found.flat().map((key) => [JSON.stringify(key), key]));
      const read = await Promise.all(
        [...keys.values()]
          .filter(([sourceId]) => enabled.has(sourceId))
          .sort((one, other) => byCodeUnits(one[0], other[0]) || one[1] - other[1])
          .map((key) => blocks.get(key)),
      );
      return read
        .flatMap((block) => block?.claims ?? [])
        .filter((claim) => claim.slot !== null && wanted.has(claim.slot));
    });
  }

  /** Enabled sources only, in the order asked for. */
  sources(ids: readonly string[]): Promise<readonly Source[]> {
    return this.#connection.read(async (transaction) => {
      const records = await Promise.all(
        [...new Set(ids)].map((id) => transaction.objectStore('sources').get(id)),
      );
      return records.flatMap((record) => (record?.enabled === true ? [record.source] : []));
    });
  }

  /** Raised by every write, in whatever tab or worker: when it has not moved, nothing has changed. */
  revision(): Promise<number> {
    return this.#connection.read(async (transaction) => {
      const record = await transaction.objectStore('meta').get('revision');
      return record?.key === 'revision' ? record.value : 0;
    });
  }

  /** All sources, by id. */
  listSources(): Promise<readonly ListedSource[]> {
    return this.#connection.read(async (transaction) => {
      const records = await transaction.objectStore('sources').getAll();
      return records.map(listed);
    });
  }

  /** Everything there is, by source id. */
  readAll(): Promise<readonly StoredSource[]> {
    return this.#connection.read(async (transaction) => [...(await readStored(transaction)).values()]);
  }

  /** All claims of a source, in the order of its text; none for an unknown id. */
  claimsOf(sourceId: string): Promise<readonly CorpusClaim[]> {
    return this.#connection.read((transaction) => claimsOf(transaction, sourceId));
  }

  /**
   * Sources and claims that contain `text` in a title, publisher, statement, excerpt, slot or (with
   * `labelOf`) the slot's label, whatever its capitals and accents. An empty text finds nothing.
   */
  search(text: string, labelOf: LabelOf = () => ''): Promise<readonly SearchHit[]> {
    return this.#connection.read(async (transaction) => {
      const needle = folded(text);
      if (needle === '') return [];
      const stored = await readStored(transaction);
      const claimMatches = claimFilter(needle, labelOf);
      return [...stored.values()].flatMap(({ source, enabled, claims }) => {
        const hits = claims.filter(claimMatches);
        const inSource = sourceMatches(source, needle);
        if (!inSource && hits.length === 0) return [];
        return [{ source, enabled, claimCount: claims.length, inSource, claims: hits }];
      });
    });
  }

  /** Switches a source on or off for comparisons. Throws `unknown-source`. */
  setEnabled(sourceId: string, enabled: boolean): Promise<void> {
    return this.#connection.write(async (transaction) => {
      const record = await recordOf(transaction, sourceId);
      await transaction.objectStore('sources').put({ ...record, enabled });
    });
  }

  /**
   * Adds a source of the reader's with its claims. Throws `duplicate-source` when the id is taken and
   * `invalid` (naming the place) when something does not fit the file format.
   */
  async addSource(source: FileSource, claims: readonly CorpusClaim[]): Promise<void> {
    const checked = checkCorpusFile({ format: 'lateral-corpus', version: 1, sources: [source], claims });
    if (!checked.ok) {
      const { problem } = checked;
      throw new CorpusError('invalid', `The source was not saved: ${problem}.`, {
        is: 'not-saved',
        values: { problem },
      });
    }
    const [first] = checked.file.sources;
    if (first === undefined) return;
    await this.#put({ source: { ...first, origin: 'reader' }, claims: checked.file.claims, enabled: true });
  }

  /**
   * Takes a source of the reader's out and hands it back, for `restoreSource`. Throws `unknown-source`,
   * and `bundled-source` for one that comes with Lateral or a pack: those can be switched off instead.
   */
  removeSource(sourceId: string): Promise<StoredSource> {
    return this.#connection.write(async (transaction) => {
      const { source, enabled } = await recordOf(transaction, sourceId);
      if (source.origin === 'bundled') {
        throw new CorpusError(
          'bundled-source',
          `“${source.title}” comes with Lateral and cannot be deleted. You can switch it off.`,
          { values: { title: source.title } },
        );
      }
      if (source.origin === 'pack') throw packSourceStays(source.title);
      const claims = await claimsOf(transaction, sourceId);
      deleteSource(transaction, sourceId);
      return { source, enabled, claims };
    });
  }

  /** Puts back what `removeSource` took out. Throws `duplicate-source` when the id is taken again. */
  restoreSource(removed: StoredSource): Promise<void> {
    return this.#put(removed);
  }

  /** Everything about one source; null for an unknown id. */
  readSource(sourceId: string): Promise<StoredSource | null> {
    return this.#connection.read((transaction) => readOne(transaction, sourceId));
  }

  /** All sources from one id to another, both taken in, by id. */
  readBetween(first: string, last: string): Promise<readonly StoredSource[]> {
    return this.#connection.read((transaction) => readBetween(transaction, first, last));
  }

  /** Changes sources, all or none, and gives what they were, for `restoreSources`; see `updateSources`. */
  updateSources(
    ids: readonly string[],
    change: (entry: StoredSource) => StoredSource,
  ): Promise<readonly StoredSource[]> {
    return this.#connection.write((transaction) => updateSources(transaction, ids, change));
  }

  /** Switches sources on or off, each as it says. */
  switchSources(choices: ReadonlyMap<string, boolean>): Promise<void> {
    return this.#connection.write((transaction) => switchSources(transaction, choices));
  }

  /** Takes sources out and gives them, for `restoreSources`. Those that come with Lateral stay, and are not given. */
  removeSources(ids: readonly string[]): Promise<readonly StoredSource[]> {
    return this.#connection.write((transaction) => removeSources(transaction, ids));
  }

  /** Puts back what was removed or changed. Throws `invalid` when it does not fit beside the rest any more. */
  restoreSources(entries: readonly StoredSource[]): Promise<void> {
    return this.#connection.write((transaction) => restoreSources(transaction, entries));
  }

  /** The chosen sources as the text of a corpus file; the same content gives the same bytes. */
  async exportAll(choice: ExportChoice = {}): Promise<string> {
    return exportedFile(await this.readAll(), choice);
  }

  /** The claims of the chosen sources as a table; see `claimsTable`. */
  async exportClaims(labelOf: LabelOf, choice: ExportChoice = {}): Promise<string> {
    return exportedClaims(await this.readAll(), choice, labelOf);
  }

  /**
   * What taking in the text of a corpus file would do; nothing is written. Throws `invalid` with one line naming the
   * place when the file does not fit the format, or not beside what is here.
   */
  planImport(text: string, expectations: Expectations = {}): Promise<ImportPlan> {
    // Read outside the transaction, which would end meanwhile.
    const parsed = parseCorpusFile(text, expectations);
    if (!parsed.ok) return Promise.reject(new CorpusError('invalid', parsed.problem));
    return this.#connection.read((transaction) => planImport(transaction, parsed.file));
  }

  /** Carries out a plan, all or nothing; throws `invalid` when something came in between that it does not fit. */
  runImport({ file }: ImportPlan, onDifference: OnDifference): Promise<ImportResult> {
    return this.#connection.write((transaction) => importFile(transaction, file, onDifference));
  }

  /** Plans and imports at once, for files nobody has to be asked about. */
  async importText(text: string, onDifference: OnDifference = 'replace'): Promise<ImportResult> {
    return this.runImport(await this.planImport(text), onDifference);
  }

  /** Removes everything that does not come with Lateral, and every on/off choice. There is no way back. */
  reset(): Promise<void> {
    return this.#connection.write(async (transaction) => replaceByBundle(transaction, this.#bundle));
  }

  /** The packs subscribed to, with what they brought. */
  get packs(): PackShelf {
    return new PackShelf(this.#connection);
  }

  /** Lets go of the database; the next use opens it again. */
  close(): void {
    this.#connection.close();
  }

  #put(entry: StoredSource): Promise<void> {
    return this.#connection.write(async (transaction) => {
      const stored = await readStored(transaction);
      const { id } = entry.source;
      if (stored.has(id)) {
        throw new CorpusError('duplicate-source', `There is already a source with the id “${id}”.`, {
          values: { id },
        });
      }
      checkWhole([...stored.values(), entry]);
      putSource(transaction, entry);
    });
  }
}

function listed({ source, enabled, claimCount }: SourceRecord): ListedSource {
  return { source, enabled, claimCount };
}

async function claimsOf(
  transaction: ReadTransaction | WriteTransaction,
  sourceId: string,
): Promise<readonly CorpusClaim[]> {
  const blocks = await transaction.objectStore('blocks').getAll(blocksOf(sourceId));
  return inTextOrder(blocks.flatMap(({ claims }) => claims));
}

async function recordOf(transaction: WriteTransaction, sourceId: string): Promise<SourceRecord> {
  const record = await transaction.objectStore('sources').get(sourceId);
  if (record === undefined) {
    throw new CorpusError('unknown-source', `There is no source with the id “${sourceId}” any more.`);
  }
  return record;
}
