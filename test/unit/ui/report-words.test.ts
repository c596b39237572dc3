import { describe, expect, it } from 'vitest';
import {
  attributionWords,
  countWords,
  footerWords,
  independentWords,
  namedSourcesWords,
  statusWords,
  subjectWords,
} from '../../../src/ui/report-words';

describe('the words of the report', () => {
  it('agree in number', () => {
    expect(countWords('conflicts', 1)).toBe('1 conflict');
    expect(countWords('conflicts', 3)).toBe('3 conflict');
    expect(countWords('agrees', 1)).toBe('1 agree');
    expect(countWords('changed', 2)).toBe('2 changed');
  });

  it('say in one line what was found, without what was not', () => {
    expect(statusWords({ conflicts: 3, changed: 2, agrees: 9, uncovered: 4 })).toBe(
      'Lateral compared this article with other sources: 3 conflict, 2 changed, 9 agree.',
    );
    expect(statusWords({ conflicts: 0, changed: 0, agrees: 1, uncovered: 4 })).toBe(
      'Lateral compared this article with other sources: 1 agree.',
    );
    expect(statusWords({ conflicts: 0, changed: 0, agrees: 0, uncovered: 4 })).toBe('');
  });

  it('name the speaker first and then who reported it', () => {
    expect(attributionWords([])).toBeNull();
    expect(attributionWords(['an official'])).toBe('Said by an official');
    expect(attributionWords(['The Post', 'two officials'])).toBe(
      'Said by two officials, according to The Post',
    );
  });

  it('count sources honestly', () => {
    expect(independentWords(5, 2)).toBe('5 reports, 2 independent');
    expect(namedSourcesWords({ names: [], sourceCount: 3, unnamed: 3 })).toBe('3 sources');
    expect(namedSourcesWords({ names: ['Harbour Post'], sourceCount: 1, unnamed: 0 })).toBe(
      '1 source: Harbour Post',
    );
    const names = ['Harbour Post', 'Meridian Wire'];
    expect(namedSourcesWords({ names, sourceCount: 4, unnamed: 2 })).toBe(
      '4 sources: Harbour Post, Meridian Wire, 2 more',
    );
    // Two of them have one name between them.
    expect(namedSourcesWords({ names, sourceCount: 3, unnamed: 0 })).toBe(
      '3 sources: Harbour Post, Meridian Wire',
    );
  });

  it('count names that do not fit, but not a single one', () => {
    const said = (count: number): string =>
      namedSourcesWords({
        names: [...'ABCDEFGH'].slice(0, count),
        sourceCount: count,
        unnamed: 0,
      });
    expect(said(7)).toBe('7 sources: A, B, C, D, E, F, G');
    expect(said(8)).toBe('8 sources: A, B, C, D, E, F, 2 more');
  });

  it('say what the whole is', () => {
    expect(footerWords(1)).toContain('1 source speaks');
    expect(footerWords(0)).not.toMatch(/\d/);
  });

  it('say what a claim is about, with or without a value', () => {
    const value = { type: 'choice', choice: 'direct', said: 'direct talks' } as const;
    expect(subjectWords({ slot: null, label: 'US-Hamas talks', value })).toBe('US-Hamas talks: direct talks');
    expect(subjectWords({ slot: null, label: ' ', value })).toBe('direct talks');
    expect(subjectWords({ slot: null, label: 'US-Hamas talks', value: null })).toBe('US-Hamas talks');
  });
});
