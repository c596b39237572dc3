import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod } from '../../../src/ui/format-date';

describe('formatDate', () => {
  it('spells a day in the language asked for', () => {
    expect(formatDate('2025-03-05', 'en-GB')).toBe('5 March 2025');
    expect(formatDate('2025-03-05', 'en-US')).toBe('March 5, 2025');
    expect(formatDate('2025-03-05', 'de')).toBe('5. März 2025');
  });

  it('never slips to the day before or after', () => {
    expect(formatDate('2025-01-01', 'en-GB')).toBe('1 January 2025');
    expect(formatDate('2024-12-31', 'en-GB')).toBe('31 December 2024');
  });

  it.each([null, '', '2025-3-5', '2025-02-30', '2025-13-01', '<b>', '2025-03-05T10:00'])(
    'gives nothing for %s',
    (date) => {
      expect(formatDate(date, 'en-GB')).toBeNull();
    },
  );
});

describe('formatPeriod', () => {
  const spell = (from: string, to: string) =>
    formatPeriod({ from, to }, 'en-GB')?.replace(/\u2009/g, '') ?? null;

  it('shortens what both ends share', () => {
    expect(spell('2025-03-01', '2025-03-07')).toMatch(/^1[\u00a0\u2060]–\u2060\u00a0?7 March 2025$/);
  });

  it('shows a single day once', () => {
    expect(spell('2025-03-05', '2025-03-05')).toBe('5 March 2025');
  });

  it('gives nothing for a period that is none', () => {
    expect(spell('2025-03-07', '2025-03-01')).toBeNull();
    expect(spell('2025-03-07', 'soon')).toBeNull();
    expect(formatPeriod(null, 'en-GB')).toBeNull();
  });
});
