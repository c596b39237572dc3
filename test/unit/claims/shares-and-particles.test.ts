import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('figures in unusual words', () => {
  it.each([
    ['Nine residents in 10 have been forced from their homes in Gaza.', 'displaced.gaza.share: 90%'],
    ['Nine Gazans out of ten have been displaced at least once.', 'displaced.gaza.share: 90%'],
    [
      'Hamas gunmen storm southern Israel on October 7, 2023, and drag 251 off to Gaza.',
      'hostages.taken_2023-10-07: 251',
    ],
    ['The ministry registered the 58,000th Palestinian death in Gaza on Saturday.', 'deaths.gaza: 58,000'],
    ['An estimated 101 Israeli and foreign nationals remain hostage in Gaza.', 'hostages.held: about 101'],
    [
      'The renewed Israeli attacks on Gaza have so far killed 2,151 Palestinians.',
      'deaths.gaza.since_2025-03: 2,151',
    ],
    [
      'Hamas took 251 hostages. In all, 105 of them walked free in the week-long pause in November 2023.',
      'hostages.released_2023-11: 105',
    ],
  ])('are read: %s', (text, expected) => {
    expect(lines(text, '2025-07-12')).toContain(expected);
  });

  it.each([
    'Nine residents in 10 buildings in Gaza were displaced on Monday.',
    'The 58,000th truck entered Gaza, where Palestinians were killed.',
    'On October 7, 2023, Hamas fired rockets at 251 off-duty soldiers in Gaza.',
  ])('count nothing else: %s', (text) => {
    expect(lines(text, '2025-07-12').filter((line) => /displaced|deaths|taken/.test(line))).toEqual([]);
  });
});
