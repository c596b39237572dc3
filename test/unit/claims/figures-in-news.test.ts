import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../src/text/period';
import { read } from './read';

/** `slot: value` of a text's measures. */
function measures(text: string, published: IsoDate): string[] {
  return read(text, published)
    .filter((claim) => claim.kind === 'measure')
    .map((claim) => `${claim.slot}: ${claim.value?.said}`);
}

describe('a figure and its parts', () => {
  it.each([
    [
      'a whole named first',
      'Of the 59, up to 24 hostages are thought to be alive.',
      ['hostages.held: 59', 'hostages.alive: up to 24'],
    ],
    [
      'parts behind a whole that others were freed from',
      'Hamas still holds 59 hostages, 24 of whom are believed to be alive, after most of the rest were freed in deals.',
      ['hostages.held: 59', 'hostages.alive: 24'],
    ],
    [
      'a part told by someone',
      'Of the 251 captives seized that day, 58 remain in Gaza, including 34 the army says are dead.',
      ['hostages.taken_2023-10-07: 251', 'hostages.held: 58', 'hostages.dead: 34'],
    ],
    [
      'the dead and the living as one figure',
      'Fifty-nine captives, dead and alive, are still in Gaza.',
      ['hostages.held: 59'],
    ],
    [
      'those no longer alive',
      'Israel suspects that 35 of the 59 hostages in captivity may no longer be alive.',
      ['hostages.dead: 35', 'hostages.held: 59'],
    ],
    [
      'an aside with a figure of its own',
      'Fifty-eight hostages, up to 23 of them alive, are still being held in Gaza.',
      ['hostages.held: 58', 'hostages.alive: up to 23'],
    ],
    ['all of them', 'Families want all 59 hostages back at once.', ['hostages.held: 59']],
    ['one of them', 'The soldier is one of 59 hostages still held in Gaza.', ['hostages.held: 59']],
  ])('%s', (_name, text, expected) => {
    expect(measures(text, '2025-05-10')).toEqual(expected);
  });

  it('counts a person named besides, and says so', () => {
    const text = 'Edan Alexander and 58 other hostages are still held in Gaza.';
    const claim = read(text, '2025-04-20').find(({ slot }) => slot === 'hostages.held');
    expect(claim?.value?.said).toBe('59');
    expect(claim?.derived).toBe('58 others and one named');
  });

  it('counts a person set apart by name', () => {
    const claim = read('Apart from Alexander, 58 hostages are still in Gaza.', '2025-05-11')[0];
    expect([claim?.slot, claim?.value?.said]).toEqual(['hostages.held', '59']);
  });

  it.each([
    ['what is on offer', 'Under the offer Hamas would free 10 living hostages and return 18 bodies.'],
    ['what was given back', 'Hamas freed 25 living captives and the bodies of eight others by March.'],
    ['those who died before', 'At least 41 hostages have died in captivity, a newspaper counted.'],
    ['bare plurals', 'Thousands of Palestinians are missing under the rubble.'],
  ])('reads no measure into %s', (_name, text) => {
    expect(measures(text, '2025-05-20')).toEqual([]);
  });

  it('takes the bodies of Americans for all Americans only once the last living one is free', () => {
    const text = 'The bodies of four other American hostages are being held as well.';
    expect(measures(text, '2025-03-20')).toEqual([]);
    expect(measures(text, '2025-05-20')).toEqual(['hostages.us_citizens: 4']);
  });
});

describe('where a count starts', () => {
  it.each([
    [
      'a start told in the sentence before',
      'Hamas attacked Israel in October 2023. Its campaign in Gaza has since killed more than 52,000 Palestinians.',
      ['deaths.gaza: more than 52,000'],
    ],
    [
      'a start told earlier in the sentence',
      'Israel shattered the truce on March 18 and 2,720 people have been killed in Gaza since then.',
      ['ceasefire.collapse: March 18', 'deaths.gaza.since_2025-03: 2,720'],
    ],
    [
      'two counts with one start',
      'At least 2,720 people were killed and 7,513 wounded in Gaza since Israel resumed its strikes.',
      ['deaths.gaza.since_2025-03: at least 2,720'],
    ],
    [
      'two counts with two starts',
      'Some 2,720 people have died since Israel resumed its strikes on Gaza, among 52,829 killed since October 2023.',
      ['deaths.gaza.since_2025-03: about 2,720', 'deaths.gaza: 52,829'],
    ],
    [
      'a month that holds the first day',
      'The number of Palestinians killed has gone up to 52,810 since October 2023.',
      ['deaths.gaza: 52,810'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(measures(text, '2025-05-11')).toEqual(expected);
  });

  it('takes no part of the toll for the whole', () => {
    expect(measures('Over that month 1,691 Palestinians have been killed in Gaza.', '2025-04-17')).toEqual(
      [],
    );
  });
});

describe('lengths of time and days', () => {
  it.each([
    [
      'a length in an aside',
      'The war in Gaza, which has lasted 19 months, goes on.',
      ['war.elapsed: 19 months'],
    ],
    [
      'a named start',
      'Israel cut off all aid to Gaza on March 2 to press Hamas.',
      ['aid.blockade.duration: March 2'],
    ],
    [
      'two days of one truce',
      'The first phase of the ceasefire, which began on January 19 and expired on March 1, has not been renewed.',
      ['ceasefire.2025-01.start: January 19', 'ceasefire.phase1.end: March 1'],
    ],
    [
      'an age whatever the mood',
      'It is unclear whether Edan Alexander, a 21-year-old soldier, survived.',
      ['alexander.age: 21-year-old'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(measures(text, '2025-05-11').filter((line) => !line.startsWith('hostages'))).toEqual(expected);
  });

  it.each([
    ['what lies ahead', 'Bakeries in Gaza may close in a week because of the blockade.'],
    ['another blockade', 'Gaza has been under a blockade by Israel and Egypt since 2007.'],
    [
      'the day of the news',
      'Trump, who arrives in the Middle East soon, told reporters on Sunday he was hopeful.',
    ],
    ['the end of a visit', 'Trump will visit Saudi Arabia and its neighbours until 16 May.'],
    ['a day denied', 'President Trump will not begin his visit to the Middle East on Tuesday.'],
    ['the war before a truce', 'The truce halted 15 months of fighting in Gaza.'],
    ['the age of another', 'Liri, 19, and Edan Alexander were seen in a video from Gaza.'],
  ])('reads no measure into %s', (_name, text) => {
    const found = measures(text, '2025-05-11').filter((line) => !line.startsWith('hostages'));
    expect(found).toEqual([]);
  });
});

describe('counts of other days', () => {
  it.each([
    ['a war of 2014', 'Israeli attacks on Gaza have killed 1,200 people since July 8.', '2014-07-29'],
    [
      'the first strikes on Gaza',
      'Israeli strikes have killed 1,200 people in Gaza, doctors say.',
      '2023-10-12',
    ],
    [
      'a later truce',
      'More than 580 people were killed in Gaza since the truce of October 10.',
      '2026-02-10',
    ],
    ['soldiers', 'Israel says 59 of its soldiers were killed in Gaza since the truce ended.', '2025-05-11'],
    ['fighters', 'Israel says it has killed 20,000 fighters in Gaza.', '2025-05-11'],
    ['prisoners', 'Some 240 Palestinian prisoners walked free in November 2023.', '2025-05-11'],
  ] as const)('reads no measure into %s', (_name, text, published) => {
    expect(measures(text, published)).toEqual([]);
  });
});
