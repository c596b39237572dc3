import { describe, expect, it } from 'vitest';
import { times } from './time-lines';

describe('the tense of a relative clause', () => {
  it.each([
    [
      'Trump, who begins a tour of Qatar, Oman and Kuwait on Tuesday, welcomed it.',
      'Tuesday: 2025-05-13 day',
    ],
    [
      'The truce, which began after talks in Qatar, Egypt and Oman on Sunday, has held.',
      'Sunday: 2025-05-11 day',
    ],
    ['Trump, who begins a tour soon, on Tuesday welcomed it.', 'Tuesday: 2025-05-06 day'],
  ])('tells which weekday is meant: %s', (text, expected) => {
    expect(times(text, '2025-05-12')).toEqual([expected]);
  });
});
