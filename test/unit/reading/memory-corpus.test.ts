import { describe, expect, it } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import { type CorpusContent, memoryCorpus } from '../../../src/reading/memory-corpus';

function claim(id: string, sourceId: string, slot: string | null): CorpusClaim {
  return {
    id,
    sourceId,
    kind: 'statement',
    slot,
    population: null,
    event: null,
    value: null,
    qualifier: 'exactly',
    asOf: null,
    asOfBasis: 'unknown',
    attribution: [],
    modality: 'fact',
    statement: 'Something is so.',
    excerpt: '',
    place: { paragraph: 1, sentence: 1 },
  };
}

function source(id: string, title = id): CorpusContent['sources'][number] {
  return {
    id,
    title,
    publisher: null,
    url: null,
    published: null,
    publishedBasis: 'unknown',
    publishedMargin: 0,
    language: 'en',
  };
}

const idsOf = (claims: readonly { id: string }[]): string[] => claims.map(({ id }) => id);

describe('a corpus in memory', () => {
  const first = {
    sources: [source('a'), source('b')],
    claims: [claim('1', 'a', 'x'), claim('2', 'b', 'y'), claim('3', 'b', 'x')],
  };

  it('gives the claims of the slots asked for, in the order of the files', async () => {
    const corpus = memoryCorpus([
      first,
      { sources: [source('c')], claims: [claim('4', 'c', 'y'), claim('5', 'c', null)] },
    ]);
    expect(idsOf(await corpus.claimsBySlot(['y', 'x', 'y', 'unknown']))).toEqual(['1', '2', '3', '4']);
    expect(idsOf(await corpus.claimsBySlot(['x']))).toEqual(['1', '3']);
    expect(await corpus.claimsBySlot([])).toEqual([]);
  });

  it('gives the sources asked for once each and leaves unknown ones out', async () => {
    const corpus = memoryCorpus([first]);
    expect(idsOf(await corpus.sources(['b', 'nobody', 'a', 'b']))).toEqual(['b', 'a']);
    expect((await corpus.sources(['a']))[0]?.origin).toBe('import');
  });

  it('lets a later file replace a source with all its claims', async () => {
    const corpus = memoryCorpus([first, { sources: [source('b', 'new')], claims: [claim('9', 'b', 'x')] }]);
    expect(idsOf(await corpus.claimsBySlot(['x', 'y']))).toEqual(['1', '9']);
    expect((await corpus.sources(['b']))[0]?.title).toBe('new');
  });

  it('leaves out sources that are switched off', async () => {
    const corpus = memoryCorpus([{ ...first, disabled: ['b'] }]);
    expect(idsOf(await corpus.claimsBySlot(['x', 'y']))).toEqual(['1']);
    expect(idsOf(await corpus.sources(['a', 'b']))).toEqual(['a']);
  });

  it('leaves out claims of no source', async () => {
    const corpus = memoryCorpus([{ sources: [source('a')], claims: [claim('1', 'nobody', 'x')] }]);
    expect(await corpus.claimsBySlot(['x'])).toEqual([]);
  });
});
