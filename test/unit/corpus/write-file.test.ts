import { describe, expect, it } from 'vitest';
import { writeCorpusFile } from '../../../src/corpus/write-file';
import { sampleClaim, sampleSource } from './samples';

describe('writeCorpusFile', () => {
  it('writes one entry per line, sorted, in the format’s key order, with a newline at the end', () => {
    const { id, ...rest } = sampleSource('a');
    const text = writeCorpusFile({
      sources: [sampleSource('b'), { ...rest, id }],
      claims: [],
      disabled: ['b', 'a'],
    });
    expect(text).toBe(`{
"format": "lateral-corpus",
"version": 1,
"sources": [
{"id":"a","title":"Talks resume, a","publisher":"Café Herald","url":"https://herald.example/a","published":"2025-03-05","publishedBasis":"found publication","publishedMargin":1,"language":"en"},
{"id":"b","title":"Talks resume, b","publisher":"Café Herald","url":"https://herald.example/b","published":"2025-03-05","publishedBasis":"found publication","publishedMargin":1,"language":"en"}
],
"claims": [],
"disabled": ["a","b"]
}
`);
  });

  it('does not depend on the order it is given', () => {
    const sources = ['a', 'b', 'B'].map((id) => sampleSource(id));
    const claims = sources.flatMap(({ id }) => [sampleClaim(`${id}.2`, id), sampleClaim(`${id}.1`, id)]);
    const one = writeCorpusFile({ sources, claims, disabled: ['b', 'a'] });
    const other = writeCorpusFile({
      sources: [...sources].reverse(),
      claims: [...claims].reverse(),
      disabled: ['a', 'b'],
    });
    expect(other).toBe(one);
  });

  it('never writes what could not be read again', () => {
    expect(() => writeCorpusFile({ sources: [], claims: [sampleClaim('x', 'a')], disabled: [] })).toThrow(
      /claims\[0\]\.sourceId/,
    );
  });
});
