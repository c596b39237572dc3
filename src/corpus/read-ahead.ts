import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import type { CorpusReader } from '../reading/corpus-reader';
import type { Corpus } from './store';

/** What a corpus held at one revision. */
interface Ahead {
  readonly revision: number;
  readonly slots: ReadonlySet<string>;
  readonly claims: readonly CorpusClaim[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** Reads what an article will be compared with while that article is still being read. */
export async function readAhead(corpus: Corpus, slots: readonly string[]): Promise<Ahead> {
  // The revision is asked for first: what is written meanwhile makes all of it old.
  const [revision, claims, listed] = await Promise.all([
    corpus.revision(),
    corpus.claimsBySlot(slots),
    corpus.listSources(),
  ]);
  const sources = listed.filter(({ enabled }) => enabled).map(({ source }) => source);
  return {
    revision,
    slots: new Set(slots),
    claims,
    sources: new Map(sources.map((each) => [each.id, each])),
  };
}

/**
 * The corpus as it is now, without reading again what was read ahead; once anything has been written since, or reading
 * ahead has failed, it is read as ever.
 */
export function corpusReadAhead(corpus: Corpus, reading: Promise<Ahead>): CorpusReader {
  const current = Promise.all([reading, corpus.revision()]).then(
    ([ahead, revision]) => (ahead.revision === revision ? ahead : null),
    () => null,
  );
  return {
    claimsBySlot: async (slots) => {
      const ahead = await current;
      const wanted = new Set(slots);
      return ahead && slots.every((slot) => ahead.slots.has(slot))
        ? ahead.claims.filter(({ slot }) => slot !== null && wanted.has(slot))
        : corpus.claimsBySlot(slots);
    },
    sources: async (ids) => {
      const ahead = await current;
      return ahead && ids.every((id) => ahead.sources.has(id))
        ? [...new Set(ids)].flatMap((id) => ahead.sources.get(id) ?? [])
        : corpus.sources(ids);
    },
  };
}
