import type { CorpusFile, FileSource } from './corpus-file';
import { FIRST_NUMBERS } from './indexes/batch';
import { refuseMoreThan, WRITTEN } from './indexes/follow';
import { knownIds, usedTwice } from './indexes/follow-ids';
import { Pace, type WriteHooks } from './indexes/pace';
import { claimsLost, mergeFile, type OnDifference, type Outcome } from './merge-file';
import { putSource, readSome, replaceSource, type StoredSource } from './records';
import type { ReadTransaction, WriteTransaction } from './schema';

/** A source of the file that was not taken over; the rest of the file was. */
export interface RefusedSource {
  readonly sourceId: string;
  readonly title: string;
  readonly reason: string;
}

/** How many sources were added, merged or replaced (own ones with other content), and already there as they are. */
export interface ImportResult {
  readonly added: number;
  readonly merged: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedSource[];
}

/** How much there is: sources, and claims in them. */
export interface Amount {
  readonly sources: number;
  readonly claims: number;
}

/** What an import would do. As long as `differing` is empty there is nothing to ask. */
export interface ImportPlan {
  readonly file: CorpusFile;
  /** How many sources come new. */
  readonly added: number;
  /** Titles of the reader's sources that the file has with other content. */
  readonly differing: readonly string[];
  /** What merging adds to them, and what there is afterwards. */
  readonly merge: { readonly claimsAdded: number; readonly afterwards: Amount };
  /** How many of their claims replacing takes away or changes, and what there is afterwards. */
  readonly replace: { readonly claimsLost: number; readonly afterwards: Amount };
}

/** The share of planning that is done when the file is checked. */
export const CHECKED = 0.8;

/**
 * Looks at what a checked file would do to the store; writes nothing. Throws a `CorpusError` (`invalid`) when a claim id
 * belongs to another source or the store would outgrow its caps.
 */
export async function planImport(
  transaction: ReadTransaction,
  file: CorpusFile,
  hooks: WriteHooks = {},
): Promise<ImportPlan> {
  const pace = new Pace(transaction, hooks);
  const stored = await readOwn(transaction, file);
  const merge = await pace.walk(mergeFile(stored, file, 'merge'), CHECKED);
  const differing = changedBy(merge, 'merged');
  const replace =
    differing.length === 0 ? merge : await pace.walk(mergeFile(stored, file, 'replace'), CHECKED);
  const amounts = [await amountAfter(transaction, merge), await amountAfter(transaction, replace)] as const;
  for (const amount of amounts) refuseMoreThan(amount);
  await refuseClash(transaction, merge, pace);
  return {
    file,
    added: merge.filter(({ fate }) => fate === 'added').length,
    differing: differing.map(({ before }) => before.source.title),
    merge: {
      claimsAdded: sum(differing.map(({ before, after }) => after.claims.length - before.claims.length)),
      afterwards: amounts[0],
    },
    replace: {
      claimsLost: sum(changedBy(replace, 'replaced').map(({ before, after }) => claimsLost(before, after))),
      afterwards: amounts[1],
    },
  };
}

/** What is stored of the sources a file has. */
async function readOwn(
  transaction: ReadTransaction | WriteTransaction,
  { sources }: CorpusFile,
): Promise<ReadonlyMap<string, StoredSource>> {
  const known = new Set(await transaction.objectStore('sources').getAllKeys());
  return readSome(
    transaction,
    sources.map(({ id }) => id).filter((id) => known.has(id)),
  );
}

/** Throws when a claim that comes has the id of a claim that stays. */
async function refuseClash(
  transaction: ReadTransaction,
  outcomes: readonly Outcome[],
  pace: Pace,
): Promise<void> {
  const changed = outcomes.filter(({ fate }) => fate !== 'unchanged' && fate !== 'refused');
  const coming = new Map<string, string>();
  const stays = new Map<string, ReadonlySet<string>>();
  for (const { after } of changed) {
    if (pace.isDue) await pace.rest(CHECKED);
    for (const { id } of after.claims) coming.set(id, after.source.id);
    stays.set(after.source.id, new Set(after.claims.map(({ id }) => id)));
  }
  for (const [id, owner] of await knownIds(transaction, [...coming.keys()])) {
    const other = coming.get(id);
    const isLeft = stays.get(owner)?.has(id) ?? true;
    if (other !== undefined && other !== owner && isLeft) throw usedTwice(id, owner, other);
  }
}

function changedBy(
  outcomes: readonly Outcome[],
  wanted: 'merged' | 'replaced',
): { before: StoredSource; after: StoredSource }[] {
  return outcomes.flatMap(({ fate, before, after }) =>
    fate === wanted && before !== undefined ? [{ before, after }] : [],
  );
}

async function amountAfter(transaction: ReadTransaction, outcomes: readonly Outcome[]): Promise<Amount> {
  const record = await transaction.objectStore('meta').get('numbers');
  const { sources, claims } = record?.key === 'numbers' ? record.value : FIRST_NUMBERS;
  const more = outcomes.map(({ before, after }) => after.claims.length - (before?.claims.length ?? 0));
  return {
    sources: sources + outcomes.filter(({ before }) => before === undefined).length,
    claims: claims + sum(more),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Takes a checked file into the store, inside the caller's transaction; see `mergeFile` for what becomes of sources
 * already there. Throws as `planImport` does, or the signal's reason; the transaction then leaves everything as before.
 */
export async function importFile(
  transaction: WriteTransaction,
  file: CorpusFile,
  onDifference: OnDifference,
  hooks: WriteHooks = {},
): Promise<ImportResult> {
  const pace = new Pace(transaction, hooks);
  pace.stage(0, WRITTEN);
  const outcomes = await pace.walk(mergeFile(await readOwn(transaction, file), file, onDifference), 0);
  const counts = { added: 0, merged: 0, replaced: 0, unchanged: 0 };
  const refused: RefusedSource[] = [];
  let done = 0;
  for (const { given, fate, before, after } of outcomes) {
    if (fate === 'refused') refused.push(refusal(given, before?.source.origin === 'pack'));
    else counts[fate] += 1;
    const hasOtherContent = fate === 'replaced' || fate === 'merged';
    if (before === undefined) putSource(transaction, after);
    else if (hasOtherContent || before.enabled !== after.enabled) replaceSource(transaction, after);
    done += after.claims.length;
    if (pace.isDue) await pace.rest(done / Math.max(1, file.claims.length));
  }
  return { ...counts, refused };
}

function refusal({ id, title }: FileSource, isOfPack: boolean): RefusedSource {
  const from = isOfPack ? 'a pack you subscribe to' : 'Lateral';
  return { sourceId: id, title, reason: `it comes with ${from}, and the file has another version of it` };
}
