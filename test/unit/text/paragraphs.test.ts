import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../../src/text/paragraphs';
import { sliceOf } from '../../../src/text/span';

describe('splitParagraphs', () => {
  it('takes the non-empty runs between line ends, trimmed', () => {
    const text = '  First line. \r\n\r\n\tSecond line\u00a0\n \n\u2028Third';
    expect(splitParagraphs(text).map((span) => sliceOf(text, span))).toEqual([
      'First line.',
      'Second line',
      'Third',
    ]);
  });

  it('finds nothing in white space', () => {
    expect(splitParagraphs('')).toEqual([]);
    expect(splitParagraphs(' \n\t\r\n\u3000')).toEqual([]);
  });

  it('keeps everything that is not white space, in order', () => {
    const line = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', ' \n ', 'a b', '\r'));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('');
        const spans = splitParagraphs(text);
        const kept = spans.map((span) => sliceOf(text, span)).join('');
        expect(kept.replace(/[\s\u0085]/g, '')).toBe(text.replace(/[\s\u0085]/g, ''));
        for (const span of spans) expect(sliceOf(text, span)).toBe(sliceOf(text, span).trim());
      }),
    );
  }, 30_000);
});
