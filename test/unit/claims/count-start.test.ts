import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('from when a figure counts', () => {
  it.each([
    [
      "Gaza's death toll since the start of the war passed 50,000 on Sunday.",
      'deaths.gaza: more than 50,000',
    ],
    [
      'The number of Palestinians killed in Gaza since the war broke out topped 50,000 on Sunday.',
      'deaths.gaza: more than 50,000',
    ],
    [
      'Israeli strikes have killed 2,436 people in Gaza since the truce collapsed, the health ministry said on Monday.',
      'deaths.gaza.since_2025-03: 2,436',
    ],
    [
      'Since the Hamas attack that killed 1,200 Israelis on Oct. 7, 2023, more than 52,600 Palestinians have been killed in Gaza.',
      'deaths.israel_2023-10-07: 1,200',
    ],
  ])('is not the day of the news, nor what tells the start: %s', (text, expected) => {
    expect(lines(text, '2025-05-06')).toContain(expected);
  });

  it.each([
    'Since Oct. 7, 2023, 1,200 Israelis have been killed in attacks in Israel and the West Bank.',
    'Since the attack that killed 12 people on Sunday in Gaza City, 1,900 Palestinians have been killed in Gaza.',
    'The toll in Gaza on Sunday passed 50 since the start of the day, and the war goes on.',
  ])('is another start: %s', (text) => {
    expect(lines(text, '2025-05-06').filter((line) => line.startsWith('deaths'))).toEqual([]);
  });
});
