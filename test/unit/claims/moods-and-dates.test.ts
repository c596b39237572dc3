import { describe, expect, it } from 'vitest';
import { lines, read } from './read';

describe('figures in sentences about plans', () => {
  it.each([
    [
      'given figures and those with a verb of their own stay facts',
      'Hamas would also have to give details of all 58 hostages still in captivity, at least 35 of whom have been confirmed dead.',
      ['hostages.held: 58', 'hostages.dead: at least 35'],
    ],
    [
      'what the plan itself counts does not',
      'Under the plan, Hamas would free 10 living hostages and 18 bodies.',
      [],
    ],
  ])('%s', (_name, text, expected) => {
    expect(lines(text, '2025-05-18')).toEqual(expected);
  });

  it('counts the second of two nouns in a row', () => {
    const text =
      'Israel seeks the release of 11 living hostages, and of half of the 35 hostage bodies held in Gaza.';
    expect(lines(text, '2025-03-16')).toEqual(['hostages.dead: 35']);
  });

  it('does not take those released for those held', () => {
    expect(
      lines('The truce allowed the release of 80 Israeli hostages held by Hamas.', '2023-12-04'),
    ).toEqual([]);
  });

  it('takes vague plurals for no figure', () => {
    const text = 'The death toll in Gaza has passed 57,400, and thousands more have been wounded.';
    expect(lines(text, '2025-07-08')).toEqual(['deaths.gaza: more than 57,400']);
  });
});

describe('a date that opens the sentence', () => {
  it('holds for all its clauses', () => {
    const text =
      'In March, the White House turned down an offer by Hamas after the two sides had held direct talks in Doha.';
    expect(read(text, '2025-05-13').find((claim) => claim.slot === 'talks.mode')?.event).toBe(
      'us-hamas-2025-03',
    );
  });

  it('sets history apart', () => {
    expect(lines('In 2014 a truce in Gaza collapsed within hours.', '2025-05-13')).toEqual([]);
  });
});

describe('talks about American hostages', () => {
  it('are talks between the US and Hamas, not a call to one who is free', () => {
    const call =
      'The US president spoke by phone with Edan Alexander, the Israeli-American soldier released by Hamas this week.';
    expect(lines(call, '2025-05-13').filter((line) => line.startsWith('talks.'))).toEqual([]);
  });
});
