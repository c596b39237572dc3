import { describe, expect, it } from 'vitest';
import { readTimes } from '../../../src/text/times';
import { tokenize } from '../../../src/text/tokens';

/** The dates of a sentence as `words: period relation`, `told` being the day of the sentence before. */
function dates(text: string, anchor: string, told: string | null = null): string[] {
  const before = told === null ? null : { from: told, to: told };
  return readTimes(tokenize(text), anchor, [], before).flatMap((mention) => {
    if (mention.kind !== 'date') return [];
    const { from, to } = mention.period;
    const behind = mention.ofNext ? ' of what follows' : '';
    return [`${text.slice(mention.start, mention.end)}: ${from === to ? from : `${from}..${to}`}${behind}`];
  });
}

describe('days told by their distance from another', () => {
  it.each([
    [
      'after a clause',
      'Israel stopped all supplies on March 2, a day after the truce lapsed.',
      ['March 2: 2025-03-02', 'a day after: 2025-03-01 of what follows'],
    ],
    [
      'before a clause',
      'He was handed over on March 4, two days before the envoy lands.',
      ['March 4: 2025-03-04', 'two days before: 2025-03-06 of what follows'],
    ],
    [
      'opening the sentence',
      'A day after the truce lapsed, Israel on March 2 shut the crossings.',
      ['A day after: 2025-03-01 of what follows', 'March 2: 2025-03-02'],
    ],
    [
      'the following day',
      'The phase ended on March 1, and the following day Israel shut the crossings.',
      ['March 1: 2025-03-01', 'the following day: 2025-03-02'],
    ],
    [
      'weeks are loose',
      'Jets struck on March 4, two weeks after the pause ended.',
      ['March 4: 2025-03-04', 'two weeks after: 2025-02-15..2025-02-21 of what follows'],
    ],
    [
      'a day of speech is no day of the news',
      'Israel said on March 4 that it shut the gate a day after the truce lapsed.',
      ['March 4: 2025-03-04'],
    ],
    [
      'hours are a day or two',
      'Israel shut the gates on March 2, just hours after the truce lapsed.',
      ['March 2: 2025-03-02', 'hours after: 2025-02-28..2025-03-02 of what follows'],
    ],
    [
      'beside what was said',
      'The office said on March 2 that it agreed, shortly after the truce lapsed.',
      ['March 2: 2025-03-02', 'shortly after: 2025-02-25..2025-03-02 of what follows'],
    ],
    [
      'months come to some weeks',
      'A truce that began on January 19 broke down two months later.',
      ['January 19: 2025-01-19', 'two months later: 2025-03-06..2025-04-05'],
    ],
    ['a plan', 'The army would leave two weeks after the truce ended.', []],
    [
      'a length',
      'Israel reopened the gates 11 weeks after it closed them on March 2.',
      ['March 2: 2025-03-02'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(dates(text, '2025-03-06')).toEqual(expected);
  });

  it('are counted loosely from publication where no day is told', () => {
    expect(dates('The summit was held three days after the truce expired.', '2025-03-04')).toEqual([
      'three days after: 2025-02-26..2025-03-01 of what follows',
    ]);
  });

  it('are counted from the day the sentence before told, weeks not', () => {
    expect(dates('A day later Israel shut the crossings.', '2025-03-19', '2025-03-01')).toEqual([
      'A day later: 2025-03-02',
    ]);
    expect(dates('Two weeks earlier many had taken heart.', '2025-03-19', '2025-03-18')).toEqual([]);
    expect(dates('A day later Israel shut the crossings.', '2025-03-19')).toEqual([]);
  });
});
