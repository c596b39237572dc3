import type { CorpusFile, FileSource } from './corpus-file';
import { claimsLost, type Merged, mergeFile, type OnDifference } from './merge-file';
import { putSource, readStored, replaceSource, type StoredSource } from './records';
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

/** Looks at what a checked file would do to the store; writes nothing. Throws as `mergeFile` does. */
export async function planImport(transaction: ReadTransaction, file: CorpusFile): Promise<ImportPlan> {
  const stored = await readStored(transaction);
  const merge = mergeFile(stored, file, 'merge');
  const differing = changedBy(merge, 'merged');
  const replace = differing.length === 0 ? merge : mergeFile(stored, file, 'replace');
  return {
    file,
    added: merge.outcomes.filter(({ fate }) => fate === 'added').length,
    differing: differing.map(({ before }) => before.source.title),
    merge: {
      claimsAdded: sum(differing.map(({ before, after }) => after.claims.length - before.claims.length)),
      afterwards: amountOf(merge),
    },
    replace: {
      claimsLost: sum(changedBy(replace, 'replaced').map(({ before, after }) => claimsLost(before, after))),
      afterwards: amountOf(replace),
    },
  };
}

function changedBy(
  { outcomes }: Merged,
  wanted: 'merged' | 'replaced',
): { before: StoredSource; after: StoredSource }[] {
  return outcomes.flatMap(({ fate, before, after }) =>
    fate === wanted && before !== undefined ? [{ before, after }] : [],
  );
}

function amountOf({ after }: Merged): Amount {
  return { sources: after.size, claims: sum([...after.values()].map(({ claims }) => claims.length)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Takes a checked file into the store, inside the caller's transaction; see `mergeFile` for what becomes of sources
 * already there and what it throws. The transaction then leaves everything as before.
 */
export async function importFile(
  transaction: WriteTransaction,
  file: CorpusFile,
  onDifference: OnDifference,
): Promise<ImportResult> {
  const { outcomes } = mergeFile(await readStored(transaction), file, onDifference);
  const counts = { added: 0, merged: 0, replaced: 0, unchanged: 0 };
  const refused: RefusedSource[] = [];
  for (const { given, fate, before, after } of outcomes) {
    if (fate === 'refused') refused.push(refusal(given, before?.source.origin === 'pack'));
    else counts[fate] += 1;
    const hasOtherContent = fate === 'replaced' || fate === 'merged';
    if (before === undefined) putSource(transaction, after);
    else if (hasOtherContent || before.enabled !== after.enabled) replaceSource(transaction, after);
  }
  return { ...counts, refused };
}

function refusal({ id, title }: FileSource, isOfPack: boolean): RefusedSource {
  const from = isOfPack ? 'a pack you subscribe to' : 'Lateral';
  return { sourceId: id, title, reason: `it comes with ${from}, and the file has another version of it` };
}
