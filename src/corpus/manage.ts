import type { CorpusClaim } from '../claims/claim';
import { CorpusError } from './corpus-error';
import { deleteSource, putSource, readOne, replaceSource, type StoredSource, withoutOrigin } from './records';
import type { ReadTransaction, WriteTransaction } from './schema';
import { isSupplied } from './supplied';
import { checkCorpusFile } from './validate';

/** All sources from one id to another, both taken in, by id. */
export async function readBetween(
  transaction: ReadTransaction | WriteTransaction,
  first: string,
  last: string,
): Promise<readonly StoredSource[]> {
  const [records, blocks] = await Promise.all([
    transaction.objectStore('sources').getAll(IDBKeyRange.bound(first, last)),
    transaction.objectStore('blocks').getAll(IDBKeyRange.bound([first], [last, []])),
  ]);
  const found = new Map(
    records.map(({ id, source, enabled }) => [id, { source, enabled, claims: [] as CorpusClaim[] }]),
  );
  for (const block of blocks) found.get(block.sourceId)?.claims.push(...block.claims);
  return [...found.values()];
}

/**
 * Changes sources, and gives what they were. Throws `unknown-source` when one of them is gone and `invalid` with one line
 * when a change does not fit the file format, or brings a claim back whose id is taken by now; then nothing is changed.
 */
export async function updateSources(
  transaction: WriteTransaction,
  ids: readonly string[],
  change: (entry: StoredSource) => StoredSource,
): Promise<readonly StoredSource[]> {
  const before = await Promise.all(ids.map((id) => readOne(transaction, id)));
  const changes = before.map((entry, index) => {
    if (entry === null) throw unknown(ids[index] ?? '');
    return { entry, after: change(entry) };
  });
  for (const { entry, after } of changes) {
    checkFits(after);
    if (after !== entry) replaceSource(transaction, after);
  }
  return changes.map(({ entry }) => entry);
}

/** Switches sources on or off, each as it says; sources that are gone are passed over. */
export async function switchSources(
  transaction: WriteTransaction,
  choices: ReadonlyMap<string, boolean>,
): Promise<void> {
  const sources = transaction.objectStore('sources');
  const records = await Promise.all([...choices.keys()].map((id) => sources.get(id)));
  const changed = records.flatMap((record) => {
    const enabled = record && choices.get(record.id);
    return record === undefined || enabled === undefined ? [] : [{ ...record, enabled }];
  });
  await Promise.all(changed.map((record) => sources.put(record)));
}

/** Takes sources out and gives them, for `restoreSources`. Those that come with Lateral or a pack stay, and are not given. */
export async function removeSources(
  transaction: WriteTransaction,
  ids: readonly string[],
): Promise<readonly StoredSource[]> {
  const found = await Promise.all(ids.map((id) => readOne(transaction, id)));
  const removed = found.flatMap((entry) => (entry === null || isSupplied(entry.source) ? [] : [entry]));
  for (const { source } of removed) deleteSource(transaction, source.id);
  return removed;
}

/** Puts back what was removed or changed, over what stands there now. Throws `invalid` when it does not fit beside the rest. */
export async function restoreSources(
  transaction: WriteTransaction,
  entries: readonly StoredSource[],
): Promise<void> {
  const sources = transaction.objectStore('sources');
  const known = await Promise.all(entries.map(({ source }) => sources.getKey(source.id)));
  for (const [at, entry] of entries.entries()) {
    if (known[at] !== undefined) replaceSource(transaction, entry);
    else putSource(transaction, entry);
  }
}

function checkFits({ source, claims }: StoredSource): void {
  const file = { format: 'lateral-corpus', version: 1, sources: [withoutOrigin(source)], claims };
  const checked = checkCorpusFile(file);
  if (!checked.ok) throw new CorpusError('invalid', `The change cannot be kept: ${checked.problem}.`);
}

function unknown(id: string): CorpusError {
  return new CorpusError('unknown-source', `There is no source with the id “${id}” any more.`);
}
