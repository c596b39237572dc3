import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shorten } from '../../../src/ui/shorten';

it('leaves a short sentence alone but for its line breaks', () => {
  expect(shorten(' Fifty-nine\n are  held. ', 40)).toBe('Fifty-nine are held.');
});

it('cuts between words and drops dangling punctuation', () => {
  expect(shorten('Of those held, twenty-two are alive', 16)).toBe('Of those held…');
});

it('is never longer than asked and never ends in half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 4, max: 60 }),
      (text, length) => {
        const short = shorten(text, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short).not.toMatch(/\p{Surrogate}/u);
      },
    ),
  );
});
