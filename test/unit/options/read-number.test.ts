import { describe, expect, test } from 'vitest';
import { readNumber, writeNumber } from '../../../src/options/read-number';

describe('a number as a reader writes it', () => {
  test.each([
    ['1200', 'en', 1200],
    ['1,200', 'en', 1200],
    ['1,234,567', 'en', 1234567],
    ['1,234.5', 'en', 1234.5],
    ['7.5', 'en', 7.5],
    ['7,5', 'en', 7.5],
    ['0.125', 'en', 0.125],
    ['-3', 'en', -3],
    ['52 829', 'fr', 52829],
    ['52\u202f829', 'fr', 52829],
    ['7,5', 'fr', 7.5],
    ['1.200', 'es', 1200],
    ['1.234.567', 'es', 1234567],
    ['1.234,5', 'es', 1234.5],
    ['7.5', 'es', 7.5],
    ['1,125', 'es', 1.125],
  ])('%s in %s', (text, language, value) => {
    expect(readNumber(text, language)).toBe(value);
  });

  test.each([
    '',
    'many',
    '1,20,0',
    '12,34,567',
    '1.2.3',
    '1,200.',
    '.5',
    '1e5',
    '1,234.567,8',
    '12345,678,901',
  ])('%s is none', (text) => {
    expect(readNumber(text, 'en')).toBeNull();
  });

  test.each(['en', 'es', 'fr', 'ar', 'he'])('what is written in %s is read back', (language) => {
    for (const value of [0, 7.5, 1.125, 1200, 52829, 1000.25, -3])
      expect(readNumber(writeNumber(value, language), language)).toBe(value);
  });
});
