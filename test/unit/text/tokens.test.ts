import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normAt, tokenize } from '../../../src/text/tokens';

/** What may stand between two tokens: white space, invisible formatting, one joining mark. */
const GAP = /^[\s\u0085\p{Cf}]*[-‐‑–/]?[\s\u0085\p{Cf}]*$/u;

/** Norms in order; "+" before a glued token, "#" behind a figure. */
function norms(text: string): string {
  return tokenize(text)
    .map((token) => `${token.glued ? '+' : ''}${token.norm}${token.kind === 'number' ? '#' : ''}`)
    .join(' ');
}

describe('tokenize', () => {
  it.each([
    ['an age', 'a 21-year-old man', 'a 21# +year +old man'],
    ['two parties', 'US-Hamas talks', 'u.s. +hamas talks'],
    ['a joined word', 'the cease-fire', 'the cease +fire'],
    ['an en dash in a range', '20–24 dead', '20# +24# dead'],
    ['a slash', 'talks/deal', 'talks +deal'],
    ['a dash with spaces', 'talks – and - deals', 'talks — and — deals'],
    ['an em dash always stands alone', 'people—90% fled', 'people — 90# % fled'],
    ['possessives', "Hamas’s and Israel's", "hamas 's and israel 's"],
    ['a plural possessive', 'the hostages’ return', "the hostages ' return"],
    ['contractions', "they don’t and he'll", "they don't and he'll"],
    ['curly quotes', '“No,” he said', '" no , " he said'],
    ['diacritics', 'Café São İzmir', 'cafe sao izmir'],
    ['the country in every form', 'US U.S. USA U.S.A. and us', 'u.s. u.s. u.s. u.s. and us'],
    ['abbreviations', 'U.N. and Lt. Gen. Levi at 4 a.m. on Oct. 7', 'un and lt gen levi at 4# am on oct 7#'],
    ['a glued country and a stop', 'in the U.S.', 'in the u.s.'],
    ['a plain word and a stop', 'He said no.', 'he said no .'],
    ['a numbered thing', 'No. 5', 'no 5#'],
    ['a figure and a comma', '52,829, they say', '52,829# , they say'],
    ['a figure and a stop', 'It was 59.', 'it was 59# .'],
    ['a decimal and a percentage', '1.9 and 1,400%', '1.9# and 1,400# %'],
    ['spaced thousands', '57 000 and 57\u202f000 dead', '57 000# and 57 000# dead'],
    ['figures that are not spaced thousands', 'May 12 300 and 423 0000', 'may 12# 300# and 423# 0000#'],
    ['a list of figures', '22,24,26', '22# , 24# , 26#'],
    ['money', '$3bn and €20', '$ 3# +bn and € 20#'],
    ['ordinals', 'the 7th and 21st', 'the 7th# and 21st#'],
    ['a glued sentence', 'at risk.Trump went', 'at risk . trump went'],
    ['ellipses', 'so ... and …', 'so … and …'],
    ['an address of figures', '192.168.1.2', '192# . 168# . 1# . 2#'],
    ['emoji', 'yes 😀😀', 'yes 😀 😀'],
    ['a soft hyphen and a zero-width space', 'cease\u00adfire\u200b now', 'ceasefire now'],
    ['a mixed name', 'the F16 and F-16', 'the f16 and f +16#'],
  ])('%s', (_name, text, expected) => {
    expect(norms(text).replaceAll('\u202f', ' ')).toBe(expected);
  });

  it('tells which mark joined two tokens', () => {
    expect(tokenize('3/4 20-24 3bn').map((token) => token.joiner)).toEqual([
      undefined,
      '/',
      undefined,
      '-',
      undefined,
      undefined,
    ]);
  });

  it('reads a stretch with offsets into the whole text', () => {
    const text = 'One. Two three.';
    expect(tokenize(text, 5, 8)).toEqual([
      { start: 5, end: 8, raw: 'Two', norm: 'two', kind: 'word', glued: false },
    ]);
    expect(tokenize(text, 15)).toEqual([]);
    expect(tokenize(text, -4, 99)).toEqual(tokenize(text));
  });

  it('gives the empty norm outside the list', () => {
    expect(normAt(tokenize('one'), 1)).toBe('');
    expect(normAt(tokenize('one'), -1)).toBe('');
  });

  it('tiles any string: exact slices, nothing but space, joints and format marks between', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '-',
        '–',
        '—',
        '/',
        "'s",
        '’',
        '.',
        ',',
        '52,829',
        '7th',
        'U.S.',
        '\ud83d',
        '\ude00',
        ' ',
        'é',
        '𝒳',
        '½',
        '٣',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const token of tokenize(text)) {
          const exact = token.end > token.start && text.slice(token.start, token.end) === token.raw;
          if (!exact || !GAP.test(text.slice(end, token.start))) return false;
          end = token.end;
        }
        return GAP.test(text.slice(end));
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
