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

describe('words that look like a figure or a day', () => {
  it('takes the year of a month from the date told before it', () => {
    const text =
      'Hamas attacked Israel on October 7, 2023, seizing 251 people. Of those, 105 were released in a truce that November.';
    expect(monthsOf('hostages.released_2023-11', text, '2025-03-07')).toEqual(['2023-11']);
    // The month of a clause after "that" is one before publication.
    const said = 'He said that last month the group freed 33 hostages in the first phase of the truce.';
    expect(slotsOf(said, '2025-03-07')).toContain('hostages.released_2025');
  });

  it('leaves doubt about a part of a known number alone', () => {
    const text = 'Hamas holds 48 hostages in Gaza, 20 of whom Israel believes to be alive.';
    const doubt = 'Mr Trump told reporters that some of the 20 might have died.';
    expect(slotsOf(text, '2025-09-06')).toContain('hostages.alive');
    expect(
      read(`${text} ${doubt}`, '2025-09-06').filter(({ slot }) => slot === 'hostages.alive'),
    ).toHaveLength(1);
  });

  it('does not count a couple who are husband and wife', () => {
    const text =
      'Soldiers brought out the bodies of Judith and Gad, a couple who were American citizens, from Gaza.';
    expect(slotsOf(text, '2025-06-12')).not.toContain('hostages.us_citizens');
  });
});

describe('what explains a day', () => {
  it('is not put in the mouth of whoever gives the count', () => {
    const text =
      'Since March 18, when Israel ended the truce with air strikes, 3,340 people have been killed in Gaza, the health ministry says.';
    const told = read(text, '2025-05-20').map(({ slot, attribution }) => [slot, attribution.length > 0]);
    expect(told).toContainEqual(['ceasefire.status', false]);
    expect(told).toContainEqual(['deaths.gaza.since_2025-03', true]);
  });
});
