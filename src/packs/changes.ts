import { type Check, line, list, number, object, oneOf } from '../corpus/check';
import { sameData } from '../corpus/records';
import { checkCorpusFile } from '../corpus/validate';
import { PACK_CAPS } from './caps';
import type { PackContent } from './content';
import { packId } from './manifest';
import { PackError } from './pack-error';
import { readPackFile } from './read-file';

/** The way from one edition to a later one: whole entries to put in place of those with their ids, and ids that go. */
export interface PackChanges extends PackContent {
  readonly format: 'lateral-pack-changes';
  readonly version: 1;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly goneSources: readonly string[];
  readonly goneClaims: readonly string[];
}

const id = line(PACK_CAPS.innerId);
const edition = number({ least: 1, most: 1e9, whole: true });
/** Looked at once applied: then the whole is checked as any content is, and must be what was signed. */
const anything: Check<unknown> = (value) => value;

const changes: Check<unknown> = object({
  format: oneOf('lateral-pack-changes'),
  version: oneOf(1),
  id: packId,
  from: edition,
  to: edition,
  sources: list(anything, PACK_CAPS.sources),
  claims: list(anything, PACK_CAPS.claims),
  goneSources: list(id, PACK_CAPS.sources),
  goneClaims: list(id, PACK_CAPS.claims),
});

/** Reads the text of a changes file. Its sources and claims are not checked before they are applied. */
export function readChanges(text: string): PackChanges {
  return readPackFile(text, changes, 'content') as PackChanges;
}

/** What leads from one content to the next. */
export function changesBetween(
  before: PackContent,
  after: PackContent,
  editions: { readonly id: string; readonly from: number; readonly to: number },
): PackChanges {
  return {
    format: 'lateral-pack-changes',
    version: 1,
    ...editions,
    sources: newIn(before.sources, after.sources),
    claims: newIn(before.claims, after.claims),
    goneSources: goneFrom(before.sources, after.sources),
    goneClaims: goneFrom(before.claims, after.claims),
  };
}

interface Entry {
  readonly id: string;
}

function newIn<T extends Entry>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  return after.filter((entry) => !sameData(entry, known.get(entry.id)));
}

function goneFrom(before: readonly Entry[], after: readonly Entry[]): string[] {
  const kept = new Set(after.map(({ id }) => id));
  return before.map(({ id }) => id).filter((id) => !kept.has(id));
}

/** The content after these changes, checked as a corpus file. Throws a `PackError` (`content`). */
export function applyChanges(before: PackContent, changes: PackChanges): PackContent {
  const checked = checkCorpusFile({
    format: 'lateral-corpus',
    version: 1,
    sources: merged(before.sources, changes.sources, changes.goneSources),
    claims: merged(before.claims, changes.claims, changes.goneClaims),
  });
  if (!checked.ok) throw new PackError('content', checked.problem);
  return checked.file;
}

function merged<T extends Entry>(before: readonly T[], put: readonly T[], gone: readonly string[]): T[] {
  const left = new Set([...gone, ...put.map((entry) => entry?.id)]);
  return [...before.filter(({ id }) => !left.has(id)), ...put];
}
