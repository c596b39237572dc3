import type { CorpusClaim } from '../claims/claim';
import type { FileSource } from './corpus-file';
import { CAPS, checkCorpusFile } from './validate';
import { writeCorpusFile } from './write-file';

/** What could be read of a damaged or older corpus. */
export interface Salvaged {
  /** Corpus files that hold it: one, or several where one would be too large. */
  readonly files: readonly string[];
  readonly sources: number;
  readonly claims: number;
  /** Ids of sources that could not be kept, or not with all their claims. */
  readonly lost: readonly string[];
}

interface Kept {
  readonly source: FileSource;
  readonly claims: readonly CorpusClaim[];
  readonly enabled: boolean;
}

/**
 * Makes corpus files of raw records, of any schema version, as far as they fit the format: a source that does not is
 * left out, and so is each of its claims that does not.
 */
export function salvage(records: readonly unknown[], blocks: readonly unknown[]): Salvaged {
  const claims = new Map<unknown, unknown[]>();
  for (const block of blocks) {
    const { sourceId, claims: packed } = asObject(block);
    if (Array.isArray(packed)) claims.set(sourceId, [...(claims.get(sourceId) ?? []), ...packed]);
  }
  const kept: Kept[] = [];
  const lost: string[] = [];
  const taken = new Set<string>();
  for (const record of records) {
    const { id, source, enabled } = asObject(record);
    const own = claims.get(id) ?? [];
    const found = keep(source, own, taken);
    if (!found || found.claims.length < own.length) lost.push(String(id));
    if (found) kept.push({ ...found, enabled: enabled !== false });
  }
  const count = kept.reduce((sum, each) => sum + each.claims.length, 0);
  return { files: inFiles(kept), sources: kept.length, claims: count, lost };
}

function keep(given: unknown, claims: readonly unknown[], taken: Set<string>): Omit<Kept, 'enabled'> | null {
  const { origin: _origin, ...source } = asObject(given);
  const bare = checked(source, []);
  if (!bare) return null;
  const whole = checked(source, claims);
  const fitting = whole?.claims ?? claims.flatMap((claim) => checked(source, [claim])?.claims ?? []);
  const own: CorpusClaim[] = [];
  for (const claim of fitting) {
    if (taken.has(claim.id)) continue;
    taken.add(claim.id);
    own.push(claim);
  }
  return { source: bare.source, claims: own };
}

function checked(source: unknown, claims: readonly unknown[]): Omit<Kept, 'enabled'> | null {
  const file = checkCorpusFile({ format: 'lateral-corpus', version: 1, sources: [source], claims });
  const [first] = file.ok ? file.file.sources : [];
  return file.ok && first ? { source: first, claims: file.file.claims } : null;
}

function inFiles(kept: readonly Kept[]): readonly string[] {
  const files: Kept[][] = [[]];
  let count = 0;
  for (const each of kept) {
    if (count > 0 && count + each.claims.length > CAPS.claims / 2) {
      files.push([]);
      count = 0;
    }
    count += each.claims.length;
    files.at(-1)?.push(each);
  }
  return files.map((part) =>
    writeCorpusFile({
      sources: part.map(({ source }) => source),
      claims: part.flatMap(({ claims }) => claims),
      disabled: part.filter(({ enabled }) => !enabled).map(({ source }) => source.id),
    }),
  );
}

function asObject(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}
