import { describe, expect, it } from 'vitest';
import { times } from './time-lines';

describe('lengths, ages and counted days', () => {
  it.each([
    ['days', 'The enclave was sealed for 70 days.', ['70 days: duration 70 day']],
    ['glued', 'A 42-day pause followed.', ['42-day: duration 42 day']],
    ['glued with long', 'the seven-month-long war', ['seven-month-long: duration 7 month']],
    ['a unit with long', 'a week-long truce', ['a week-long: duration 1 week']],
    [
      'bounded',
      'No bread for more than two months now.',
      ['more than two months: duration 2 month more-than'],
    ],
    ['bounded article', 'He was held for nearly a year.', ['nearly a year: duration 1 year nearly']],
    ['of war', 'public fatigue after 21 months of war', ['21 months: duration 21 month']],
    ['and a half', 'after a year and a half in power', ['a year and a half: duration 1.5 year']],
    ['number and a half', 'two and a half years of rule', ['two and a half years: duration 2.5 year']],
    ['range', 'a pause of six to eight weeks', ['six to eight weeks: duration 6-8 week between']],
    ['up to', 'a truce of up to 90 days', ['up to 90 days: duration 90 day at-most']],
    [
      'years and months',
      'jailed for two years and three months',
      ['two years and three months: duration 27 month'],
    ],
    ['fortnight', 'within a fortnight', ['a fortnight: duration 2 week']],
    ['age', 'the 21-year-old soldier', ['21-year-old: age 21 year']],
    ['aged', 'a man aged 54 was hurt', ['aged 54: age 54 year']],
    ['age behind a name', 'Dana Levi, 34, a nurse, was freed.', ['34: age 34 year']],
    ['months-old infant', 'a nine-month-old baby', ['nine-month-old: age 9 month']],
    ['months-old war', 'the seven-month-old war', ['seven-month-old: duration 7 month']],
    ['a war that is months old', 'The war is 21 months old.', ['21 months old: duration 21 month']],
    ['a boy who is months old', 'The boy is nine months old.', ['nine months old: age 9 month']],
    ['day number', 'On day 465 the guns fell silent.', ['day 465: duration 465 day ordinal']],
    ['ordinal day', 'a second day of talks', ['second day: duration 2 day ordinal']],
    ['ordinal month', 'The war is in its 19th month.', ['19th month: duration 19 month ordinal']],
    ['straight week', 'for the third straight week', ['third straight week: duration 3 week ordinal']],
    ['rate is no length', 'Some 500 trucks a day used to enter.', []],
    ['a number alone', 'They freed 33 captives.', []],
  ])('%s', (_name, text, expected) => {
    expect(times(text, null)).toEqual(expected);
  });
});
