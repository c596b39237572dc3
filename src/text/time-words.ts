import type { TimeUnit } from './time-mention';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');

/** Month names and their abbreviations, to 1..12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

const WEEKDAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Weekday names, to 0 = Sunday … 6 = Saturday. Abbreviations are left out: "Sun" and "Sat" are other words. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.map((name, index): [string, number] => [name, index]),
);

/** A unit's own size in the units of the contract: a fortnight is 2 weeks, a minute 1/60 hour. */
export interface UnitSize {
  readonly unit: TimeUnit;
  readonly times: number;
  readonly plural: boolean;
}

function forms(words: string, unit: TimeUnit, times: number): [string, UnitSize][] {
  return words.split(' ').map((word) => [word, { unit, times, plural: word.endsWith('s') }]);
}

export const TIME_UNITS: ReadonlyMap<string, UnitSize> = new Map([
  ...forms('second seconds sec secs', 'hour', 1 / 3600),
  ...forms('minute minutes min mins', 'hour', 1 / 60),
  ...forms('hour hours hr hrs h', 'hour', 1),
  ...forms('day days', 'day', 1),
  ...forms('week weeks', 'week', 1),
  ...forms('fortnight fortnights', 'week', 2),
  ...forms('month months', 'month', 1),
  ...forms('year years yr yrs', 'year', 1),
  ...forms('decade decades', 'year', 10),
  ...forms('century centuries', 'year', 100),
]);

/** Seasons as the first of their three months, northern. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);
