import type { CorpusClaim } from '../claims/claim';
import {
  CLAIM_PARTS,
  type ClaimFields,
  type ClaimPart,
  type Edit,
  SOURCE_PARTS,
  type SourceFields,
  type SourcePart,
} from '../claims/edit';
import type { Source } from '../claims/source';
import { inTextOrder, type StoredSource, sameData } from './records';

/**
 * The reader's edits. A source holds its edited words, so that everything that reads it needs to know nothing of edits,
 * and beside them what stood there before. Taking every edit back gives exactly what there was.
 */
export function editSource(entry: StoredSource, fields: SourceFields, at: number): StoredSource {
  return (Object.keys(SOURCE_PARTS) as SourcePart[]).reduce((changed, part) => {
    const [was, now] = difference(changed.source, fields, SOURCE_PARTS[part]);
    return sameData(was, now) ? changed : replayed(changed, { at, part, was, now } as Edit);
  }, entry);
}

/** The entry with other words in one of its claims; as it was where nothing differs or there is no such claim. */
export function editClaim(entry: StoredSource, id: string, fields: ClaimFields, at: number): StoredSource {
  const before = entry.claims.find((claim) => claim.id === id);
  if (before === undefined) return entry;
  return (Object.keys(CLAIM_PARTS) as ClaimPart[]).reduce((changed, part) => {
    const [was, now] = difference(before, fields, CLAIM_PARTS[part]);
    return sameData(was, now) ? changed : replayed(changed, { at, part, claim: id, was, now } as Edit);
  }, entry);
}

/** The entry without one of its claims. */
export function removeClaim(entry: StoredSource, id: string, at: number): StoredSource {
  const was = entry.claims.find((claim) => claim.id === id);
  return was === undefined ? entry : replayed(entry, { at, part: 'removed', claim: id, was });
}

/** The entry as if the chosen edits had never been made; what was changed again afterwards stays changed. */
export function revertEdits(entry: StoredSource, isChosen: (edit: Edit) => boolean): StoredSource {
  const chosen = editsOf(entry.source).filter(isChosen);
  return chosen.reduceRight(withoutEdit, entry);
}

/** The entry without any edit. */
export function originalOf(entry: StoredSource): StoredSource {
  return revertEdits(entry, () => true);
}

export function editsOf({ edits }: Pick<Source, 'edits'>): readonly Edit[] {
  return edits ?? [];
}

/**
 * The edits of one version of a source, made again on another. What that version says by itself needs no edit. A claim it
 * has no more stays only where it was edited, and where `isFree` says that its id is not taken.
 */
export function carryEdits(
  edited: StoredSource,
  fresh: Omit<StoredSource, 'enabled'>,
  isFree: (claimId: string) => boolean = () => true,
): StoredSource {
  const { enabled, source } = edited;
  const { reportGroup } = source;
  const start = {
    enabled,
    claims: fresh.claims,
    source: { ...fresh.source, ...(reportGroup !== undefined && { reportGroup }) },
  };
  const before = new Map(originalOf(edited).claims.map((claim) => [claim.id, claim]));
  const kept = new Set(edited.claims.map(({ id }) => id));
  let entry: StoredSource = start;
  for (const edit of editsOf(source)) {
    const id = targetOf(edit);
    const isThere = id === null || entry.claims.some((claim) => claim.id === id);
    const gone = id !== null && kept.has(id) && isFree(id) ? before.get(id) : undefined;
    if (!isThere && gone !== undefined) entry = { ...entry, claims: inTextOrder([...entry.claims, gone]) };
    if (isThere || gone !== undefined) entry = madeAgain(entry, edit);
  }
  return entry;
}

function madeAgain(entry: StoredSource, edit: Edit): StoredSource {
  if (edit.part === 'removed') return removeClaim(entry, edit.claim, edit.at);
  return 'claim' in edit
    ? editClaim(entry, edit.claim, edit.now, edit.at)
    : editSource(entry, edit.now, edit.at);
}

/** What stands in these fields, and what is to stand there. */
function difference<T extends object>(
  before: T,
  fields: Partial<T>,
  names: readonly (keyof T)[],
): [was: Partial<T>, now: Partial<T>] {
  const was = Object.fromEntries(names.map((name) => [name, before[name]])) as Partial<T>;
  const given = names.filter((name) => fields[name] !== undefined);
  return [was, { ...was, ...Object.fromEntries(given.map((name) => [name, fields[name]])) }];
}

/** The entry after an edit, with the edit noted. */
function replayed(entry: StoredSource, edit: Edit): StoredSource {
  const edits = [...editsOf(entry.source), edit];
  if (edit.part === 'removed') {
    const claims = entry.claims.filter(({ id }) => id !== edit.claim);
    return { ...entry, claims, source: { ...entry.source, edits } };
  }
  const after = put(entry, edit, edit.now);
  return { ...after, source: { ...after.source, edits } };
}

/** Puts fields where an edit belongs: into the source, into its claim, or into that claim as it was taken out. */
function put(entry: StoredSource, edit: Exclude<Edit, { part: 'removed' }>, fields: object): StoredSource {
  if (!('claim' in edit)) return { ...entry, source: { ...entry.source, ...fields } };
  const into = (claim: CorpusClaim): CorpusClaim =>
    claim.id === edit.claim ? { ...claim, ...fields } : claim;
  const edits = editsOf(entry.source).map((other) =>
    other.part === 'removed' && other.claim === edit.claim ? { ...other, was: into(other.was) } : other,
  );
  return {
    ...entry,
    claims: entry.claims.map(into),
    source: withEdits(entry.source, edits),
  };
}

function withoutEdit(entry: StoredSource, edit: Edit): StoredSource {
  // Found by what it says: taking back a later one may have written this one anew.
  const all = editsOf(entry.source);
  const at = all.findIndex((other) => isSameEdit(other, edit));
  const found = all[at];
  if (found === undefined) return entry;
  const rest = all.filter((_, index) => index !== at);
  const without = { ...entry, source: withEdits(entry.source, rest) };
  if (found.part === 'removed') {
    return { ...without, claims: inTextOrder([...entry.claims, found.was]) };
  }
  const next = rest.findIndex((other, index) => index >= at && isOfSamePart(other, found));
  const later = rest[next];
  if (later === undefined || later.part === 'removed') return put(without, found, found.was);
  const joined = { ...later, was: found.was } as Edit & { now: object };
  const kept = sameData(joined.was, joined.now)
    ? rest.filter((_, index) => index !== next)
    : rest.map((other, index) => (index === next ? joined : other));
  return { ...entry, source: withEdits(entry.source, kept) };
}

const targetOf = (edit: Edit): string | null => ('claim' in edit ? edit.claim : null);

function isOfSamePart(one: Edit, other: Edit): boolean {
  return one.part === other.part && targetOf(one) === targetOf(other);
}

/** Whether two are the same edit, read at different times. */
export function isSameEdit(one: Edit, other: Edit): boolean {
  if (!isOfSamePart(one, other) || one.at !== other.at) return false;
  return 'now' in one && 'now' in other ? sameData(one.now, other.now) : one.part === other.part;
}

/** No edits leave no trace: a source that was never touched and one that was put back are the same. */
function withEdits({ edits: _edits, ...source }: Source, edits: readonly Edit[]): Source {
  return edits.length === 0 ? source : { ...source, edits };
}
