import { describe, expect, it } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import { carriedOver, type Preview } from '../../../src/options/add/add-state';
import { sampleClaim } from '../corpus/samples';

const claim = (changes: Partial<CorpusClaim>): CorpusClaim => ({
  ...sampleClaim('mine.1', 'mine'),
  ...changes,
});

describe('a text read again', () => {
  const found = ['a', 'b', 'c'].map((name, at) => claim({ id: `mine.${at + 1}`, statement: name }));
  const [first, second, third] = found as [CorpusClaim, CorpusClaim, CorpusClaim];
  const corrected = { ...second, statement: 'b, corrected' };
  const last: Preview = {
    sourceId: 'mine',
    draft: { title: 'T', publisher: '', published: '2025-03-05', address: '', text: 'a b c' },
    found,
    claims: [first, corrected, third],
    chosen: new Set(['mine.2', 'mine.3']),
    twin: null,
  };

  it('keeps what was unticked and corrected, and ticks what is new', () => {
    const again = ['new', 'b', 'a'].map((statement, at) =>
      claim({ id: `other.${at + 1}`, sourceId: 'other', statement }),
    );
    const { claims, chosen } = carriedOver(last, again);
    expect(claims.map(({ id, sourceId, statement }) => [id, sourceId, statement])).toEqual([
      ['other.1', 'other', 'new'],
      ['other.2', 'other', 'b, corrected'],
      ['other.3', 'other', 'a'],
    ]);
    expect([...chosen]).toEqual(['other.1', 'other.2']);
  });
});
