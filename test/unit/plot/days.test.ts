import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acrossDays } from '../../../src/plot/across';
import { dayOf, dayTicks, timeOf } from '../../../src/plot/days';

const ticksOf = (from: string, to: string, most = 3) => dayTicks(timeOf(from), timeOf(to), most);

describe('the days to write beside an axis', () => {
  it.each([
    ['2025-03-04', '2025-03-12', 'day', '2025-03-05 2025-03-09'],
    ['2025-05-27', '2025-06-04', 'day', '2025-05-28 2025-06-01'],
    ['2025-01-17', '2025-07-07', 'month', '2025-02-01 2025-04-01 2025-06-01'],
    ['2024-03-01', '2025-07-20', 'month', '2024-04-01 2024-10-01 2025-04-01'],
    ['2019-05-01', '2025-07-20', 'year', '2020-01-01 2022-01-01 2024-01-01'],
  ])('from %s to %s tell the %s', (from, to, tells, days) => {
    expect(ticksOf(from, to)).toEqual({ days: days.split(' '), tells });
  });

  it('are few, in order, inside the axis, and never too near each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 9_000 }), (first, span) => {
        const [from, to] = [first, first + span].map((day) => dayOf(day * 86_400_000)) as [string, string];
        const { ticks } = acrossDays({ from, to });
        expect(ticks.length).toBeLessThanOrEqual(3);
        expect(ticks.length).toBeGreaterThan(0);
        ticks.forEach(({ across }, at) => {
          expect(across).toBeGreaterThanOrEqual(0);
          expect(across).toBeLessThanOrEqual(1);
          if (at > 0) expect(across - (ticks[at - 1]?.across ?? 0)).toBeGreaterThan(0.2);
        });
      }),
    );
  });
});

describe('an axis of days', () => {
  it('holds its period with room at either end', () => {
    const { at } = acrossDays({ from: '2025-03-01', to: '2025-07-01' });
    expect(at(timeOf('2025-03-01'))).toBeGreaterThan(0.03);
    expect(at(timeOf('2025-07-01'))).toBeLessThan(0.97);
  });

  it('does not stretch a day over the whole width', () => {
    const { at } = acrossDays({ from: '2025-03-05', to: '2025-03-06' });
    expect(at(timeOf('2025-03-06')) - at(timeOf('2025-03-05'))).toBeLessThan(0.2);
    expect(at(timeOf('2025-03-05')) + at(timeOf('2025-03-06'))).toBeCloseTo(1);
  });
});
