import { describe, expect, it } from 'vitest';
import { read } from './read';

function days(slot: string, text: string, published: string): string[] {
  return read(text, published).flatMap((claim) =>
    claim.slot === slot && claim.value?.type === 'date' ? [claim.value.period.from] : [],
  );
}

describe('which of the things a sentence tells a day dates', () => {
  it.each([
    [
      'ceasefire.phase1.end',
      '2025-03-05',
      'On Monday, the first phase having expired, Israel shut the crossings.',
    ],
    [
      'ceasefire.collapse',
      '2025-03-20',
      'Troops moved back in on Wednesday after the truce collapsed in Gaza.',
    ],
    [
      'ceasefire.phase1.end',
      '2025-03-04',
      'March 3: Mediators scramble after the first phase of the ceasefire expired.',
    ],
    [
      'ceasefire.collapse',
      '2025-03-22',
      'March 19: Ground troops return to Gaza, where the truce has collapsed.',
    ],
    ['ceasefire.2025-01.start', '2025-01-22', 'January 15: Israel and Hamas agree a Gaza ceasefire.'],
  ])('not what was earlier (%s, %s): %s', (slot, published, text) => {
    expect(days(slot, text, published)).toEqual([]);
  });

  it.each([
    [
      'ceasefire.2025-01.start',
      '2025-01-22',
      '2025-01-19',
      'Jan. 21: Trucks roll in as a Gaza ceasefire that began on Sunday holds.',
    ],
    [
      'ceasefire.2025-01.start',
      '2025-01-22',
      '2025-01-19',
      'The ceasefire that took effect in Gaza on January 19 held on Tuesday.',
    ],
    [
      'ceasefire.phase1.end',
      '2025-03-05',
      '2025-03-01',
      'On Tuesday, envoys met to save a truce whose first phase expired on Saturday.',
    ],
    [
      'ceasefire.collapse',
      '2025-03-22',
      '2025-03-18',
      'On Tuesday, Israel launched strikes that shattered the Gaza ceasefire.',
    ],
    [
      'ceasefire.2025-01.start',
      '2025-06-20',
      '2025-01-19',
      'The truce took effect in Gaza on January 19 after 15 months of war.',
    ],
  ])('but its own (%s, %s): %s, %s', (slot, published, day, text) => {
    expect(days(slot, text, published)).toEqual([day]);
  });
});

describe('a day told late', () => {
  it.each([
    ['ih_talks.timing', '2025-07-06', 'July 6, 2025: Israel and Hamas open indirect negotiations in Doha.'],
    [
      'trump.visit',
      '2025-05-13',
      'Trump arrived in Saudi Arabia on May 13, the first stop of a tour of the Gulf.',
    ],
  ])('belongs to the event it falls in (%s, %s): %s', (slot, day, text) => {
    expect(days(slot, text, '2025-10-14')).toEqual([day]);
  });
});
