import { describe, expect, it } from 'vitest';
import { allowedBy, compareAllowed, type WordedFigure } from '../../../src/compare/interval';
import type { Qualifier } from '../../../src/text/quantity';

function figure(said: string): WordedFigure {
  const [first = '', second] = said.split(' ');
  return second === undefined
    ? { amount: Number(first), qualifier: 'exactly' }
    : { amount: Number(second), qualifier: first as Qualifier };
}

function difference(a: string, b: string): string {
  return compareAllowed(allowedBy(figure(a)), allowedBy(figure(b)));
}

describe('compareAllowed', () => {
  it.each([
    ['more-than 250', '251'],
    ['about 250', '251'],
    ['250', '251'],
    ['about 250', 'more-than 250'],
    ['about 1200', '1200'],
    ['about 1200', '1218'],
    ['more-than 1200', '1200'],
    ['about 24', '24'],
    ['at-least 35', '35'],
    ['nearly 1900000', '1900000'],
    ['more-than 52000', '52829'],
    ['more-than 57000', '57418'],
  ])('%s and %s are the same figure', (a, b) => {
    expect(difference(a, b)).toBe('equal');
    expect(difference(b, a)).toBe('equal');
  });

  it.each([
    ['about 24', '22'],
    ['34', '35'],
    ['240', '251'],
    ['240', 'more-than 250'],
    ['24', 'about 20'],
    ['16', 'about 20'],
    ['253', '251'],
    ['1400', '1200'],
    ['1400', 'about 1200'],
    ['59', '50'],
    ['at-least 35', '33'],
    ['at-most 24', '25'],
  ])('%s and %s cannot both be right', (a, b) => {
    expect(difference(a, b)).toBe('apart');
    expect(difference(b, a)).toBe('apart');
  });

  it.each([
    ['1139', 'about 1200'],
    ['240', 'about 250'],
    ['about 240', 'more-than 250'],
    ['about 20', '23'],
    ['about 20', '17'],
    ['at-least 35', '60'],
  ])('%s and %s are left open', (a, b) => {
    expect(difference(a, b)).toBe('unclear');
    expect(difference(b, a)).toBe('unclear');
  });

  it('takes a range as its two ends', () => {
    const range = allowedBy({ amount: 20, upTo: 24, qualifier: 'between' });
    expect(compareAllowed(range, allowedBy(figure('22')))).toBe('equal');
    expect(compareAllowed(range, allowedBy(figure('27')))).toBe('apart');
  });
});
