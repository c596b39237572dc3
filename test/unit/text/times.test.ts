import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDate } from '../../../src/text/calendar';
import type { TimeMention } from '../../../src/text/time-mention';
import { readTimes } from '../../../src/text/times';
import { tokenize } from '../../../src/text/tokens';
import { KNOWN, times } from './time-lines';

/** Sunday. */
const SUNDAY = '2025-05-11';
/** Wednesday. */
const WEDNESDAY = '2025-03-05';
/** Monday. */
const MONDAY = '2025-07-07';

describe("the year's first days", () => {
  it.each([
    ['Ten have died since New Year.', ['New Year: 2025-01-01 day since']],
    ["It was lit on New Year's Eve.", ["New Year's Eve: 2024-12-31 day"]],
    ['Prices have doubled since the new year.', ['new year: 2025-01-01 day since']],
    ['The pilgrims came for the Jewish New Year.', []],
  ])('%s', (sentence, expected) => {
    expect(times(sentence, SUNDAY)).toEqual(expected);
  });
});

describe('dates written out', () => {
  it.each([
    ['British order', 'The raid of 7 October 2023 began at dawn.', ['7 October 2023: 2023-10-07 day']],
    ['American order', 'It began on October 7, 2023, at dawn.', ['October 7, 2023: 2023-10-07 day']],
    ['ordinal day', 'It was signed on the 19th of January 2025.', ['19th of January 2025: 2025-01-19 day']],
    ['ISO order', 'Updated 2025-05-11 by the desk.', ['2025-05-11: 2025-05-11 day']],
    ['numeric that cannot be swapped', 'The form is dated 29/11/1947.', ['29/11/1947: 1947-11-29 day']],
    ['numeric that can be swapped is not read', 'The form is dated 7/10/2023.', []],
    ['impossible day', 'The leaflet said 30 February 2025.', ['February 2025: 2025-02-01..2025-02-28 month']],
    ['month and year', 'A truce held in November 2023.', ['November 2023: 2023-11-01..2023-11-30 month']],
    ['year after in', 'The group was listed in 1997.', ['1997: 1997-01-01..1997-12-31 year']],
    ['year range', 'the 2008-09 war', ['2008-09: 2008-01-01..2009-12-31 year']],
    ['decade', 'The movement was founded in the 1980s.', ['1980s: 1980-01-01..1989-12-31 year']],
    ['part of a year', 'He was freed in late 2023.', ['late 2023: 2023-09-01..2023-12-31 part']],
    ['glued part', 'Talks have stalled since mid-2024.', ['mid-2024: 2024-05-01..2024-08-31 part since']],
    ['day range', 'They met on 7-9 October 2024.', ['7-9 October 2024: 2024-10-07..2024-10-09 part']],
    [
      'weekday, day and year',
      'On Saturday, October 7, 2023, gunmen crossed.',
      ['Saturday, October 7, 2023: 2023-10-07 day'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(times(text, SUNDAY)).toEqual(expected);
    expect(times(text, null)).toEqual(expected);
  });

  it.each([
    ['known day', 'Hamas seized 251 people on October 7.', WEDNESDAY, ['October 7: 2023-10-07 day']],
    ['known day as an adjective', 'since the October 7 attack', '2024-11-01', ['October 7: 2023-10-07 day']],
    [
      'known month as an adjective',
      'captured during the October assault',
      WEDNESDAY,
      ['October: 2023-10-01..2023-10-31 month'],
    ],
    [
      'known day, weekday says another year',
      'Rallies were held on Monday, October 7.',
      '2024-10-08',
      ['Monday, October 7: 2024-10-07 day'],
    ],
    [
      'abbreviated month, recent past',
      'The truce began on Jan. 19 and held.',
      WEDNESDAY,
      ['Jan. 19: 2025-01-19 day'],
    ],
    [
      'past day in the year before',
      'He was elected on 5 November.',
      WEDNESDAY,
      ['5 November: 2024-11-05 day'],
    ],
    [
      'future day in the next year',
      'The term will end on 3 January.',
      WEDNESDAY,
      ['3 January: 2026-01-03 day'],
    ],
    [
      'a visit that has begun',
      'He will stay from May 9 to 13.',
      SUNDAY,
      ['May 9 to 13: 2025-05-09..2025-05-13 part'],
    ],
    ['no tense, a month ahead', 'Summit in Cairo, 8 April', WEDNESDAY, ['8 April: 2025-04-08 day']],
    ['month in the past', 'The truce collapsed in March.', SUNDAY, ['March: 2025-03-01..2025-03-31 month']],
    ['month in the future', 'A vote will be held in June.', SUNDAY, ['June: 2025-06-01..2025-06-30 month']],
    [
      'month of the year before',
      'He was named in December.',
      WEDNESDAY,
      ['December: 2024-12-01..2024-12-31 month'],
    ],
    [
      'since mid-month',
      'killed since the fighting resumed in mid-March',
      SUNDAY,
      ['mid-March: 2025-03-11..2025-03-20 part'],
    ],
    [
      'early month of the year before',
      'Trump nominated him in early December.',
      WEDNESDAY,
      ['early December: 2024-12-01..2024-12-10 part'],
    ],
    [
      'the end of a month ahead',
      'Aid will reach the north by the end of June.',
      SUNDAY,
      ['the end of June: 2025-06-21..2025-06-30 part until'],
    ],
    ['modal may is no month', 'The army may 3 times a day let trucks in.', SUNDAY, []],
  ])('%s', (_name, text, anchor, expected) => {
    expect(times(text, anchor)).toEqual(expected);
  });
});

describe('weekdays and the tense of their clause', () => {
  it.each([
    [
      'past verb behind',
      'However, on Tuesday night, he canceled the trip.',
      WEDNESDAY,
      ['Tuesday night: 2025-03-04 day'],
    ],
    [
      'past verb before',
      'The truce expired on Saturday after talks failed.',
      WEDNESDAY,
      ['Saturday: 2025-03-01 day'],
    ],
    ['will', 'The envoy will arrive on Tuesday.', SUNDAY, ['Tuesday: 2025-05-13 day']],
    [
      'scheduled to, far away',
      'The president is scheduled to arrive in the region on Tuesday.',
      SUNDAY,
      ['Tuesday: 2025-05-13 day'],
    ],
    ['was due to', 'He was due to land in Riyadh on Tuesday.', SUNDAY, ['Tuesday: 2025-05-13 day']],
    ['expected on', 'A decision is expected on Thursday.', SUNDAY, ['Thursday: 2025-05-15 day']],
    [
      'present, same weekday',
      'The sides are holding a round of talks on Monday.',
      MONDAY,
      ['Monday: 2025-07-07 day'],
    ],
    ['past, same weekday', 'Meetings took place on Sunday.', SUNDAY, ['Sunday: 2025-05-11 day']],
    [
      'present, other weekday',
      'The talks are the first since Friday.',
      SUNDAY,
      ['Friday: 2025-05-09 day since'],
    ],
    ['timetable', 'Talks resume on Thursday in Doha.', SUNDAY, ['Thursday: 2025-05-15 day']],
    ['headline with to', 'Netanyahu to meet Trump on Monday', '2025-07-04', ['Monday: 2025-07-07 day']],
    ['passive future', 'Ten hostages will be released on Saturday.', WEDNESDAY, ['Saturday: 2025-03-08 day']],
    [
      'said on … will',
      'He said on Friday the crossing will open on Monday.',
      SUNDAY,
      ['Friday: 2025-05-09 day', 'Monday: 2025-05-12 day'],
    ],
    [
      'gerund, then past',
      'Before leaving for Washington on Sunday, Netanyahu confirmed the plan.',
      MONDAY,
      ['Sunday: 2025-07-06 day'],
    ],
    [
      'possessive',
      "However, Sunday's first meetings ended without result.",
      MONDAY,
      ['Sunday: 2025-07-06 day'],
    ],
    ['last', 'He resigned last Wednesday.', WEDNESDAY, ['last Wednesday: 2025-02-26 day']],
    ['next', 'Next Sunday is a holiday.', SUNDAY, ['Next Sunday: 2025-05-18 day']],
    ['until, future', 'The pause will last until Sunday.', WEDNESDAY, ['Sunday: 2025-03-09 day until']],
    [
      'two days in the past',
      'Meetings took place on Saturday and Sunday.',
      SUNDAY,
      ['Saturday: 2025-05-10 day', 'Sunday: 2025-05-11 day'],
    ],
    [
      'a range',
      'The office was shut from Monday to Thursday.',
      SUNDAY,
      ['Monday: 2025-05-05 day since', 'Thursday: 2025-05-08 day until'],
    ],
    [
      'attributive participle does not count',
      'The planned visit will start on Tuesday.',
      SUNDAY,
      ['Tuesday: 2025-05-13 day'],
    ],
    [
      'was due to, over by now',
      'It came before he was due to land on Tuesday.',
      WEDNESDAY,
      ['Tuesday: 2025-03-04 day'],
    ],
    ['by, with no verb', 'A reply by Friday evening', SUNDAY, ['Friday evening: 2025-05-16 day until']],
    ['agreed to', 'Both sides agreed to meet on Tuesday.', SUNDAY, ['Tuesday: 2025-05-13 day']],
    ['early on', 'Jets struck the port early on Friday.', SUNDAY, ['early on Friday: 2025-05-09 day']],
  ])('%s', (_name, text, anchor, expected) => {
    expect(times(text, anchor)).toEqual(expected);
  });
});

describe('days and stretches told from the publication', () => {
  it.each([
    ['yesterday', 'The army left yesterday.', SUNDAY, ['yesterday: 2025-05-10 day']],
    ['tomorrow', 'A hearing is set for tomorrow morning.', SUNDAY, ['tomorrow morning: 2025-05-12 day']],
    ['last night', 'A school was hit last night.', SUNDAY, ['last night: 2025-05-10 day']],
    ['overnight', 'Bombardment was reported overnight.', SUNDAY, ['overnight: 2025-05-10..2025-05-11 part']],
    [
      'this week',
      'He had planned to travel this week.',
      WEDNESDAY,
      ['this week: 2025-03-03..2025-03-09 week'],
    ],
    [
      'this week, ahead, told on a Sunday',
      'The president prepares to meet leaders this week.',
      SUNDAY,
      ['this week: 2025-05-11..2025-05-17 week'],
    ],
    ['last week', 'Aid trucks were looted last week.', WEDNESDAY, ['last week: 2025-02-24..2025-03-02 week']],
    ['next month', 'The court will rule next month.', SUNDAY, ['next month: 2025-06-01..2025-06-30 month']],
    [
      'last month possessive',
      "after last month's air campaign",
      MONDAY,
      ['last month: 2025-06-01..2025-06-30 month'],
    ],
    ['last year', 'Prices doubled last year.', SUNDAY, ['last year: 2024-01-01..2024-12-31 year']],
    [
      'last October',
      'The crossing shut last October.',
      WEDNESDAY,
      ['last October: 2024-10-01..2024-10-31 month'],
    ],
    [
      'earlier this month',
      'The ministry said so earlier this month.',
      SUNDAY,
      ['earlier this month: 2025-05-01..2025-05-11 part'],
    ],
    [
      'later this week',
      'A second round will follow later this week.',
      WEDNESDAY,
      ['later this week: 2025-03-05..2025-03-09 part'],
    ],
    [
      'late last year',
      'A short truce held late last year.',
      WEDNESDAY,
      ['late last year: 2024-09-01..2024-12-31 part'],
    ],
    [
      'so far this year',
      'cases identified so far this year',
      SUNDAY,
      ['so far this year: 2025-01-01..2025-05-11 part'],
    ],
    [
      'the end of the year',
      'It must be done by the end of the year.',
      SUNDAY,
      ['the end of the year: 2025-09-01..2025-12-31 part until'],
    ],
    [
      'recent weeks',
      'Meetings took place in recent weeks.',
      WEDNESDAY,
      ['recent weeks: 2025-01-22..2025-03-05 part'],
    ],
    [
      'coming days',
      'A reply is likely in the coming days.',
      SUNDAY,
      ['the coming days: 2025-05-11..2025-05-18 part'],
    ],
    [
      'weeks ago',
      'The offer was made two weeks ago.',
      SUNDAY,
      ['two weeks ago: 2025-04-24..2025-04-30 week'],
    ],
    ['days ago', 'The road was cut three days ago.', SUNDAY, ['three days ago: 2025-05-08 day']],
    ['a month ago', 'He took office a month ago.', SUNDAY, ['a month ago: 2025-04-01..2025-04-30 month']],
    [
      'more than a year ago',
      'It was shut more than a year ago.',
      SUNDAY,
      ['more than a year ago: 2024-01-01..2024-12-31 year before'],
    ],
    [
      'past three days',
      'Strikes killed 80 over the past three days.',
      SUNDAY,
      ['the past three days: 2025-05-08..2025-05-11 part'],
    ],
    [
      'past two months',
      'No food came in during the last two months.',
      SUNDAY,
      ['the last two months: 2025-03-11..2025-05-11 part'],
    ],
    [
      'next 48 hours',
      'The next 48 hours are decisive.',
      SUNDAY,
      ['The next 48 hours: 2025-05-11..2025-05-13 part'],
    ],
    [
      'the weekend',
      'Dozens were killed over the weekend.',
      '2025-05-13',
      ['the weekend: 2025-05-10..2025-05-11 part'],
    ],
    ['absurd distance', 'It happened 900,000,000 years ago.', SUNDAY, []],
  ])('%s', (_name, text, anchor, expected) => {
    expect(times(text, anchor)).toEqual(expected);
  });

  it('reads none of these without a day of publication', () => {
    for (const text of [
      'He left on Tuesday.',
      'It fell in March.',
      'Yesterday and last week',
      'October 7',
      'two weeks ago',
    ]) {
      expect(times(text, null)).toEqual([]);
    }
    expect(times('over the past three days', null)).toEqual(['three days: duration 3 day']);
    expect(times('on Tuesday', '2025-02-30')).toEqual([]);
  });
});

function isSound(mention: TimeMention): boolean {
  if (mention.kind !== 'date') return Number.isFinite(mention.amount);
  const { from, to } = mention.period;
  return isIsoDate(from) && isIsoDate(to) && from <= to;
}

describe('on any string', () => {
  it('stays inside the tokens, in order, with real days, and never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'on',
        'Tuesday',
        'will',
        'said',
        'last',
        'month',
        'October',
        '7',
        ',',
        '2023',
        'two',
        'weeks',
        'ago',
        'mid-March',
        'the',
        'past',
        '999999999',
        'years',
        'day',
        '31',
        'February',
        'late',
        'since',
        '-',
        'long',
        'half',
        'a',
        'and',
      ),
    );
    const anchor = fc.constantFrom(null, '2025-03-05', '0000-01-01', '9999-12-31', '2024-02-29', 'nonsense');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), anchor, (pieces, day) => {
        const tokens = tokenize(pieces.join(' '));
        let floor = 0;
        for (const mention of readTimes(tokens, day, KNOWN)) {
          const { firstToken, lastToken } = mention;
          const ordered = firstToken >= floor && lastToken >= firstToken && lastToken < tokens.length;
          const exact = mention.start === tokens[firstToken]?.start && mention.end === tokens[lastToken]?.end;
          if (!ordered || !exact || !isSound(mention)) return false;
          floor = lastToken + 1;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});
