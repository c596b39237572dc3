import type { CorpusClaim } from '../claims/claim';
import type { CorpusFile, FileSource } from './corpus-file';
import { mergeBundled, type OnDifference } from './merge-edits';
import { inTextOrder, type StoredSource, sameContent, sameData } from './records';

export type { OnDifference } from './merge-edits';

type Fate = 'added' | 'replaced' | 'merged' | 'unchanged' | 'refused';

/** One source of the file: what stood here, and what stands here afterwards. */
export interface Outcome {
  readonly given: FileSource;
  readonly fate: Fate;
  readonly before: StoredSource | undefined;
  readonly after: StoredSource;
}

/**
 * Puts a checked file over what is stored, a source with each step, without writing anything. Sources of packs stay as they are, bundled ones but
 * for a reader's edits; their on/off choice is taken. Of the store only the file's own sources need be given. That claim ids stay unique, and the store
 * small enough, is for others to see to: `refuseClash`, and the indexes when it is written.
 */
export function* mergeFile(
  stored: ReadonlyMap<string, StoredSource>,
  file: CorpusFile,
  onDifference: OnDifference,
): Generator<void, readonly Outcome[]> {
  const claims = bySource(file.claims);
  const disabled = file.disabled === undefined ? null : new Set(file.disabled);
  const outcomes: Outcome[] = [];
  for (const source of file.sources) {
    yield;
    const before = stored.get(source.id);
    const given = { source, claims: claims.get(source.id) ?? [] };
    outcomes.push({ given: source, before, ...outcomeOf(given, before, disabled, onDifference) });
  }
  return outcomes;
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
