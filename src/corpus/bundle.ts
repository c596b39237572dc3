import { versionOf } from './bundle-version';
import type { Connection } from './connection';
import { carryEdits, editsOf } from './edits';
import { knownIds } from './indexes/follow-ids';
import { allPackKeys } from './pack-record';
import {
  deleteSource,
  putSource,
  queue,
  readSome,
  replaceSource,
  type StoredSource,
  sameContent,
} from './records';
import type { ReadTransaction, WriteTransaction } from './schema';
import { checkCorpusFile } from './validate';

/** The corpus Lateral comes with. `version` changes when its content does. */
export interface Bundle {
  readonly version: string;
  /** Read on first use. Throws when a file does not fit the format. */
  readonly sources: readonly Omit<StoredSource, 'enabled'>[];
}

/**
 * The bundle of these parsed corpus files. Its sources are read on first use: the background asks for the version
 * every time it wakes, and for the sources only when they have to be installed.
 */
export function readBundle(files: readonly unknown[]): Bundle {
  return bundleOf(versionOf(files), () => files);
}

/** The same where the version is known, and the files are made when they are asked for. */
export function bundleOf(version: string, files: () => readonly unknown[]): Bundle {
  let sources: Bundle['sources'] | null = null;
  return {
    version,
    get sources() {
      sources ??= files().flatMap(readSources);
      return sources;
    },
  };
}

/** A broken file is a mistake in Lateral itself, caught by its tests. */
function readSources(given: unknown): Bundle['sources'] {
  const checked = checkCorpusFile(given);
  if (!checked.ok) throw new Error(`bundled corpus: ${checked.problem}`);
  const { file } = checked;
  return file.sources.map((source) => ({
    source: { ...source, origin: 'bundled' as const },
    claims: file.claims.filter((claim) => claim.sourceId === source.id),
  }));
}

/** Whether this very bundle stands in the store. */
export async function hasBundle(transaction: ReadTransaction, { version }: Bundle): Promise<boolean> {
  return (await transaction.objectStore('meta').get('bundle'))?.value === version;
}

/**
 * Installs the bundle over an older version of it, or where there is none.
 * The reader's own sources, their edits and all on/off choices stay. A bundled source gives way to a source of the
 * reader's with the same id or the same claim ids; one that comes no more and was edited becomes the reader's own.
 */
export async function installBundle(connection: Connection, bundle: Bundle): Promise<void> {
  await connection.write(async (transaction) => {
    const records = await transaction.objectStore('sources').getAll();
    const coming = new Set(bundle.sources.map(({ source }) => source.id));
    const comingClaims = new Set(bundle.sources.flatMap(({ claims }) => claims.map(({ id }) => id)));
    const bundled = new Set(records.filter(({ source }) => source.origin === 'bundled').map(({ id }) => id));
    const stored = await readSome(transaction, new Set([...bundled, ...coming]));
    const storedClaims = [...stored.values()].flatMap(({ claims }) => claims.map(({ id }) => id));
    const owners = await knownIds(transaction, [...comingClaims, ...storedClaims]);
    const isTaken = (id: string): boolean => owners.has(id) && !bundled.has(owners.get(id) ?? '');
    const isFree = (id: string): boolean => !isTaken(id) && !comingClaims.has(id);
    for (const gone of stored.values()) {
      if (gone.source.origin !== 'bundled' || coming.has(gone.source.id)) continue;
      if (editsOf(gone.source).length > 0) replaceSource(transaction, asOwn(gone, isFree));
      else deleteSource(transaction, gone.source.id);
    }
    for (const entry of bundle.sources) {
      const before = stored.get(entry.source.id);
      const areTaken = entry.claims.some(({ id }) => isTaken(id));
      if (givesWay(entry, before, areTaken)) continue;
      const fresh = { ...entry, enabled: before?.enabled ?? true };
      if (before) replaceSource(transaction, carryEdits(before, fresh, isFree));
      else putSource(transaction, fresh);
    }
    markInstalled(transaction, bundle);
  });
}

/** Empties the store and installs the bundle afresh, inside the caller's transaction. */
export function replaceByBundle(transaction: WriteTransaction, bundle: Bundle): void {
  queue(transaction.objectStore('sources').clear());
  queue(transaction.objectStore('blocks').clear());
  queue(transaction.objectStore('meta').delete(allPackKeys()));
  for (const entry of bundle.sources) putSource(transaction, { ...entry, enabled: true });
  markInstalled(transaction, bundle);
}

function markInstalled(transaction: WriteTransaction, bundle: Bundle): void {
  queue(transaction.objectStore('meta').put({ key: 'bundle', value: bundle.version }));
}

function asOwn(gone: StoredSource, isFree: (claimId: string) => boolean): StoredSource {
  const claims = gone.claims.filter(({ id }) => isFree(id));
  return { ...gone, claims, source: { ...gone.source, origin: 'reader' } };
}

function givesWay(
  entry: Bundle['sources'][number],
  before: StoredSource | undefined,
  isTaken: boolean,
): boolean {
  if (before !== undefined && before.source.origin !== 'bundled') return !sameContent(before, entry);
  return isTaken;
}
