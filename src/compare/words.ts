import { datePartsOf } from '../text/calendar';
import type { IsoDate, Period } from '../text/period';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** How much of a period is worth saying: one day, days, one month, months, or a year. */
export type Grain = 'day' | 'days' | 'month' | 'months' | 'year';

/** The grain of a period that is told to the day: a month only where it is a whole one. */
export function grainOf(period: Period): Grain {
  if (period.from === period.to) return 'day';
  const [from, to] = [datePartsOf(period.from), datePartsOf(period.to)];
  if (!from || !to || from.day !== 1 || to.day < 28 || from.year !== to.year) return 'days';
  if (from.month === 1 && to.month === 12) return 'year';
  return from.month === to.month ? 'month' : 'days';
}

/** The grain of a period that need not be exact: some weeks are a month, or two. */
export function looseGrainOf(period: Period): Grain {
  if (period.from === period.to) return 'day';
  const [from, to] = [datePartsOf(period.from), datePartsOf(period.to)];
  if (!from || !to) return 'days';
  if (from.year !== to.year) return 'months';
  if (from.month === 1 && to.month === 12) return 'year';
  return from.month === to.month ? 'month' : 'months';
}

/** A day as reasons spell it: "5 March 2025". */
export function sayDay(date: IsoDate): string {
  const parts = datePartsOf(date);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}` : date;
}

/** A period as reasons spell it: a day, a month ("March 2025"), a year, or "1–10 December 2024". */
export function sayPeriod(period: Period): string {
  return sayAs(period, grainOf(period));
}

/** A date that need not be exact: "September – October 2023" for a period of a few weeks. */
export function sayAbout(period: Period): string {
  return sayAs(period, looseGrainOf(period));
}

function sayAs(period: Period, grain: Grain): string {
  const [from, to] = [datePartsOf(period.from), datePartsOf(period.to)];
  if (!from || !to) return `${period.from} – ${period.to}`;
  const [first, last] = [MONTHS[from.month - 1], MONTHS[to.month - 1]];
  const year = from.year === to.year ? '' : ` ${from.year}`;
  switch (grain) {
    case 'day':
      return sayDay(period.from);
    case 'year':
      return String(from.year);
    case 'month':
      return `${first} ${from.year}`;
    case 'months':
      return `${first}${year} – ${last} ${to.year}`;
    case 'days':
      return first === last && year === ''
        ? `${from.day}–${sayDay(period.to)}`
        : `${from.day} ${first}${year} – ${sayDay(period.to)}`;
  }
}
