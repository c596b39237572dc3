import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/page/parse-date';

describe('parseDate', () => {
  test.each([
    ['2025-03-05', '2025-03-05', false],
    ['2025-03-05T23:30:00-05:00', '2025-03-05', false],
    ['2025-03-05T23:30:00Z', '2025-03-05', true],
    ['2025-03-05T23:30:00.000+00:00', '2025-03-05', true],
    ['2025-03-05 23:30', '2025-03-05', false],
    ['20250305', '2025-03-05', false],
    ['20250305T101500Z', '2025-03-05', true],
    ['2025/3/5', '2025-03-05', false],
    ['March 5, 2025', '2025-03-05', false],
    ['Wednesday, 5 March 2025 at 10:15', '2025-03-05', false],
    ['5th Sept. 2025', '2025-09-05', false],
    ['Wed, 05 Mar 2025 23:00:00 GMT', '2025-03-05', true],
    [1_741_219_200_000, '2025-03-06', true],
    ['1741219200', '2025-03-06', true],
  ])('%s', (value, day, utc) => {
    expect(parseDate(value)).toEqual({ day, utc });
  });

  test.each([
    '05/03/2025',
    '2025-02-30',
    '2025-13-01',
    '0000-00-00',
    'yesterday',
    'March 2025',
    '',
    null,
    undefined,
    {},
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('refuses %j', (value) => {
    expect(parseDate(value)).toBeNull();
  });
});
