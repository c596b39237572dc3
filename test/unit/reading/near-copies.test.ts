import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CopyGrouping,
  FINGERPRINT_SIZE,
  fingerprintOf,
  groupCopies,
  isNearCopy,
  likeness,
  type Reprinted,
} from '../../../src/reading/near-copies';
import {
  type GroupChanges,
  groupByLikeness,
  joinReports,
  splitReport,
} from '../../../src/reading/report-groups';

/** `count` different words that no text with another `name` has. */
function prose(name: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');
}

const print = (text: string) => fingerprintOf(text);
const original = prose('a', 400);

describe('fingerprintOf', () => {
  it('is up to 64 unsigned 32-bit values, ascending, none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 300 }), (words) => {
        const values = print(words.join(' '));
        expect(values.length).toBeLessThanOrEqual(FINGERPRINT_SIZE);
        expect([...new Set(values)].sort((a, b) => a - b)).toEqual(values);
        expect(values.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true);
        if (words.length < 40) expect(values).toEqual([]);
      }),
    );
  });

  it('is not moved by capitals, quotes, marks and the way paragraphs are set', () => {
    const text = `Talks in Doha: “no deal”, he said. Hamas’s 1,200 men… ${original}`;
    const restyled = `TALKS IN DOHA - "no deal" he said.\n\nHamas's 1200 men ${original.toUpperCase()}`;
    expect(print(restyled)).toEqual(print(text));
  });

  it('of two million characters is as small as any other', () => {
    expect(print(prose('word', 240_000))).toHaveLength(FINGERPRINT_SIZE);
    expect(print('1,'.repeat(1_000_000)).length).toBeLessThanOrEqual(FINGERPRINT_SIZE);
  });
});

describe('likeness', () => {
  it('is 1 for the same text and 0 for another, for a short text and for none', () => {
    expect(likeness(print(original), print(original))).toBe(1);
    expect(likeness(print(original), print(prose('b', 400)))).toBe(0);
    expect(likeness(print(original), print('a0 a1 a2 a3 a4 a5'))).toBe(0);
    expect(likeness([], [])).toBe(0);
    expect(isNearCopy([], [])).toBe(false);
  });

  it('is the share of the shorter text that stands in the longer', () => {
    const half = `${original} ${prose('b', 400)}`;
    expect(likeness(print(original), print(half))).toBeGreaterThan(0.9);
    const mixed = `${prose('a', 200)} ${prose('c', 200)}`;
    expect(likeness(print(original), print(mixed))).toBeGreaterThan(0.3);
    expect(likeness(print(original), print(mixed))).toBeLessThan(0.7);
  });

  it('is symmetric and between 0 and 1, whatever the values', () => {
    const anyPrint = fc
      .uniqueArray(fc.nat(200), { maxLength: FINGERPRINT_SIZE })
      .map((values) => values.sort((a, b) => a - b));
    fc.assert(
      fc.property(anyPrint, anyPrint, (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
        expect(isNearCopy(one, other)).toBe(isNearCopy(other, one));
        expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
        expect(likeness(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('isNearCopy', () => {
  it.each([
    ['the first half', prose('a', 200)],
    ['the second half', original.split(' ').slice(200).join(' ')],
    ['the text with a paragraph more', `${prose('c', 60)} ${original}`],
    ['the text in a much longer one', `${prose('c', 800)} ${original}`],
    ['every twentieth word changed', original.replace(/\ba\d*[05]7\b|\ba\d*[27]3\b/g, 'other')],
  ])('knows %s', (_, text) => {
    expect(isNearCopy(print(original), print(text))).toBe(true);
  });

  it.each([
    ['another text', prose('b', 400)],
    ['another text that quotes a paragraph', `${prose('b', 350)} ${prose('a', 50)}`],
    ['the same words in another order', original.split(' ').reverse().join(' ')],
  ])('does not take %s for a copy', (_, text) => {
    expect(isNearCopy(print(original), print(text))).toBe(false);
  });
});

describe('groupCopies', () => {
  const sources = [
    { id: 's3', fingerprint: print(original) },
    { id: 's1', fingerprint: print(`${original} ${prose('c', 60)}`) },
    { id: 's2', fingerprint: print(prose('b', 400)) },
    { id: 's4' },
    { id: 's5', fingerprint: [] },
    { id: 's6', fingerprint: print(prose('b', 300)) },
    { id: 's7', fingerprint: print(prose('d', 300)) },
  ];

  it('names each group by its first id and leaves single sources out', () => {
    expect([...groupCopies(sources)].sort()).toEqual([
      ['s1', 's1'],
      ['s2', 's2'],
      ['s3', 's1'],
      ['s6', 's2'],
    ]);
    expect(groupCopies([]).size).toBe(0);
  });

  it('puts copies of copies together', () => {
    const chain = [0, 1, 2].map((step) => ({
      id: `c${step}`,
      fingerprint: print(
        original
          .split(' ')
          .slice(step * 90, step * 90 + 220)
          .join(' '),
      ),
    }));
    expect(new Set(groupCopies(chain).values())).toEqual(new Set(['c0']));
  });

  it('does not depend on the order, nor on sources that have nothing to do with them', () => {
    const before = [...groupCopies(sources)].sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), (shuffled) => {
        const other = { id: 's0', fingerprint: print(prose('z', 300)) };
        expect([...groupCopies([other, ...shuffled])].sort()).toEqual(before);
      }),
    );
  });

  it('joins a hundred printings of one text', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({
      id: `m${at}`,
      fingerprint: print(`${original} ${prose(`local${at}x`, 40)}`),
    }));
    expect(new Set(groupCopies(many).values()).size).toBe(1);
    expect(groupCopies(many).size).toBe(100);
  });
});

describe('the reader’s word on reprints', () => {
  const copies = [0, 1, 2].map((step) => ({
    id: `c${step}`,
    fingerprint: print(
      original
        .split(' ')
        .slice(step * 90, step * 90 + 220)
        .join(' '),
    ),
  }));
  const stranger = { id: 'd', fingerprint: print(prose('d', 300)) };
  const bare = { id: 'e' };
  const withWord = (sources: readonly Reprinted[], changes: GroupChanges): readonly Reprinted[] =>
    sources.map((source) => {
      const word = changes.get(source.id);
      if (word === undefined) return source;
      const { reportGroup: _before, ...rest } = source;
      return word === null ? rest : { ...rest, reportGroup: word };
    });
  const all = [...copies, stranger, bare];

  it('takes one copy out of a chain and leaves the others together', () => {
    const split = withWord(all, splitReport('c1', groupCopies(all)));
    expect([...groupCopies(split)].sort()).toEqual([
      ['c0', 'c0'],
      ['c2', 'c0'],
    ]);
    const two = withWord(split, splitReport('c0', groupCopies(split)));
    expect(groupCopies(two).size).toBe(0);
  });

  it('makes sources one report whatever their texts, with the copies they have', () => {
    const joined = withWord(all, joinReports(['c2', 'e'], groupCopies(all)));
    expect([...groupCopies(joined).keys()].sort()).toEqual(['c0', 'c1', 'c2', 'e']);
    expect(new Set(groupCopies(joined).values())).toEqual(new Set(['c0']));
  });

  it('holds for a copy that comes later, and never joins what is kept apart', () => {
    const split = withWord(all, splitReport('c1', groupCopies(all)));
    const later = { id: 'b', fingerprint: print(original) };
    const groups = groupCopies([...split, later]);
    expect(groups.get('c1')).not.toBe(groups.get('c0'));
    expect(groups.get('c2')).toBe(groups.get('c0'));
    expect(groups.get('b')).toBeDefined();
  });

  it('can be taken back', () => {
    const split = withWord(all, splitReport('c1', groupCopies(all)));
    const back = withWord(split, groupByLikeness('c1', groupCopies(split)));
    expect(new Set(groupCopies(back).values())).toEqual(new Set(['c0']));
    const joined = withWord(all, joinReports(['d', 'e'], groupCopies(all)));
    const apart = withWord(joined, groupByLikeness('d', groupCopies(joined)));
    expect(apart).toEqual(all);
  });

  it('does not depend on the order, nor on the steps it is worked out in', () => {
    const split = withWord(all, splitReport('c1', groupCopies(all)));
    const before = [...groupCopies(split)].sort();
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...split], { minLength: split.length }),
        fc.nat(3),
        (shuffled, step) => {
          const grouping = new CopyGrouping(shuffled);
          while (grouping.go(step + 1));
          expect([...grouping.groups()].sort()).toEqual(before);
        },
      ),
    );
  });
});
