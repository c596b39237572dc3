import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('what a plan, a condition or a doubt takes for known', () => {
  it.each([
    [
      'All 50 remaining hostages, around 20 of them living, would be returned within 72 hours under the plan.',
      ['hostages.held: 50', 'hostages.alive: about 20'],
    ],
    [
      'Half of the 50 remaining hostages, 20 believed to be alive, would be released in a 60-day truce in Gaza.',
      ['hostages.held: 50', 'hostages.alive: 20'],
    ],
    ['The fate of the 50 remaining hostages in Gaza is unclear.', ['hostages.held: 50']],
    [
      'A truce in Gaza could see the return of the 50 remaining hostages, 28 of whom are believed to be dead.',
      ['hostages.held: 50', 'hostages.dead: 28'],
    ],
    ['It was not clear if the 21-month-old war in Gaza would come to an end.', ['war.elapsed: 21-month-old']],
  ])('is told: %s', (text, expected) => {
    expect(lines(text, '2025-07-08')).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    'If ten are freed, 40 hostages would remain in Gaza.',
    'If only 15 hostages are alive in Gaza, the deal would have to change.',
    'Half of the 28 hostages to be released under the deal would leave Gaza in the first week.',
    'Israel could not bear the cost if the war in Gaza lasts 24 months.',
  ])('is not what they suppose: %s', (text) => {
    const found = lines(text, '2025-07-08').filter((line) => /^(?:hostages\.|war\.elapsed)/.test(line));
    expect(found).toEqual([]);
  });
});
