import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import type { CorpusReader } from './corpus-reader';

/** What a corpus file holds, as far as reading goes. A source that does not say its origin was imported. */
export interface CorpusContent {
  readonly sources: readonly (Omit<Source, 'origin'> & Partial<Pick<Source, 'origin'>>)[];
  readonly claims: readonly CorpusClaim[];
  /** Ids of sources that take no part. */
  readonly disabled?: readonly string[];
}

interface Entry {
  readonly position: number;
  readonly claim: CorpusClaim;
}

/**
 * A corpus held in memory: the sources and claims of `files`. A source given again in a later file, with its
 * claims and its on/off choice, replaces the earlier one. Claims come in the order of the files.
 */
export function memoryCorpus(files: readonly CorpusContent[]): CorpusReader {
  const owner = new Map<string, CorpusContent>();
  for (const file of files) for (const { id } of file.sources) owner.set(id, file);
  const sources = new Map<string, Source>();
  const bySlot = new Map<string, Entry[]>();
  let position = 0;
  for (const file of files) {
    const off = new Set(file.disabled ?? []);
    const counts = (id: string): boolean => owner.get(id) === file && !off.has(id);
    for (const source of file.sources) {
      if (counts(source.id)) sources.set(source.id, { ...source, origin: source.origin ?? 'import' });
    }
    for (const claim of file.claims) {
      if (claim.slot === null || !counts(claim.sourceId)) continue;
      const entries = bySlot.get(claim.slot) ?? [];
      bySlot.set(claim.slot, entries);
      entries.push({ position, claim });
      position += 1;
    }
  }
  return {
    claimsBySlot: async (slots) =>
      [...new Set(slots)]
        .flatMap((slot) => bySlot.get(slot) ?? [])
        .sort((one, other) => one.position - other.position)
        .map(({ claim }) => claim),
    sources: async (ids) =>
      [...new Set(ids)].flatMap((id) => {
        const source = sources.get(id);
        return source === undefined ? [] : [source];
      }),
  };
}
