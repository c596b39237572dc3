import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('figures told in few words', () => {
  it('share noun and verb with the figure before, not its start', () => {
    const text =
      'Israeli attacks have killed more than 52,800 Palestinians in Gaza, including over 2,700 since Israel broke the January truce on March 18.';
    const found = lines(text, '2025-05-12');
    expect(found).toContain('deaths.gaza: more than 52,800');
    expect(found).toContain('deaths.gaza.since_2025-03: more than 2,700');
  });

  it.each([
    ['Hostages still held in Gaza: 50', ['hostages.held: 50']],
    ['Palestinians killed in Gaza: 57,600', ['deaths.gaza: 57,600']],
    ['Number of Palestinians killed in Gaza: Over 57,000.', ['deaths.gaza: more than 57,000']],
    [
      'Number of people killed in Israel on Oct. 7, 2023: About 1,200.',
      ['deaths.israel_2023-10-07: about 1,200'],
    ],
    ['Palestinians displaced in Gaza: Around 1.9 million.', ['displaced.gaza: about 1.9 million']],
    ['Around 1.9 million: number of Palestinians displaced in Gaza.', ['displaced.gaza: about 1.9 million']],
    ['Number of Palestinians wounded in Gaza: Over 118,000.', []],
    ['Number of Palestinian refugees in Lebanon and Jordan: Around 1.9 million.', []],
    ['Hostages to be freed under the plan: 10', []],
    ['Trucks that entered Gaza: 50', []],
  ])('stand behind their label: %s', (text, expected) => {
    expect(lines(text, '2025-07-10')).toEqual(expected);
  });
});

describe('figures set beside a share or parted from their verb by an aside', () => {
  it.each([
    [
      'Nine in ten Palestinians in Gaza (some 1.9 million people) have been displaced by the war.',
      'displaced.gaza: about 1.9 million',
    ],
    ['Some 40% of the 50 hostages, or about 20, are thought to be alive.', 'hostages.alive: about 20'],
    [
      'Fifty hostages are left, fewer than half of whom — about 20 — are believed to be alive.',
      'hostages.alive: about 20',
    ],
    [
      'The war began with the Hamas-led attack of 7 October 2023, in which 1,195 Israelis and foreign nationals, including 815 civilians, were killed.',
      'deaths.israel_2023-10-07: 1,195',
    ],
    [
      'Around 1,200 people (including 38 children) lost their lives in the Hamas attack on southern Israel of October 7, 2023.',
      'deaths.israel_2023-10-07: about 1,200',
    ],
  ])('keep it: %s', (text, expected) => {
    expect(lines(text, '2025-07-10')).toContain(expected);
  });

  it('tell nothing of it where the share is of something else', () => {
    const text = 'In Gaza 90% of schools have been hit (1.9 million people have used them).';
    expect(lines(text, '2025-07-10').join()).not.toContain('1.9 million');
  });
});

describe('last week in a Sunday paper', () => {
  it('may be the one that has just ended', () => {
    const text = 'Trump said last week that only 21 hostages were still alive.';
    expect(lines(text, '2025-05-11')).toEqual(['hostages.alive: 21']);
  });
});
