import { utcTicks } from 'd3-time';
import type { DayPrecision } from '../reading/plot';
import type { IsoDate, Period } from '../text/period';

export const DAY_MS = 86_400_000;

/** Midnight UTC of a calendar day, in ms. */
export function timeOf(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The calendar day a time in UTC falls on. */
export function dayOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}

/** A share as it travels: a tenth of a pixel is plenty. */
export function asShare(part: number): number {
  return Math.round(part * 10_000) / 10_000;
}

/** The middle of a period, in ms. */
export function middleOf({ from, to }: Period): number {
  return (timeOf(from) + timeOf(to)) / 2;
}

/** At most `most` days to write beside an axis between two times, and what of them is worth telling. */
export function dayTicks(
  start: number,
  end: number,
  most: number,
): { readonly days: readonly IsoDate[]; readonly tells: DayPrecision } {
  // Asked for a few more and thinned, there are seldom too few.
  const found = utcTicks(new Date(start), new Date(end), most + 1).map(Number);
  // Hours are no days.
  const whole = found.filter((time) => time % DAY_MS === 0);
  const step = Math.ceil(whole.length / most);
  const days = whole.filter((_, at) => at % step === 0).map(dayOf);
  return { days, tells: worthTelling(days) };
}

function worthTelling(days: readonly IsoDate[]): DayPrecision {
  if (days.every((day) => day.endsWith('-01-01'))) return 'year';
  return days.every((day) => day.endsWith('-01')) ? 'month' : 'day';
}
