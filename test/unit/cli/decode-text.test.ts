import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/cli/decode-text';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

describe('decoding what was given', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(bytes('Käse “so”'), 'f')).toBe('Käse “so”');
    expect(decodeText(bytes('\ufeffKäse'), 'f')).toBe('Käse');
  });

  it.each([
    ['nothing', bytes(''), 'f is empty: check that it is the right one'],
    ['white space', bytes(' \n\t\r\n'), 'f is empty: check that it is the right one'],
    ['only a byte order mark', bytes('\ufeff'), 'f is empty: check that it is the right one'],
    ['UTF-16 with a mark', bytes('\ufeffCeasefire', 'utf16le'), 'f is in UTF-16: save it as UTF-8'],
    ['UTF-16 without one', bytes('Ceasefire talks', 'utf16le'), 'f is in UTF-16: save it as UTF-8'],
    ['a zero byte', bytes('Ceasefire\0talks, and so on'), 'f is binary data: give a text in UTF-8'],
    ['a PDF', bytes('%PDF-1.7 and more'), 'f is a PDF: save it as text first'],
    ['Latin-1', bytes('one\ntwo\nK\u00e4se', 'latin1'), 'f is not valid UTF-8 (line 3): save it as UTF-8'],
    ['a cut character', bytes('abc\n€').subarray(0, 6), 'f is not valid UTF-8 (line 2): save it as UTF-8'],
    [
      'another encoding the page names',
      bytes('<meta charset="windows-1252">\nK\u00e4se', 'latin1'),
      'f is not valid UTF-8 (line 2); it says it is windows-1252: save it as UTF-8',
    ],
  ])('refuses %s', (_what, given, message) => {
    expect(() => decodeText(given, 'f')).toThrow(message);
  });
});
