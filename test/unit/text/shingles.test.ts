import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords, shingleHashes } from '../../../src/text/shingles';

const hashes = (text: string): number[] => [...shingleHashes(plainWords(text))];

describe('plainWords', () => {
  it('folds what reprints spell differently', () => {
    expect(plainWords('Mr Al-Thani’s “1,200” café\u00a0owners, 3.5% of them!')).toEqual(
      'mr al thanis 1200 cafe owners 35 of them'.split(' '),
    );
    expect(plainWords("Hamas's")).toEqual(plainWords('HAMAS’S'));
  });
});

describe('shingleHashes', () => {
  it('has one unsigned 32-bit hash for each different run of five words', () => {
    expect(hashes('one two three four')).toEqual([]);
    expect(hashes('one two three four five six')).toHaveLength(2);
    expect(hashes('a b c d e a b c d e')).toHaveLength(5);
    for (const hash of hashes('the envoys left Doha without a deal on Friday night')) {
      expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
    }
  });

  it('does not change with the version: fingerprints are stored', () => {
    expect(hashes('The envoys left Doha early.')).toEqual([1116345435]);
  });

  it('minds the order of the words', () => {
    expect(hashes('one two three four five')).not.toEqual(hashes('two one three four five'));
    expect(hashes('one two three four five')).not.toEqual(hashes('five four three two one'));
  });

  it('is spread evenly, so that the smallest are a fair sample', () => {
    const words = Array.from({ length: 20_004 }, (_, at) => `w${at}`);
    const all = [...shingleHashes(words)];
    expect(all.length).toBeGreaterThan(19_990);
    for (let part = 0; part < 16; part++) {
      const inside = all.filter((hash) => hash >>> 28 === part).length;
      expect(Math.abs(inside - 1250)).toBeLessThan(200);
    }
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const words = plainWords(text);
        expect(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
        expect(shingleHashes(words).size).toBeLessThanOrEqual(Math.max(0, words.length - 4));
      }),
    );
  });
});
