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
    ['Hostages to be freed under the plan: 10', []],
    ['Trucks that entered Gaza: 50', []],
  ])('stand behind their label: %s', (text, expected) => {
    expect(lines(text, '2025-07-10')).toEqual(expected);
  });
});

describe('last week in a Sunday paper', () => {
  it('may be the one that has just ended', () => {
    const text = 'Trump said last week that only 21 hostages were still alive.';
    expect(lines(text, '2025-05-11')).toEqual(['hostages.alive: 21']);
  });
});
