import type { CorpusClaim } from '../claims/claim';
import { CorpusError } from './corpus-error';
import type { CorpusFile, FileSource } from './corpus-file';
import { putSource, readStored, replaceSource, type StoredSource, sameContent } from './records';
import type { WriteTransaction } from './schema';
import { CAPS } from './validate';

/** A source of the file that was not taken over; the rest of the file was. */
export interface RefusedSource {
  readonly sourceId: string;
  readonly title: string;
  readonly reason: string;
}

/** How many sources were added, replaced (own ones with new content) and already there as they are. */
export interface ImportResult {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedSource[];
}

interface Outcome {
  readonly fate: 'added' | 'replaced' | 'unchanged' | 'refused';
  readonly after: StoredSource;
}

/**
 * Takes a checked file into the store, inside the caller's transaction. Sources with an id already there
 * are replaced when they are the reader's, and never when they are bundled (their on/off choice is taken).
 * Throws a `CorpusError` (`invalid`) when a claim id belongs to another source or the store would outgrow
 * its caps; the transaction then leaves everything as before.
 */
export async function importFile(transaction: WriteTransaction, file: CorpusFile): Promise<ImportResult> {
  const stored = await readStored(transaction);
  const claims = bySource(file.claims);
  const disabled = file.disabled === undefined ? null : new Set(file.disabled);
  const counts: Record<Outcome['fate'], number> = { added: 0, replaced: 0, unchanged: 0, refused: 0 };
  const refused: RefusedSource[] = [];
  for (const source of file.sources) {
    const before = stored.get(source.id);
    const { fate, after } = merged(source, claims.get(source.id) ?? [], before, disabled);
    counts[fate] += 1;
    if (fate === 'refused') refused.push(refusal(source));
    if (before === undefined) putSource(transaction, after);
    else if (fate === 'replaced' || before.enabled !== after.enabled) replaceSource(transaction, after);
    stored.set(source.id, after);
  }
  checkWhole(stored.values());
  return { added: counts.added, replaced: counts.replaced, unchanged: counts.unchanged, refused };
}

function bySource(claims: readonly CorpusClaim[]): Map<string, CorpusClaim[]> {
  const groups = new Map<string, CorpusClaim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.sourceId);
    if (group === undefined) groups.set(claim.sourceId, [claim]);
    else group.push(claim);
  }
  return groups;
}

function merged(
  given: FileSource,
  claims: readonly CorpusClaim[],
  before: StoredSource | undefined,
  disabled: ReadonlySet<string> | null,
): Outcome {
  const enabled = disabled === null ? (before?.enabled ?? true) : !disabled.has(given.id);
  const source = { ...given, origin: before?.source.origin ?? ('import' as const) };
  if (before === undefined) return { fate: 'added', after: { source, claims, enabled } };
  if (sameContent(before, { source, claims })) return { fate: 'unchanged', after: { ...before, enabled } };
  if (source.origin === 'bundled') return { fate: 'refused', after: { ...before, enabled } };
  return { fate: 'replaced', after: { source, claims, enabled } };
}

function refusal({ id, title }: FileSource): RefusedSource {
  return { sourceId: id, title, reason: 'it comes with Lateral, and the file has another version of it' };
}

/**
 * What must hold over all sources together: claim ids are unique, and the store stays small enough to be
 * exported and imported again. Throws a `CorpusError` (`invalid`).
 */
export function checkWhole(stored: Iterable<StoredSource>): void {
  const owners = new Map<string, string>();
  let sources = 0;
  for (const { source, claims } of stored) {
    sources += 1;
    for (const { id } of claims) {
      const owner = owners.get(id);
      if (owner !== undefined) {
        throw new CorpusError(
          'invalid',
          `The claim id "${id}" is used by both "${owner}" and "${source.id}".`,
        );
      }
      owners.set(id, source.id);
    }
  }
  if (sources > CAPS.sources)
    throw new CorpusError('invalid', `The corpus can hold ${CAPS.sources} sources.`);
  if (owners.size > CAPS.claims)
    throw new CorpusError('invalid', `The corpus can hold ${CAPS.claims} claims.`);
}
