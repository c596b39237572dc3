import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownPen, oneLine, plainPen } from '../../../../src/ui/copy/pen';

describe('a line of others’ words', () => {
  test.each([
    ['line breaks', 'Talks\r\nresume\u2028at\tonce', 'Talks resume at once'],
    ['marks that turn the direction', 'invoice\u202Efdp.exe\u2066 \u200Fnow', 'invoicefdp.exe now'],
    ['controls and spaces nobody sees', '\u0000Ta\u200Blks\u0007 \uFEFFgo on ', 'Talks go on'],
  ])('has no %s', (_what, raw, line) => {
    expect(oneLine(raw)).toBe(line);
    expect(plainPen.text(raw)).toBe(line);
  });

  test('keeps what other scripts need', () => {
    expect(oneLine('می‌خواهم · שָׁלוֹם · 👩‍👧')).toBe('می‌خواهم · שָׁלוֹם · 👩‍👧');
  });
});

describe('Markdown', () => {
  test.each([
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['![x](https://evil.example/p.png)', '!\\[x\\](https://evil.example/p.png)'],
    ['`code` and ```fence', '\\`code\\` and \\`\\`\\`fence'],
    ['a | b | c', 'a \\| b \\| c'],
    ['**bold** _soft_ ~~gone~~', '\\*\\*bold\\*\\* \\_soft\\_ \\~\\~gone\\~\\~'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['AT&T &lt;b&gt;', 'AT&amp;T &amp;lt;b&amp;gt;'],
    ['# A heading', '\\# A heading'],
    ['- an item', '\\- an item'],
    ['1. an item', '1\\. an item'],
    ['=== under', '\\=== under'],
    ['$x$ and {y}', '\\$x\\$ and \\{y\\}'],
    ['a \\ b', 'a \\\\ b'],
    ['first\n\n# second', 'first \\# second'],
  ])('writes %j as words', (raw, written) => {
    expect(markdownPen.text(raw)).toBe(written);
  });

  test('no words, whatever they are, leave a mark that formats', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'[]()`*_<>|~#\\&\n\r\t\u202e\u2028 -=+1.a!$'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(hostile, (raw) => {
        const written = markdownPen.text(raw);
        expect(written).not.toMatch(/^[-+=]|^\d+[.)]/);
        const left = written.replace(/\\[\\`*_[\]{}#|~$=+.)-]/g, '').replace(/&(?:amp|lt|gt);/g, '');
        expect(left).not.toMatch(/[\\`*_[\]{}#|~$<>&\n\r\u202e\u2028]/);
      }),
    );
  });

  test('an address cannot end its link', () => {
    const link = markdownPen.link('Words', new URL('https://a.example/x_(y)?q=<b>`\\"\'|#:~:text=(a)').href);
    expect(link).toMatch(/^\[Words\]\([^()<>`'"\\|]*\)$/);
    expect(link).toContain('https://a.example/x_%28y%29?q=');
  });

  test('without an address the words stand alone', () => {
    expect(markdownPen.link('[Words]', null)).toBe('\\[Words\\]');
    expect(plainPen.link('[Words]', null)).toBe('[Words]');
  });
});

describe('plain text', () => {
  test('underlines headings by their characters and puts addresses on lines of their own', () => {
    expect(plainPen.heading(1, 'Où 👍')).toBe('Où 👍\n====');
    expect(plainPen.heading(3, 'Held: 59')).toBe('Held: 59');
    expect(plainPen.item([plainPen.link('Words', 'https://a.example/')])).toBe(
      '- Words\n  https://a.example/',
    );
  });
});
