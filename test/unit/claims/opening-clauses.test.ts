import { describe, expect, it } from 'vitest';
import { read } from './read';

const monthsOf = (slot: string, text: string, published: string) =>
  read(text, published).flatMap((claim) => (claim.slot === slot ? [claim.asOf?.from.slice(0, 7)] : []));
const slotsOf = (text: string, published: string) => read(text, published).map(({ slot }) => slot);

describe('a clause with "when" that opens a sentence', () => {
  it.each([
    ['When the last ceasefire broke down in March, Hamas still held 59 hostages.', '2025-03'],
    ['When Israel went back to war in March, 59 hostages were being held in Gaza.', '2025-03'],
    // What comes after the day of the news dates nothing.
    ['When the envoy returns in September, Hamas will still hold 50 hostages.', undefined],
  ])('dates what comes behind it: %s', (text, month) => {
    expect(monthsOf('hostages.held', text, '2025-07-04')).toEqual(month === undefined ? [] : [month]);
  });
});

describe('what is to be done', () => {
  it('is planned, not done', () => {
    const text = 'Under the first phase of the truce, 33 Israelis are to be exchanged for 1,900 prisoners.';
    expect(slotsOf(text, '2025-02-13')).not.toContain('hostages.released_2025');
    const done = 'In the first phase of the truce, 33 Israelis were exchanged for 1,900 prisoners.';
    expect(slotsOf(done, '2025-03-10')).toContain('hostages.released_2025');
  });
});

describe('an answer of another kind', () => {
  const talks = 'The United States has held direct talks with Hamas.';
  it.each([
    ['Hamas had not responded the way Washington wanted.', false],
    ['Hamas has not replied to the offer.', false],
    ['Hamas did not respond to a request for comment.', true],
  ])('is no silence on the talks: %s', (text, silent) => {
    expect(slotsOf(`${talks} ${text}`, '2025-03-07').includes('hamas.comment')).toBe(silent);
  });
});
