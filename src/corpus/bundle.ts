import type { Connection } from './connection';
import { knownIds } from './indexes/follow-ids';
import {
  deleteSource,
  putSource,
  queue,
  readSome,
  replaceSource,
  type StoredSource,
  sameContent,
} from './records';
import type { WriteTransaction } from './schema';
import { checkCorpusFile } from './validate';

/** The corpus Lateral comes with. `version` changes when its content does. */
export interface Bundle {
  readonly version: string;
  /** Read on first use. Throws when a file does not fit the format. */
  readonly sources: readonly Omit<StoredSource, 'enabled'>[];
}

/**
 * The bundle of these parsed corpus files. Only their version is worked out at once: the background asks for
 * it every time it wakes, and for the sources only when they have to be installed.
 */
export function readBundle(files: readonly unknown[]): Bundle {
  let sources: Bundle['sources'] | null = null;
  return {
    version: fingerprint(JSON.stringify(files)),
    get sources() {
      sources ??= files.flatMap(readSources);
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

/**
 * 64 bits in two FNV-1a halves over the text's UTF-16 units. It tells one bundle of ours from the next; it
 * is no protection against anyone.
 */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x050c5d1f;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * Installs the bundle where it is missing or another content version; otherwise only one value is read.
 * The reader's own sources and all on/off choices stay. A bundled source gives way to a source of the
 * reader's with the same id or the same claim ids.
 */
export async function installBundle(connection: Connection, bundle: Bundle): Promise<void> {
  const installed = await connection.read((transaction) => transaction.objectStore('meta').get('bundle'));
  if (installed?.value === bundle.version) return;
  await connection.write(async (transaction) => {
    const records = await transaction.objectStore('sources').getAll();
    const coming = new Set(bundle.sources.map(({ source }) => source.id));
    const stored = await readSome(transaction, coming);
    const owners = await knownIds(
      transaction,
      bundle.sources.flatMap(({ claims }) => claims.map(({ id }) => id)),
    );
    const bundled = new Set(records.filter(({ source }) => source.origin === 'bundled').map(({ id }) => id));
    for (const id of bundled) if (!coming.has(id)) deleteSource(transaction, id);
    for (const entry of bundle.sources) {
      const before = stored.get(entry.source.id);
      const isTaken = entry.claims.some(({ id }) => owners.has(id) && !bundled.has(owners.get(id) ?? ''));
      if (givesWay(entry, before, isTaken)) continue;
      const next = { ...entry, enabled: before?.enabled ?? true };
      if (before) replaceSource(transaction, next);
      else putSource(transaction, next);
    }
    markInstalled(transaction, bundle);
  });
}

/** Empties the store and installs the bundle afresh, inside the caller's transaction. */
export function replaceByBundle(transaction: WriteTransaction, bundle: Bundle): void {
  queue(transaction.objectStore('sources').clear());
  queue(transaction.objectStore('blocks').clear());
  for (const entry of bundle.sources) putSource(transaction, { ...entry, enabled: true });
  markInstalled(transaction, bundle);
}

function markInstalled(transaction: WriteTransaction, bundle: Bundle): void {
  queue(transaction.objectStore('meta').put({ key: 'bundle', value: bundle.version }));
}

function givesWay(
  entry: Bundle['sources'][number],
  before: StoredSource | undefined,
  isTaken: boolean,
): boolean {
  if (before !== undefined && before.source.origin !== 'bundled') return !sameContent(before, entry);
  return isTaken;
}
