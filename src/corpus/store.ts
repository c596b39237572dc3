import type { CorpusClaim } from '../claims/claim';
import { hasBackup } from './backup';
import { rebuildIndexes } from './build-indexes';
import { type Bundle, installBundle, replaceByBundle } from './bundle';
import type { Connection } from './connection';
import { CorpusError } from './corpus-error';
import type { FileSource } from './corpus-file';
import { type ExportChoice, exportedClaims, exportedFile } from './export-file';
import { type ImportPlan, type ImportResult, importFile, planImport } from './import-file';
import type { WriteHooks } from './indexes/batch';
import type { ListedSource, SearchHit } from './listed-source';
import { readBySlot } from './lookup';
import { readBetween, removeSources, restoreSources, switchSources, updateSources } from './manage';
import type { OnDifference } from './merge-file';
import { packSourceStays } from './pack-shelf';
import { type RankedClaim, rankClaims } from './rank';
import { ReadingCorpus } from './reading-corpus';
import {
  claimsOf,
  deleteSource,
  inTextOrder,
  putSource,
  readOne,
  readStored,
  type StoredSource,
} from './records';
import { dropDamaged, filesOfBackup, salvageDatabase } from './recover';
import type { Salvaged } from './salvage';
import type { Rebuilt, SourceRecord, WriteTransaction } from './schema';
import type { LabelOf } from './search';
import { searchStore } from './search-store';
import { checkCorpusFile, type Expectations, parseCorpusFile } from './validate';
import { type CorpusCheck, verifyStore } from './verify';
import { byCodeUnits } from './write-file';

export type { ListedSource, SearchHit } from './listed-source';

/**
 * The corpus on this device. Every method may throw a `CorpusError` with code `newer-database`,
 * `unavailable` or (when writing) `full`; other codes are named where they can happen. A method that
 * throws has changed nothing.
 */
export class Corpus extends ReadingCorpus {
  readonly #bundle: Bundle;

  constructor(connection: Connection, bundle: Bundle) {
    super(connection);
    this.#bundle = bundle;
  }

  /** By source id, then in the order of each source's text. Only claims of enabled sources; all there are. */
  claimsBySlot(slots: readonly string[]): Promise<readonly CorpusClaim[]> {
    return this.connection.read(async (transaction) => {
      const claims = await readBySlot(transaction, slots);
      const ids = [...new Set(claims.map(({ sourceId }) => sourceId))].sort(byCodeUnits);
      const records = await Promise.all(ids.map((id) => transaction.objectStore('sources').get(id)));
      const bySource = new Map(
        records.flatMap((record): [string, CorpusClaim[]][] => (record?.enabled ? [[record.id, []]] : [])),
      );
      for (const claim of claims) bySource.get(claim.sourceId)?.push(claim);
      return [...bySource.values()].flatMap(inTextOrder);
    });
  }

  /** All sources, by id. */
  listSources(): Promise<readonly ListedSource[]> {
    return this.connection.read(async (transaction) => {
      const records = await transaction.objectStore('sources').getAll();
      return records.map(listed);
    });
  }

  /** Everything there is, by source id. */
  readAll(): Promise<readonly StoredSource[]> {
    return this.connection.read(async (transaction) => [...(await readStored(transaction)).values()]);
  }

  /** All claims of a source, in the order of its text; none for an unknown id. */
  claimsOf(sourceId: string): Promise<readonly CorpusClaim[]> {
    return this.connection.read((transaction) => claimsOf(transaction, sourceId));
  }

  /**
   * Sources and claims with words that begin as those of `text` do, one after the other, in a title, publisher,
   * statement, excerpt, slot or (with `labelOf`) the slot's label, whatever their capitals and accents. An empty text
   * finds nothing. All sources so named are found, and up to about a thousand claims.
   */
  search(text: string, labelOf: LabelOf = () => ''): Promise<readonly SearchHit[]> {
    return this.connection.read((transaction) => searchStore(transaction, text, labelOf));
  }

  /** Claims in words like those of `text`, the likeliest first: BM25 over its rarest words. */
  claimsLike(text: string, atMost = 20): Promise<readonly RankedClaim[]> {
    return this.connection.read((transaction) => rankClaims(transaction, text, atMost));
  }

  /** Switches a source on or off for comparisons. Throws `unknown-source`. */
  setEnabled(sourceId: string, enabled: boolean): Promise<void> {
    return this.connection.write(async (transaction) => {
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
    return this.connection.write(async (transaction) => {
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
    return this.connection.read((transaction) => readOne(transaction, sourceId));
  }

  /** All sources from one id to another, both taken in, by id. */
  readBetween(first: string, last: string): Promise<readonly StoredSource[]> {
    return this.connection.read((transaction) => readBetween(transaction, first, last));
  }

  /** Changes sources, all or none, and gives what they were, for `restoreSources`; see `updateSources`. */
  updateSources(
    ids: readonly string[],
    change: (entry: StoredSource) => StoredSource,
  ): Promise<readonly StoredSource[]> {
    return this.connection.write((transaction) => updateSources(transaction, ids, change));
  }

  /** Switches sources on or off, each as it says. */
  switchSources(choices: ReadonlyMap<string, boolean>): Promise<void> {
    return this.connection.write((transaction) => switchSources(transaction, choices));
  }

  /** Takes sources out and gives them, for `restoreSources`. Those that come with Lateral or a pack stay, and are not given. */
  removeSources(ids: readonly string[]): Promise<readonly StoredSource[]> {
    return this.connection.write((transaction) => removeSources(transaction, ids));
  }

  /** Puts back what was removed or changed. Throws `invalid` when it does not fit beside the rest any more. */
  restoreSources(entries: readonly StoredSource[]): Promise<void> {
    return this.connection.write((transaction) => restoreSources(transaction, entries));
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
    return this.connection.read((transaction) => planImport(transaction, parsed.file));
  }

  /**
   * Carries out a plan, all or nothing; throws `invalid` when something came in between that it does not fit. Aborting
   * `hooks.signal` takes everything back and throws its reason; a browser or worker that stops leaves nothing of it.
   */
  async runImport(
    { file }: ImportPlan,
    onDifference: OnDifference,
    hooks: WriteHooks = {},
  ): Promise<ImportResult> {
    const result = await this.connection.write(
      (transaction) => importFile(transaction, file, onDifference, hooks),
      hooks,
    );
    hooks.onProgress?.(1);
    return result;
  }

  /** Plans and imports at once, for files nobody has to be asked about. */
  async importText(text: string, onDifference: OnDifference = 'replace'): Promise<ImportResult> {
    return this.runImport(await this.planImport(text), onDifference);
  }

  /** Removes everything that does not come with Lateral, and every on/off choice. There is no way back. */
  reset(): Promise<void> {
    return this.connection.write(async (transaction) => replaceByBundle(transaction, this.#bundle));
  }

  /** Works out all indexes and counts again from the claims and says what does not fit; changes nothing. */
  verify(): Promise<CorpusCheck> {
    return this.connection.read(verifyStore);
  }

  /**
   * Makes all indexes and counts anew from the sources and claims, in one transaction. Where the claims themselves are
   * damaged, `startAnew` is the way.
   */
  repair(): Promise<void> {
    return this.connection.write(rebuildIndexes);
  }

  /** What can be read, as corpus files, however damaged the rest is. */
  salvage(): Promise<Salvaged> {
    return salvageDatabase(this.connection.name);
  }

  /**
   * Takes the database away and makes a new one of the bundle and of what could be read of the old one, which is also
   * kept beside the corpus (`earlier`).
   */
  async startAnew(): Promise<Rebuilt> {
    this.connection.close();
    const { files, sources, claims, lost } = await dropDamaged(this.connection.name);
    await installBundle(this.connection, this.#bundle);
    for (const file of files) await this.importText(file, 'merge');
    const rebuilt = { sources, claims, lost };
    await this.connection.write((transaction) =>
      transaction.objectStore('meta').put({ key: 'rebuilt', value: rebuilt }),
    );
    return rebuilt;
  }

  /** What the corpus was made anew with, until `noteRebuilt`; null when it was not. */
  rebuilt(): Promise<Rebuilt | null> {
    return this.connection.read(async (transaction) => {
      const record = await transaction.objectStore('meta').get('rebuilt');
      return record?.key === 'rebuilt' ? record.value : null;
    });
  }

  noteRebuilt(): Promise<void> {
    return this.connection.write((transaction) => transaction.objectStore('meta').delete('rebuilt'));
  }

  /** The copy made before the corpus was last changed for good, as corpus files; empty when there is none. */
  earlier(): Promise<readonly string[]> {
    return filesOfBackup(this.connection.name);
  }

  /** Whether there is such a copy. */
  hasEarlier(): Promise<boolean> {
    return hasBackup(this.connection.name);
  }

  #put(entry: StoredSource): Promise<void> {
    return this.connection.write(async (transaction) => {
      const { id } = entry.source;
      if ((await transaction.objectStore('sources').getKey(id)) !== undefined) {
        throw new CorpusError('duplicate-source', `There is already a source with the id “${id}”.`, {
          values: { id },
        });
      }
      putSource(transaction, entry);
    });
  }
}

function listed({ source, enabled, claimCount }: SourceRecord): ListedSource {
  return { source, enabled, claimCount };
}

async function recordOf(transaction: WriteTransaction, sourceId: string): Promise<SourceRecord> {
  const record = await transaction.objectStore('sources').get(sourceId);
  if (record === undefined) {
    throw new CorpusError('unknown-source', `There is no source with the id “${sourceId}” any more.`);
  }
  return record;
}
