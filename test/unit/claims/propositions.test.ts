import { describe, expect, it } from 'vitest';
import { lines, read } from './read';

describe('propositions', () => {
  it.each([
    ['The United States has held direct talks with Hamas in Doha.', 'talks.mode: direct'],
    [
      'It was the first time American officials had negotiated directly with Hamas.',
      'talks.precedent: first',
    ],
    ['It was not the first time that US officials had met Hamas face to face.', 'talks.precedent: not-first'],
    ['Witkoff called off a planned visit to the region on Tuesday.', 'witkoff.trip: cancelled'],
    ['Israel halted the entry of all goods into Gaza on Sunday.', 'aid.status: halted'],
    [
      'The US, which designated Hamas a terrorist organisation in 1997, declined to comment.',
      'hamas.designation: terrorist',
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  it.each([
    [
      'earlier administrations',
      'Previous US administrations had never consulted Israel about Hamas.',
      'israel.consulted: consulted',
    ],
    ['another pair of parties', 'Israel and Hamas began indirect talks in Cairo.', 'talks.mode: indirect'],
    ['a condition', 'If the US held direct talks with Hamas, allies would object.', 'talks.mode: direct'],
    ['a negation', 'The US has not held direct talks with Hamas.', 'talks.mode: direct'],
  ])('stays away from %s', (_name, text, unwanted) => {
    expect(lines(text)).not.toContain(unwanted);
  });

  it('places talks in the round of their date, and nowhere outside known rounds', () => {
    const text = 'The United States held direct talks with Hamas in Doha.';
    expect(read(text, '2025-03-06')[0]?.event).toBe('us-hamas-2025-03');
    expect(read(text, '2025-05-11')[0]?.event).toBe('us-hamas-2025-05');
    expect(read(text, '2024-06-01').filter((claim) => claim.slot === 'talks.mode')).toEqual([]);
  });
});

describe('attribution', () => {
  it.each([
    ['Israeli intelligence believes that 22 hostages are still alive.', ['Israeli intelligence']],
    ['Hamas holds 59 hostages, according to the Israeli military.', ['the Israeli military']],
    ['Hamas holds 59 hostages.', []],
  ])('%s', (text, expected) => {
    expect(read(text)[0]?.attribution).toEqual(expected);
  });

  it('resolves the same source', () => {
    const text =
      'Gaza’s health ministry said 30 people died on Sunday. The death toll in Gaza has reached 52,829, according to the same source.';
    expect(read(text, '2025-05-11').at(-1)?.attribution).toEqual(['Gaza’s health ministry']);
  });
});
