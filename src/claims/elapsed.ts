import { addDays, datePartsOf, daysInMonth, isoDateOf } from '../text/calendar';
import type { IsoDate, Period } from '../text/period';
import type { DurationMention, TimeUnit } from '../text/time-mention';

const DAYS_IN: Readonly<Record<TimeUnit, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
};

/** A length of time in whole days. */
export function daysIn(amount: number, unit: TimeUnit): number {
  return Math.round(amount * DAYS_IN[unit]);
}

/**
 * The start an elapsed time points back to, with its unit's own precision: "70 days" is known to the day,
 * "21 months" to half a month either side, "more than two months" to somewhere in the third month back.
 */
export function startOf(time: DurationMention, until: IsoDate): Period {
  const whole = time.ordinal ? time.amount - 1 : time.amount;
  if (time.unit === 'day' || time.unit === 'week' || time.unit === 'hour') {
    const days = daysIn(whole, time.unit);
    const slack = time.unit === 'week' ? 4 : 1;
    // "In its third week": the start lies within the week before.
    if (time.ordinal && time.unit === 'week') return counted(time, addDays(until, -days), 7);
    return bounded(
      time,
      addDays(until, -days),
      slack,
      time.unit === 'week' ? 7 : Math.max(days % 10 === 0 ? 9 : 2, Math.round(days / 10)),
    );
  }
  const months = time.unit === 'year' ? whole * 12 : whole;
  const start = addDays(addMonths(until, -Math.floor(months)), -Math.round((months % 1) * 30));
  if (time.ordinal) return counted(time, start, time.unit === 'year' ? 365 : 31);
  return bounded(time, start, time.unit === 'year' ? 90 : 16, time.unit === 'year' ? 300 : 31);
}

/** "In its 20th month": the start lies within the month before, or after where that month is only near. */
function counted({ qualifier }: DurationMention, start: IsoDate, unit: number): Period {
  return { from: addDays(start, -unit), to: addDays(start, qualifier === 'nearly' ? unit : 2) };
}

function bounded(time: DurationMention, start: IsoDate, slack: number, step: number): Period {
  if (time.qualifier === 'more-than' || time.qualifier === 'at-least') {
    return { from: addDays(start, -step), to: addDays(start, Math.min(slack, 2)) };
  }
  if (time.qualifier === 'nearly' || time.qualifier === 'less-than' || time.qualifier === 'at-most') {
    return { from: addDays(start, -2), to: addDays(start, step) };
  }
  return { from: addDays(start, -slack), to: addDays(start, slack) };
}

/** The same day some months on; the month's last day where it has no such day. */
function addMonths(date: IsoDate, months: number): IsoDate {
  const parts = datePartsOf(date);
  if (!parts) return date;
  const index = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return isoDateOf(year, month, Math.min(parts.day, daysInMonth(year, month))) ?? date;
}
