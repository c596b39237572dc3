import type { CorpusClaim } from '../claims/claim';
import { CorpusError } from './corpus-error';
import type { CorpusFile, FileSource } from './corpus-file';
import { mergeBundled, type OnDifference } from './merge-edits';
import { inTextOrder, type StoredSource, sameContent, sameData } from './records';
import { CAPS } from './validate';

export type { OnDifference } from './merge-edits';

type Fate = 'added' | 'replaced' | 'merged' | 'unchanged' | 'refused';

/** One source of the file: what stood here, and what stands here afterwards. */
interface Outcome {
  readonly given: FileSource;
  readonly fate: Fate;
  readonly before: StoredSource | undefined;
  readonly after: StoredSource;
}

/** What a file makes of the store: every source of the file, and everything there is afterwards. */
export interface Merged {
  readonly outcomes: readonly Outcome[];
  readonly after: ReadonlyMap<string, StoredSource>;
}

/**
 * Puts a checked file over what is stored, without writing anything. Sources of packs stay as they are, bundled ones but
 * for a reader's edits; their on/off choice is taken. Throws a `CorpusError` (`invalid`) when a claim id belongs to another source or the store would
 * outgrow its caps.
 */
export function mergeFile(
  stored: ReadonlyMap<string, StoredSource>,
  file: CorpusFile,
  onDifference: OnDifference,
): Merged {
  const claims = bySource(file.claims);
  const disabled = file.disabled === undefined ? null : new Set(file.disabled);
  const after = new Map(stored);
  const outcomes = file.sources.map((source) => {
    const before = stored.get(source.id);
    const given = { source, claims: claims.get(source.id) ?? [] };
    const outcome = { given: source, before, ...outcomeOf(given, before, disabled, onDifference) };
    after.set(source.id, outcome.after);
    return outcome;
  });
  checkWhole(after.values());
  return { outcomes, after };
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

interface Given {
  readonly source: FileSource;
  readonly claims: readonly CorpusClaim[];
}

function outcomeOf(
  given: Given,
  before: StoredSource | undefined,
  disabled: ReadonlySet<string> | null,
  onDifference: OnDifference,
): Pick<Outcome, 'fate' | 'after'> {
  const enabled = disabled === null ? (before?.enabled ?? true) : !disabled.has(given.source.id);
  const source = { ...given.source, origin: before?.source.origin ?? ('import' as const) };
  if (before === undefined) return { fate: 'added', after: { source, claims: given.claims, enabled } };
  if (sameContent(before, { source, claims: given.claims }))
    return { fate: 'unchanged', after: { ...before, enabled } };
  if (source.origin === 'pack') return { fate: 'refused', after: { ...before, enabled } };
  if (source.origin === 'bundled')
    return mergeBundled(before, { source, claims: given.claims }, enabled, onDifference);
  if (onDifference === 'replace')
    return { fate: 'replaced', after: { source, claims: given.claims, enabled } };
  // Whoever keeps their version keeps it whole, their on/off choice with it.
  const claims = inTextOrder([...before.claims, ...onlyIn(given.claims, before.claims)]);
  return { fate: 'merged', after: { ...before, claims } };
}

/** The claims whose ids the others do not have. */
function onlyIn(claims: readonly CorpusClaim[], others: readonly CorpusClaim[]): CorpusClaim[] {
  const known = new Set(others.map(({ id }) => id));
  return claims.filter(({ id }) => !known.has(id));
}

/** How many claims of `before` are not the same any more in `after`: gone, or in other words. */
export function claimsLost(before: StoredSource, after: StoredSource): number {
  const kept = new Map(after.claims.map((claim) => [claim.id, claim]));
  return before.claims.filter((claim) => !sameData(claim, kept.get(claim.id))).length;
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
          { is: 'claim-taken', values: { id, one: owner, other: source.id } },
        );
      }
      owners.set(id, source.id);
    }
  }
  if (sources > CAPS.sources)
    throw new CorpusError('invalid', `The corpus can hold ${CAPS.sources} sources.`, {
      is: 'too-many-sources',
      values: { most: CAPS.sources },
    });
  if (owners.size > CAPS.claims)
    throw new CorpusError('invalid', `The corpus can hold ${CAPS.claims} claims.`, {
      is: 'too-many-claims',
      values: { most: CAPS.claims },
    });
}
