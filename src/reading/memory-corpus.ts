import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import { periodsOverlap } from '../text/calendar';
import type { CorpusReader, Lookup } from './corpus-reader';

/** What a corpus file holds, as far as reading goes. A source that does not say its origin was imported. */
export interface CorpusContent {
  readonly sources: readonly (Omit<Source, 'origin'> & Partial<Pick<Source, 'origin'>>)[];
  readonly claims: readonly CorpusClaim[];
  /** Ids of sources that take no part. */
  readonly disabled?: readonly string[];
}

/** A corpus held in memory, small enough to leave nothing out. */
export interface MemoryCorpus extends CorpusReader {
  /** All claims whose slot is one of `slots`, in the order of the files. */
  claimsBySlot(slots: readonly string[]): Promise<readonly CorpusClaim[]>;
}

/**
 * A corpus held in memory: the sources and claims of `files`. A source given again in a later file, with its
 * claims and its on/off choice, replaces the earlier one. Claims come in the order of the files.
 */
export function memoryCorpus(files: readonly CorpusContent[]): MemoryCorpus {
  const owner = new Map<string, CorpusContent>();
  for (const file of files) for (const { id } of file.sources) owner.set(id, file);
  const sources = new Map<string, Source>();
  const claims: CorpusClaim[] = [];
  for (const file of files) {
    const off = new Set(file.disabled ?? []);
    const counts = (id: string): boolean => owner.get(id) === file && !off.has(id);
    for (const source of file.sources) {
      if (counts(source.id)) sources.set(source.id, { ...source, origin: source.origin ?? 'import' });
    }
    claims.push(...file.claims.filter(({ sourceId }) => counts(sourceId)));
  }
  const inSlots = (slots: readonly string[]): CorpusClaim[] => {
    const wanted = new Set(slots);
    return claims.filter(({ slot }) => slot !== null && wanted.has(slot));
  };
  return {
    claimsBySlot: async (slots) => inSlots(slots),
    comparable: async (lookups) => {
      const bySlot = new Map<string, Lookup[]>();
      for (const lookup of lookups) bySlot.set(lookup.slot, [...(bySlot.get(lookup.slot) ?? []), lookup]);
      return claims.filter((claim) => bySlot.get(claim.slot ?? '')?.some((lookup) => fits(claim, lookup)));
    },
    heldWithin: async (slots, days) =>
      inSlots(slots).filter(({ asOf }) => asOf !== null && periodsOverlap(asOf, days)),
    claimsOfSources: async (ids) => claims.filter(({ sourceId }) => ids.includes(sourceId)),
    sources: async (ids) =>
      [...new Set(ids)].flatMap((id) => {
        const source = sources.get(id);
        return source === undefined ? [] : [source];
      }),
    census: async (slots, without) => {
      const speaking = new Set(inSlots(slots).map(({ sourceId }) => sourceId));
      const counted = [...sources.values()].filter(({ id }) => speaking.has(id) && !without.has(id));
      const dates = counted.flatMap(({ published }) => published ?? []);
      return { sources: counted.length, newest: dates.sort().at(-1) ?? null };
    },
  };
}

function fits(claim: CorpusClaim, { slot, population, event }: Lookup): boolean {
  return (
    claim.slot === slot && claim.population === population && (event === undefined || claim.event === event)
  );
}
