import { describe, expect, it } from 'vitest';
import { claimsOfSource } from '../../../src/reading/claims-of-source';
import { addressOf } from '../../../src/reading/same-text';
import { bundledTopics } from '../../../src/topic/bundled';
import { article } from './samples';

describe('claimsOfSource', () => {
  const text =
    'Mediators met in Doha.\nAfter a long day of meetings the spokesman told reporters in the lobby that 59 hostages were still being held in Gaza.';
  const claims = claimsOfSource(article(text), 'reader-1', bundledTopics);

  it('reads with the same extractor as articles', () => {
    expect(claims.map((claim) => [claim.id, claim.sourceId, claim.slot, claim.value?.said])).toEqual([
      ['reader-1.1', 'reader-1', 'hostages.held', '59'],
    ]);
  });

  it('keeps the sentence as statement and at most eight words around the figure as excerpt', () => {
    const [claim] = claims;
    expect(claim?.statement).toBe(text.split('\n')[1]);
    expect(claim?.excerpt.split(' ').length).toBeLessThanOrEqual(8);
    expect(text).toContain(claim?.excerpt);
    expect(claim?.excerpt).toContain('59');
    expect(claim?.place).toEqual({ paragraph: 2, sentence: 1 });
  });
});

describe('addressOf', () => {
  it.each([
    ['https://www.a.example/x/', 'http://a.example/x'],
    ['https://a.example/x?utm_campaign=1&id=2', 'https://a.example/x?id=2#top'],
    ['https://a.example/?b=1&a=2', 'https://a.example?a=2&b=1'],
  ])('%s is %s', (a, b) => {
    expect(addressOf(a)).toBe(addressOf(b));
  });

  it('tells pages apart and gives null for what is no address', () => {
    expect(addressOf('https://a.example/?p=1')).not.toBe(addressOf('https://a.example/?p=2'));
    expect(addressOf('not an address')).toBeNull();
    expect(addressOf(null)).toBeNull();
  });
});
