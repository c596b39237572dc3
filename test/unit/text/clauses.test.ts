import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../src/text/clauses';
import { tokenize } from '../../../src/text/tokens';

/** Each clause as "[marker] words". */
function clauses(text: string): string[] {
  const tokens = tokenize(text);
  return splitClauses(tokens).map(({ first, last, marker }) => {
    const words = text.slice(tokens[first]?.start, tokens[last]?.end);
    return marker === null ? words : `[${marker}] ${words}`;
  });
}

describe('splitClauses', () => {
  it.each([
    [
      'names behind between',
      'He says meetings between Cairo and Doha officials took place.',
      ['He says meetings between Cairo and Doha officials took place.'],
    ],
    [
      'an adverb before the second verb',
      'Israel was not told and instead learned of it later.',
      ['Israel was not told and instead learned of it later.'],
    ],
    ['as with a noun', 'It was seen as a tactic that failed.', ['It was seen as a tactic that failed.']],
    [
      'since inside the subject',
      'The toll since the start of the war has risen.',
      ['The toll since the start of the war has risen.'],
    ],
    [
      'concession first',
      'Although Washington had warned Israel, the army moved in.',
      ['[although] Although Washington had warned Israel,', 'the army moved in.'],
    ],
    [
      'concession last',
      'The army moved in, although Washington had warned it.',
      ['The army moved in,', '[although] although Washington had warned it.'],
    ],
    [
      'while in the middle',
      'Aides say 22 are alive, while the fate of two is unknown.',
      ['Aides say 22 are alive,', '[while] while the fate of two is unknown.'],
    ],
    ['but', 'The talks began but nobody signed.', ['The talks began', '[but] but nobody signed.']],
    [
      'and with a new subject',
      'The truce expired and fighting has resumed.',
      ['The truce expired', '[and] and fighting has resumed.'],
    ],
    [
      'and between names',
      'Israel and Hamas are holding talks in Doha.',
      ['Israel and Hamas are holding talks in Doha.'],
    ],
    [
      'and between verbs of one subject',
      'The group seized power and had ruled since.',
      ['The group seized power and had ruled since.'],
    ],
    [
      'names behind a speech verb',
      'He said Egypt and Qatar are mediating.',
      ['He said Egypt and Qatar are mediating.'],
    ],
    [
      'relative clause and its end',
      'The truce, which was part of the deal, expired on Saturday.',
      ['The truce,', '[which] which was part of the deal,', 'expired on Saturday.'],
    ],
    [
      'who',
      'She met an official who said the gates were shut.',
      ['She met an official', '[who] who said the gates were shut.'],
    ],
    [
      'in which',
      'It began with a raid in which 1,200 people were killed.',
      ['It began with a raid', '[which] in which 1,200 people were killed.'],
    ],
    [
      'with behind a comma',
      'Fifty remain in Gaza, with about 20 still alive.',
      ['Fifty remain in Gaza,', '[with] with about 20 still alive.'],
    ],
    [
      'including',
      'Five Americans are held, including a soldier.',
      ['Five Americans are held,', '[including] including a soldier.'],
    ],
    [
      'after with a verb',
      'He canceled the trip after the talks had stalled.',
      ['He canceled the trip', '[after] after the talks had stalled.'],
    ],
    [
      'after without a verb',
      'Fatigue has grown after 21 months of war.',
      ['Fatigue has grown after 21 months of war.'],
    ],
    [
      'because',
      'The visit was put off because no deal was near.',
      ['The visit was put off', '[because] because no deal was near.'],
    ],
    [
      'semicolon and colon',
      'Two were freed; three died: all were civilians.',
      ['Two were freed;', 'three died:', 'all were civilians.'],
    ],
    [
      'dash',
      'Nearly 1.9 million—90% of the people—have fled.',
      ['Nearly 1.9 million—', '90% of the people—', 'have fled.'],
    ],
    [
      'a clock time is no break',
      'Sirens sounded at 10:30 on Friday.',
      ['Sirens sounded at 10:30 on Friday.'],
    ],
    [
      'parentheses',
      'The army (which denied it) moved on.',
      ['The army', '(', '[which] which denied it)', 'moved on.'],
    ],
    [
      'an opening adverb stays',
      'However, on Tuesday night, he canceled the trip.',
      ['However, on Tuesday night, he canceled the trip.'],
    ],
    ['speech tag', '“We will wait,” the official said.', ['“We will wait,”', 'the official said.']],
  ])('%s', (_name, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it('has nothing to cut in nothing', () => {
    expect(splitClauses([])).toEqual([]);
  });

  it('covers the tokens of any string without gap or overlap', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        'while',
        'and',
        'said',
        ',',
        ';',
        '—',
        '(',
        ')',
        'he',
        'which',
        'in',
        'was',
        '"',
        'after',
        'with',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const tokens = tokenize(pieces.join(' '));
        let next = 0;
        for (const clause of splitClauses(tokens)) {
          if (clause.first !== next || clause.last < clause.first) return false;
          next = clause.last + 1;
        }
        return next === tokens.length;
      }),
    );
  }, 30_000);
});
