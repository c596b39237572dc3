import { datePartsOf } from '../text/calendar';
import type { IsoDate, Period } from '../text/period';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day as reasons spell it: "5 March 2025". */
export function sayDay(date: IsoDate): string {
  const parts = datePartsOf(date);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}` : date;
}

/** A period as reasons spell it: a day, a month ("March 2025"), a year, or "1 to 10 December 2024". */
export function sayPeriod(period: Period): string {
  if (period.from === period.to) return sayDay(period.from);
  const from = datePartsOf(period.from);
  const to = datePartsOf(period.to);
  if (!from || !to) return `${period.from} to ${period.to}`;
  const wholeMonths = from.day === 1 && to.day >= 28;
  if (from.year === to.year && from.month === 1 && to.month === 12 && wholeMonths) return String(from.year);
  if (from.year !== to.year || from.month !== to.month)
    return `${sayDay(period.from)} to ${sayDay(period.to)}`;
  const month = `${MONTHS[from.month - 1]} ${from.year}`;
  return wholeMonths ? month : `${from.day} to ${to.day} ${month}`;
}

/** A date that need not be exact: "about 7 October 2023" for a period of a few weeks. */
export function sayAbout(period: Period): string {
  if (period.from === period.to) return sayDay(period.from);
  const from = datePartsOf(period.from);
  const to = datePartsOf(period.to);
  if (!from || !to) return sayPeriod(period);
  if (from.year === to.year && from.month === 1 && to.month === 12) return String(from.year);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months === 0) return `${MONTHS[from.month - 1]} ${from.year}`;
  const same = from.year === to.year;
  return `${MONTHS[from.month - 1]}${same ? '' : ` ${from.year}`} to ${MONTHS[to.month - 1]} ${to.year}`;
}
