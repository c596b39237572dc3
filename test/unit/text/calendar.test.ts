import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  datePartsOf,
  daysBetween,
  daysInMonth,
  isIsoDate,
  isoDateOf,
  monthPeriod,
  periodsOverlap,
  weekdayOf,
} from '../../../src/text/calendar';

describe('days', () => {
  it('accepts days that exist and nothing else', () => {
    for (const day of ['2025-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      expect(isIsoDate(day)).toBe(true);
    }
    for (const day of [
      '2025-02-30',
      '2023-02-29',
      '1900-02-29',
      '2025-13-01',
      '2025-00-10',
      '2025-1-1',
      ' 2025-01-01',
      '',
    ]) {
      expect(isIsoDate(day)).toBe(false);
    }
  });

  it('takes a day apart and puts it together', () => {
    expect(datePartsOf('2023-10-07')).toEqual({ year: 2023, month: 10, day: 7 });
    expect(isoDateOf(2023, 10, 7)).toBe('2023-10-07');
    expect(isoDateOf(2023, 2, 29)).toBeNull();
    expect(isoDateOf(2023.5, 2, 1)).toBeNull();
    expect(isoDateOf(-1, 2, 1)).toBeNull();
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2024, 13)).toBe(0);
  });

  it('moves over months, years and leap days', () => {
    expect(addDays('2025-05-11', -70)).toBe('2025-03-02');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2000-03-01', -1)).toBe('2000-02-29');
  });

  it('knows weekdays', () => {
    expect(weekdayOf('2025-05-11')).toBe(0);
    expect(weekdayOf('2025-03-05')).toBe(3);
    expect(weekdayOf('2023-10-07')).toBe(6);
  });

  it('says clearly what is wrong with a bad day', () => {
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => daysBetween('2025-01-01', 'soon')).toThrow('not a calendar day: soon');
    expect(() => weekdayOf('')).toThrow(RangeError);
  });

  it('agrees with the platform on every day it can name', () => {
    const day = fc.integer({ min: -60_000, max: 60_000 });
    fc.assert(
      fc.property(day, (offset) => {
        const date = addDays('2000-01-01', offset);
        const platform = new Date(Date.UTC(2000, 0, 1) + offset * 86_400_000);
        expect(date).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(date)).toBe(platform.getUTCDay());
        expect(daysBetween('2000-01-01', date)).toBe(offset);
      }),
    );
  }, 30_000);
});

describe('periods', () => {
  it('spans months, also past the end of the year', () => {
    expect(monthPeriod(2025, 2)).toEqual({ from: '2025-02-01', to: '2025-02-28' });
    expect(monthPeriod(2025, 14)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(monthPeriod(2025, 0)).toEqual({ from: '2024-12-01', to: '2024-12-31' });
    expect(() => monthPeriod(10_000, 1)).toThrow(RangeError);
  });

  it('overlap when they share a day', () => {
    const march = { from: '2025-03-01', to: '2025-03-31' };
    expect(periodsOverlap(march, { from: '2025-03-31', to: '2025-04-02' })).toBe(true);
    expect(periodsOverlap(march, { from: '2025-04-01', to: '2025-04-02' })).toBe(false);
    expect(periodsOverlap({ from: '2025-03-05', to: '2025-03-05' }, march)).toBe(true);
  });
});
