import { describe, expect, it } from 'vitest';
import { sayAbout, sayDay, sayPeriod } from '../../../src/compare/words';

describe('dates in reasons', () => {
  it.each([
    [{ from: '2025-03-05', to: '2025-03-05' }, '5 March 2025'],
    [{ from: '2024-12-01', to: '2024-12-10' }, '1–10 December 2024'],
    [{ from: '2025-03-01', to: '2025-03-31' }, 'March 2025'],
    [{ from: '1997-01-01', to: '1997-12-31' }, '1997'],
    [{ from: '2025-02-20', to: '2025-03-04' }, '20 February – 4 March 2025'],
    [{ from: '2024-12-20', to: '2025-01-04' }, '20 December 2024 – 4 January 2025'],
  ])('%j is %s', (period, said) => {
    expect(sayPeriod(period)).toBe(said);
  });

  it.each([
    [{ from: '2023-10-07', to: '2023-10-07' }, '7 October 2023'],
    [{ from: '2023-09-21', to: '2023-10-23' }, 'September – October 2023'],
    [{ from: '2024-12-20', to: '2025-01-20' }, 'December 2024 – January 2025'],
    [{ from: '2025-03-01', to: '2025-03-03' }, 'March 2025'],
    [{ from: '1997-01-01', to: '1997-12-31' }, '1997'],
  ])('%j is about %s', (period, said) => {
    expect(sayAbout(period)).toBe(said);
  });

  it('leaves what is no date as it is', () => {
    expect(sayDay('soon')).toBe('soon');
  });
});
