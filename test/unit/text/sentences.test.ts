import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/text/sentences';
import { sliceOf } from '../../../src/text/span';

function sentences(text: string): string[] {
  return splitSentences(text).map((sentence) => sliceOf(text, sentence));
}

describe('where a sentence ends', () => {
  it.each([
    ['full stops', 'Talks resumed. Nobody spoke.', ['Talks resumed.', 'Nobody spoke.']],
    ['question and exclamation', 'Who pays? Nobody! So it goes.', ['Who pays?', 'Nobody!', 'So it goes.']],
    ['doubled marks', 'Really?! Yes.', ['Really?!', 'Yes.']],
    [
      'a closing quote behind the stop',
      'He said “it is over.” Others left.',
      ['He said “it is over.”', 'Others left.'],
    ],
    ['straight quotes', '"We wait." The hall was quiet.', ['"We wait."', 'The hall was quiet.']],
    ['a speech tag behind the quote', '“Stop!” he cried. They did.', ['“Stop!” he cried.', 'They did.']],
    ['a sentence in parentheses', '(It was late.) The door shut.', ['(It was late.)', 'The door shut.']],
    ['ellipsis between sentences', 'They waited… Nobody came.', ['They waited…', 'Nobody came.']],
    [
      'a stop glued to a capital',
      'Many are at risk.Officials in Cairo agree.',
      ['Many are at risk.', 'Officials in Cairo agree.'],
    ],
    ['a quote glued to a capital', 'It is “over.”Officials left.', ['It is “over.”', 'Officials left.']],
    [
      'a figure before the stop',
      'The toll reached 52,829. It rose again.',
      ['The toll reached 52,829.', 'It rose again.'],
    ],
    ['a figure behind the stop', 'Most fled. 20 stayed.', ['Most fled.', '20 stayed.']],
    ['a percentage', 'Prices rose 1,400%. Few could pay.', ['Prices rose 1,400%.', 'Few could pay.']],
    [
      'the country at the end',
      'He flew to the U.S. The visit was short.',
      ['He flew to the U.S.', 'The visit was short.'],
    ],
    [
      'a year at the end',
      'It began in 2023. Since then it grew.',
      ['It began in 2023.', 'Since then it grew.'],
    ],
    [
      'a clock time at the end',
      'Sirens rang at 4 a.m. The strike followed.',
      ['Sirens rang at 4 a.m.', 'The strike followed.'],
    ],
    ['a footnote mark', 'The list grew.[3] Nobody checked.', ['The list grew.[3]', 'Nobody checked.']],
    ['no as an answer', 'The minister said no. Then he left.', ['The minister said no.', 'Then he left.']],
    ['one-line list', '1) Free them. 2) Open the gates.', ['1) Free them.', '2) Open the gates.']],
    ['bullets', '• bread • water', ['• bread', '• water']],
  ])('%s', (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('where it does not', () => {
  it.each([
    ['the country', 'The U.S. Senate must confirm him.'],
    ['ranks', 'Lt. Col. Dana Levi and Brig. Gen. Omar Said met Maj. Haddad.'],
    ['titles', 'Mr. Cohen, Dr. Nasser and Sen. Hill agreed with Gov. Park.'],
    ['initials', 'John F. Kennedy and J. D. Vance were named.'],
    ['months with a day', 'The pause ran from Jan. 19 to Mar. 1 this year.'],
    ['month before a name', 'In Sept. Israel widened the raid.'],
    ['numbered things', 'Resolution No. 242 and pp. 3-5 of vol. 2 apply.'],
    ['clock times', 'The truce starts at 6 a.m. local time and ends at 9 p.m. Thursday.'],
    ['decimals', 'Some 1.9 million people and $3.5 billion are at stake.'],
    ['a trailing-off inside', 'They are … well, not ready ... not yet.'],
    ['a company', 'Haifa Chemicals Ltd. shipped it with Smith & Co. of London.'],
    ['latin', 'Some goods, e.g. flour and, i.e. bread, were let in vs. none before.'],
    ['addresses', 'Write to press.desk@example.org or see www.example.org/Gaza.Map now.'],
    ['parenthesis', 'The office (it closed in May.) has reopened.'],
    ['places', 'St. Petersburg and Ft. Worth and Mt. Hermon saw snow.'],
    ['a saint with a possessive', "St. George's church was hit."],
    ['possessive abbreviation', "That was Mahmoud Jr.'s plan."],
    ['marks inside a name', 'She works at Yahoo! in the news room.'],
  ])('%s', (_name, text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe('paragraphs and numbering', () => {
  it('counts paragraphs and, in each, sentences from 1', () => {
    const text = 'Envoy cancels trip\n\nHe stayed home. No reason was given.\nMore follows';
    expect(splitSentences(text).map((s) => [s.paragraph, s.sentence, sliceOf(text, s)])).toEqual([
      [1, 1, 'Envoy cancels trip'],
      [2, 1, 'He stayed home.'],
      [2, 2, 'No reason was given.'],
      [3, 1, 'More follows'],
    ]);
  });

  it('takes a heading that begins with the country whole', () => {
    expect(sentences('U.S. Opens Talks\nThe talks opened.')).toEqual([
      'U.S. Opens Talks',
      'The talks opened.',
    ]);
  });
});

describe('on any string', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '.',
      '. ',
      ' ',
      '\n',
      '…',
      '. . .',
      '1) ',
      '2) ',
      'a. ',
      '• ',
      '"',
      '”',
      'U.S.',
      'Gen.',
      'No',
      '\ud83d',
      'Word',
      '[',
      ']',
    ),
  );

  it('is in order, does not overlap, is trimmed and loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        let kept = '';
        for (const sentence of splitSentences(text)) {
          const words = sliceOf(text, sentence);
          if (sentence.start < end || words === '' || words !== words.trim()) return false;
          kept += words;
          end = sentence.end;
        }
        return kept.replace(/[\s\u0085]/g, '') === text.replace(/[\s\u0085]/g, '');
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
