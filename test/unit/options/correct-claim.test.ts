import { describe, expect, it } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import { carriedOver, type Preview } from '../../../src/options/add/add-state';
import {
  type Correction,
  correctedClaim,
  correctionOf,
  correctionProblems,
} from '../../../src/options/add/correct-claim';
import { sampleClaim } from '../corpus/samples';

const day = { from: '2025-03-05', to: '2025-03-05' };
const claim = (changes: Partial<CorpusClaim> = {}): CorpusClaim => ({
  ...sampleClaim('mine.1', 'mine'),
  value: { type: 'quantity', amount: 59, unit: 'person', said: '59' },
  qualifier: 'exactly',
  asOf: day,
  asOfBasis: 'text',
  ...changes,
});
const typed = (of: CorpusClaim, changes: Partial<Correction>): Correction => ({
  ...correctionOf(of),
  ...changes,
});

describe('a correction', () => {
  it('that changes nothing gives the claim as it was, whatever its kind', () => {
    const kinds: CorpusClaim['value'][] = [
      null,
      claim().value,
      { type: 'date', period: day, said: 'Wednesday' },
      { type: 'choice', choice: 'direct', said: 'direct talks' },
    ];
    for (const value of kinds) {
      const mine = claim({ value });
      expect(correctionProblems(mine, correctionOf(mine))).toEqual({});
      expect(correctedClaim(mine, correctionOf(mine), [])).toEqual(mine);
    }
  });

  it.each<[Partial<Correction>, CorpusClaim['value'], CorpusClaim['qualifier']]>([
    [{ amount: '57,000' }, { type: 'quantity', amount: 57_000, unit: 'person', said: '57,000' }, 'exactly'],
    [
      { amount: '24', qualifier: 'about' },
      { type: 'quantity', amount: 24, unit: 'person', said: 'about 24' },
      'about',
    ],
    [
      { amount: '20', upTo: '22', qualifier: 'between' },
      { type: 'quantity', amount: 20, upTo: 22, unit: 'person', said: 'between 20 and 22' },
      'between',
    ],
  ])('of a figure: %j', (changes, value, qualifier) => {
    const corrected = correctedClaim(claim(), typed(claim(), changes), []);
    expect(corrected.value).toEqual(value);
    expect(corrected.qualifier).toBe(qualifier);
  });

  it('of a length of time keeps its unit in its words', () => {
    const mine = claim({ value: { type: 'quantity', amount: 60, unit: 'day', said: '60-day' } });
    expect(correctedClaim(mine, typed(mine, { amount: '42' }), []).value).toMatchObject({
      said: '42 days',
      unit: 'day',
    });
  });

  it('of a date, of a choice and of the day it holds', () => {
    const date = claim({ value: { type: 'date', period: day, said: 'Wednesday' } });
    const later = { from: '2025-03-07', to: '2025-03-08' };
    expect(correctedClaim(date, typed(date, later), []).value).toMatchObject({
      period: later,
      said: expect.stringMatching(/^7\s?–\s?8 March 2025$/),
    });
    const choice = claim({ value: { type: 'choice', choice: 'direct', said: 'direct' } });
    const choices = [{ id: 'indirect', said: 'through mediators' }];
    expect(correctedClaim(choice, typed(choice, { choice: 'indirect' }), choices).value).toEqual({
      type: 'choice',
      choice: 'indirect',
      said: 'through mediators',
    });
    expect(correctedClaim(claim(), typed(claim(), { asOfTo: '2025-03-06' }), [])).toMatchObject({
      asOf: { from: '2025-03-05', to: '2025-03-06' },
      asOfBasis: 'inferred',
    });
    expect(correctedClaim(claim(), typed(claim(), { asOf: '', asOfTo: '' }), [])).toMatchObject({
      asOf: null,
      asOfBasis: 'unknown',
    });
  });

  it.each<[keyof Correction, Partial<Correction>, RegExp]>([
    ['statement', { statement: ' \u202e ' }, /Say what/],
    ['statement', { statement: 'x'.repeat(2_001) }, /2,?000/],
    ['amount', { amount: 'many' }, /number/],
    ['amount', { amount: '1,20,0' }, /number/],
    ['amount', { amount: '-3' }, /number/],
    ['upTo', { qualifier: 'between', upTo: '58' }, /not smaller/],
    ['asOf', { asOf: '' }, /both days/],
    ['asOfTo', { asOfTo: '2025-03-04' }, /not before/],
    ['asOfTo', { asOfTo: '2025-02-31' }, /not a date/],
  ])('is refused at %s: %j', (field, changes, problem) => {
    const problems = correctionProblems(claim(), typed(claim(), changes));
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]).toMatch(problem);
  });
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
