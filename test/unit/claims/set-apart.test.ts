import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('figures whose words stand apart', () => {
  it.each([
    [
      'The plan foresees the release of ten hostages; about 20 of the 50 hostages are believed to be alive.',
      '2025-07-06',
      'hostages.alive: about 20',
    ],
    [
      "Gaza's health ministry puts the number of Palestinians killed since at more than 57,000.",
      '2025-07-07',
      'deaths.gaza: more than 57,000',
    ],
    [
      'At least 1,864 people have been killed in the renewed Israeli offensive, the ministry said.',
      '2025-04-22',
      'deaths.gaza.since_2025-03: at least 1,864',
    ],
    [
      'Edan Alexander was freed on Monday. The 21-year-old was handed to the Red Cross.',
      '2025-05-12',
      'alexander.age: 21-year-old',
    ],
    ['Now 21, Edan Alexander is the last living American hostage.', '2025-05-12', 'alexander.age: 21'],
    [
      'Nine people out of 10 in Gaza have had to leave their homes.',
      '2025-07-08',
      'displaced.gaza.share: 90%',
    ],
    ['Phase one of the truce, 19 January-1 March, is over.', '2025-03-14', 'ceasefire.phase1.end: 1 March'],
    ['Four dead Americans are still to be brought back.', '2025-05-14', 'hostages.us_citizens: 4'],
  ])('are read: %s', (text, published, expected) => {
    expect(lines(text, published)).toContain(expected);
  });

  it.each([
    ['Edan Alexander was freed on Monday. A 21-year-old was shot dead near Nablus.', 'alexander.age'],
    ['The ministry said 350 people were killed in the renewed strikes on Tuesday.', 'deaths'],
    ['Mr Netanyahu flew home after two meetings with US officials.', 'hostages.us_citizens'],
    ['Now 21, Israel says, are alive in the shelter, which Edan Alexander visited.', 'alexander.age'],
  ])('say nothing else: %s', (text, slot) => {
    expect(lines(text, '2025-05-13').filter((line) => line.startsWith(slot))).toEqual([]);
  });

  it.each([
    ['Fifty hostages - about 20 of them alive - remain in Gaza.', 'hostages.held: 50'],
    ['Fifty hostages -- about 20 of them believed to be alive -- are still in Gaza.', 'hostages.held: 50'],
    ['Half of the 20 living hostages would go free under the deal.', 'hostages.alive: 20'],
    ['Ten of the 20 hostages thought to be alive would be freed at once.', 'hostages.alive: 20'],
    [
      'Israel puts the toll of the October 7 attack by Hamas at about 1,200.',
      'deaths.israel_2023-10-07: about 1,200',
    ],
  ])('are read beside a dash, and whole beside a planned part: %s', (text, expected) => {
    expect(lines(text, '2025-07-10')).toContain(expected);
  });
});
