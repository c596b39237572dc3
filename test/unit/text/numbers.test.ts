import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/text/numbers';
import { tokenize } from '../../../src/text/tokens';

/** Each figure as "words: amount[-upTo] qualifier kind", with `exactly` and `count` left out. */
function figures(text: string): string[] {
  return readQuantities(tokenize(text)).map((found) => {
    const amount = found.upTo === undefined ? `${found.amount}` : `${found.amount}-${found.upTo}`;
    const qualifier = found.qualifier === 'exactly' ? '' : ` ${found.qualifier}`;
    const kind = found.kind === 'count' ? '' : ` ${found.kind}`;
    return `${text.slice(found.start, found.end)}: ${amount}${qualifier}${kind}`;
  });
}

describe('counts', () => {
  it.each([
    ['a comma behind the figure', 'The toll stands at 52,829, officials say.', ['52,829: 52829']],
    ['a full stop behind the figure', 'They counted 59.', ['59: 59']],
    ['scale word', 'home to 1.9 million people', ['1.9 million: 1900000']],
    ['scale letters', 'a $3bn package', ['$3bn: 3000000000 money']],
    ['words', 'twenty-one captives and a hundred guards', ['twenty-one: 21', 'a hundred: 100']],
    [
      'long words',
      'one hundred and twenty-four thousand three hundred',
      ['one hundred and twenty-four thousand three hundred: 124300'],
    ],
    ['dozens counted', 'two dozen trucks', ['two dozen: 24']],
    ['dozens not counted', 'dozens of families', ['dozens: 24 at-least']],
    ['tens of thousands', 'tens of thousands fled', ['tens of thousands: 20000 at-least']],
    ['half a million', 'half a million people', ['half a million: 500000']],
    ['a share of every ten', 'nine of every ten residents', ['nine of every ten: 0.9 fraction']],
    ['a part of a scale', 'two thirds of a million people', ['two thirds of a million: 666666.6666666666']],
    ['a scale of a scale', 'three lakh crore rupees', ['three lakh crore: 3000000000000']],
    [
      'a scale and a part of one',
      'one billion and a quarter million',
      ['one billion and a quarter million: 1000250000'],
    ],
    ['space between thousands', 'some 57 000 were killed', ['some 57 000: 57000 about']],
    ['narrow space between thousands', '57\u202f000 dead', ['57\u202f000: 57000']],
    ['two figures are not joined', 'on May 12 300 people fled', ['12: 12 ordinal', '300: 300']],
    ['minus', 'a change of -2.5 points', ['-2.5: -2.5 decimal']],
    ['two sentences stay apart', 'It held 20. Five left.', ['20: 20', 'Five: 5']],
  ])('%s', (_name, text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('qualifiers', () => {
  it.each([
    ['more than 2,700 were killed', ['more than 2,700: 2700 more-than']],
    ['over 100 hostages left', ['over 100: 100 more-than']],
    ['well over 60 sites', ['well over 60: 60 more-than']],
    ['just over 400 sites', ['just over 400: 400 more-than']],
    ['the remains of at least 35 others', ['at least 35: 35 at-least']],
    ['no fewer than 12 towns', ['no fewer than 12: 12 at-least']],
    ['upwards of 90 sites', ['upwards of 90: 90 at-least']],
    ['approximately 1,200 people', ['approximately 1,200: 1200 about']],
    ['an estimated 24 alive', ['an estimated 24: 24 about']],
    ['Roughly 20 of the 50 left', ['Roughly 20: 20 about', '50: 50']],
    ['up to 90 days', ['up to 90: 90 at-most']],
    ['as many as 30 bodies', ['as many as 30: 30 at-most']],
    ['as much as 1,400%', ['as much as 1,400%: 1400 at-most percent']],
    ['fewer than 40 beds', ['fewer than 40: 40 less-than']],
    ['a little under 300 beds', ['a little under 300: 300 less-than']],
    ['nearly 1.9 million people', ['nearly 1.9 million: 1900000 nearly']],
    ['close to 600 trucks', ['close to 600: 600 nearly']],
    ['exactly 33 names', ['exactly 33: 33']],
    ['up to about 20 captives', ['up to about 20: 20 at-most']],
    ['30 or more were hurt', ['30 or more: 30 at-least']],
    ['40 or so remain', ['40 or so: 40 about']],
    ['35 at least, he said', ['35 at least: 35 at-least']],
    ['his 250-odd deputies', ['250-odd: 250 about']],
    ['a 250-plus list', ['250-plus: 250 at-least']],
    ['the 250+ seized', ['250+: 250 at-least']],
    ['more than a third of homes', ['more than a third: 0.3333333333333333 more-than fraction']],
    ['killed more than 2000 that year', ['more than 2000: 2000 more-than']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('ranges and shares', () => {
  it.each([
    ['between 20 and 24 hostages', ['between 20 and 24: 20-24 between']],
    ['20 to 24 hostages', ['20 to 24: 20-24 between']],
    ['20-24 hostages', ['20-24: 20-24 between']],
    ['20–24 hostages', ['20–24: 20-24 between']],
    ['two or three bodies', ['two or three: 2-3 between']],
    ['20 to 30 million dollars', ['20 to 30 million dollars: 20000000-30000000 between money']],
    ['between one hundred and two hundred', ['between one hundred and two hundred: 100-200 between']],
    ['rose from 20 to 24', ['20: 20', '24: 24']],
    ['lost by 7-5', ['7: 7', '5: 5']],
    ['90% of the people', ['90%: 90 percent']],
    ['90 per cent of homes', ['90 per cent: 90 percent']],
    ['about 12.5 percent', ['about 12.5 percent: 12.5 about percent']],
    ['20-30% of pupils', ['20-30%: 20-30 between percent']],
    ['two-thirds of the wards', ['two-thirds: 0.6666666666666666 fraction']],
    ['half of the mills', ['half: 0.5 fraction']],
    ['one in three children', ['one in three: 0.3333333333333333 fraction']],
    ['one in three days', ['one: 1', 'three: 3']],
    ['a third round', ['third: 3 ordinal']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('what is no count', () => {
  it.each([
    ['a second day of talks', ['second: 2 ordinal']],
    ['the 21st month', ['21st: 21 ordinal']],
    ['the twenty-first month', ['twenty-first: 21 ordinal']],
    ['since 2007', ['2007: 2007 year']],
    ['in 2024 strikes went on', ['2024: 2024 year']],
    ['2007 prisoners', ['2007: 2007']],
    ['2,007 were held', ['2,007: 2007']],
    ['the 2023-24 budget', ['2023-24: 2023 year']],
    ['at 10:30 a.m. sharp', ['10:30 a.m.: 10.5 clock']],
    ['by 5pm', ['5pm: 17 clock']],
    ['at 12 a.m.', ['12 a.m.: 0 clock']],
    ['at dawn (0330 GMT)', ['0330: 3.5 clock']],
    ['One said nothing', []],
    ['at 8.45pm', ['8.45pm: 20.75 clock']],
    ['served in Unit 8200', ['8200: 8200 ordinal']],
    ['phase two of the deal', ['two: 2 ordinal']],
    ['7 October and October 8', ['7: 7 ordinal', '8: 8 ordinal']],
    ['an F-16 jet', []],
    ['one of the captives', []],
    ['no one came, and they blamed one another', []],
    ['one hostage came home', ['one: 1']],
    ['a one-sided report', []],
    ['the 180ml bottle', []],
    ['Numbers without any', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('on any string', () => {
  it('stays inside the tokens, in order, and never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'more than',
        ' ',
        '52,829',
        '-',
        'twenty',
        'and',
        'a',
        'half',
        '%',
        '$',
        'million',
        'of',
        'one',
        '7th',
        '.',
        ':',
        '/',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        const tokens = tokenize(text);
        let floor = 0;
        for (const found of readQuantities(tokens)) {
          const { firstToken, lastToken, amount, upTo } = found;
          const ordered = firstToken >= floor && lastToken >= firstToken && lastToken < tokens.length;
          const exact = found.start === tokens[firstToken]?.start && found.end === tokens[lastToken]?.end;
          const sound = Number.isFinite(amount) && (upTo === undefined || upTo > amount);
          if (!ordered || !exact || !sound) return false;
          floor = lastToken + 1;
        }
        return true;
      }),
    );
  }, 30_000);
});

describe('particles of verbs', () => {
  it.each([
    ['Hamas handed over 105 captives', 105, 'exactly'],
    ['the army turned over 30 bodies', 30, 'exactly'],
    ['over 105 captives were freed', 105, 'more-than'],
    ['it freed up to 20 captives', 20, 'at-most'],
  ])('%s', (text, amount, qualifier) => {
    expect(readQuantities(tokenize(text))[0]).toMatchObject({ amount, qualifier });
  });
});
