import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim';
import { LONGEST_TEXT } from '../../../src/claims/extract';
import { compareClaims } from '../../../src/compare/compare';
import type { IsoDate } from '../../../src/text/period';
import { sampleTopic } from '../compare/sample-claims';
import { read } from './read';

const SENTENCES = [
  'Hamas still holds 59 hostages in Gaza.',
  'Roughly 20 of the 50 remaining hostages are believed to be alive.',
  'The attack of October 7 killed about 1,200 people and 251 were taken hostage.',
  'More than 57,000 Palestinians have been killed, the health ministry said.',
  'The US held direct talks with Hamas in Doha, the first of their kind.',
  'Israel has blocked all aid from entering Gaza since 2 March.',
  'Witkoff cancelled his trip on Tuesday night.',
  'The weather was mild — and the “market” rose 3.5% on Monday; nobody (not even he) knew why…',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ unit: 'binary', maxLength: 60 })), {
    maxLength: 12,
  })
  .chain((parts) => fc.constantFrom(' ', '\n', '\n\n').map((joint) => parts.join(joint)));

describe('extractClaims', () => {
  it('never throws, and every claim stands exactly where it says', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const claim of read(input)) {
          expect(input.slice(claim.start, claim.end)).toBe(claim.sentence);
          expect(claim.confidence).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('makes claims that agree with themselves or say nothing', () => {
    for (const claim of read(SENTENCES.join('\n'))) {
      const relation = compareClaims(claim, claim, sampleTopic())?.relation;
      expect([undefined, 'agrees'], `${claim.slot}`).toContain(relation);
    }
  });

  it('makes measures that relate the same from both sides', () => {
    const claims = ['2025-03-06', '2025-05-11', '2025-07-08'].flatMap((day) =>
      read(SENTENCES.join('\n'), day as IsoDate).filter(({ kind }) => kind === 'measure'),
    );
    const relation = (a: Claim, b: Claim) => compareClaims(a, b, sampleTopic())?.relation;
    expect(claims.length).toBeGreaterThan(10);
    for (const a of claims) {
      for (const b of claims) expect(relation(a, b), `${a.slot} ${b.slot}`).toBe(relation(b, a));
    }
  });

  it('leaves unread what is no sentence, and what lies beyond any article’s length', () => {
    const [sentence = ''] = SENTENCES;
    expect(read('59 hostages held in Gaza '.repeat(200))).toEqual([]);
    const far = `${'The weather was mild.\n'.repeat(LONGEST_TEXT / 20)}${sentence}`;
    expect(read(far)).toEqual([]);
    expect(read(sentence)).toHaveLength(1);
  });

  it('reads the same measures whatever the order of the paragraphs', () => {
    const measures = (input: readonly string[]) =>
      read(input.join('\n\n'))
        .filter((claim) => claim.kind === 'measure')
        .map((claim) => `${claim.slot} ${claim.value?.said}`)
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(SENTENCES, { minLength: SENTENCES.length }), (shuffled) => {
        expect(measures(shuffled)).toEqual(measures(SENTENCES));
      }),
      { numRuns: 30 },
    );
  });
});
