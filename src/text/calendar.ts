import type { IsoDate, Period } from './period';

/** A calendar day taken apart; `month` is 1..12. */
interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month of the Gregorian calendar; `month` is 1..12, anything else gives 0. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The parts of a strict `YYYY-MM-DD` day that exists, else null. */
export function datePartsOf(value: string): DateParts | null {
  const match = ISO_DATE.exec(value);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** Whether `value` is a strict `YYYY-MM-DD` day that exists (2025-02-30 does not). */
export function isIsoDate(value: string): boolean {
  return datePartsOf(value) !== null;
}

/** The day as `YYYY-MM-DD`, or null when there is no such day or the year is not 0..9999. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 0 || year > 9999) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1 March of the year 0: counting years from March puts the leap day last. */
function dayNumber(parts: DateParts): number {
  const year = parts.month <= 2 ? parts.year - 1 : parts.year;
  const monthFromMarch = (parts.month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + parts.day - 1;
}

function partsOfDayNumber(days: number): DateParts {
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function requireParts(date: IsoDate): DateParts {
  const parts = datePartsOf(date);
  if (parts === null) throw new RangeError(`not a calendar day: ${date.slice(0, 20)}`);
  return parts;
}

/** `date` moved by whole days. @throws RangeError on a bad date or a result outside the years 0..9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = partsOfDayNumber(dayNumber(requireParts(date)) + Math.trunc(days));
  const result = isoDateOf(moved.year, moved.month, moved.day);
  if (result === null) throw new RangeError('day outside the years 0 to 9999');
  return result;
}

/** Days from `from` to `to`: 1 for the next day, negative when `to` is earlier. @throws RangeError on a bad date. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(requireParts(to)) - dayNumber(requireParts(from));
}

/** The weekday, 0 = Sunday … 6 = Saturday. @throws RangeError on a bad date. */
export function weekdayOf(date: IsoDate): number {
  return (dayNumber(requireParts(date)) + 3) % 7;
}

/** The whole month; `month` may run over (13 = January of the next year). @throws RangeError outside the years 0..9999. */
export function monthPeriod(year: number, month: number): Period {
  const normalYear = year + Math.floor((month - 1) / 12);
  const normalMonth = ((((month - 1) % 12) + 12) % 12) + 1;
  const from = isoDateOf(normalYear, normalMonth, 1);
  const to = isoDateOf(normalYear, normalMonth, daysInMonth(normalYear, normalMonth));
  if (from === null || to === null) throw new RangeError('month outside the years 0 to 9999');
  return { from, to };
}

/** Whether two periods share a day. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}
