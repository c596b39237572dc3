import { type Grain, grainOf, looseGrainOf } from '../compare/words';
import type { DayPrecision } from '../reading/plot';
import type { IsoDate, Period } from '../text/period';
import { locale } from '../words/say';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The language dates are written in. English dates are day first everywhere: so they stand in the names of events, in
 * statements and in reasons, and one report in two orders is misread.
 */
function dateLanguage(): string {
  const language = locale();
  return language.split('-', 1)[0] === 'en' ? 'en-GB' : language;
}

/** "5 March 2025" in the reader's language; null for no date or one that does not exist. */
export function formatDate(date: IsoDate | null, language = dateLanguage()): string | null {
  const day = dayOf(date);
  return day === null ? null : formatter(language).format(day);
}

/** "1–7 March 2025" to be drawn, or the single day; null when either end is no date or they are in the wrong order. */
export function formatPeriod(period: Period | null, language = dateLanguage()): string | null {
  const words = periodWords(period, language);
  return words === null ? null : unbroken(words);
}

/** The same in plain characters, to be kept or copied. */
export function periodWords(period: Period | null, language = dateLanguage()): string | null {
  const from = dayOf(period?.from ?? null);
  const to = dayOf(period?.to ?? null);
  if (from === null || to === null || from > to) return null;
  // Some versions of ICU set thin spaces around the dash.
  return formatter(language)
    .formatRange(from, to)
    .replace(/\u2009/g, ' ');
}

const TICKS: Readonly<Record<DayPrecision, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** "5 Mar", "5 Mar 2025", "Mar 2025" or "2025": a day beside an axis, where there is little room; '' for no date. */
export function formatTick(date: IsoDate, tells: DayPrecision, language = dateLanguage()): string {
  const day = dayOf(date);
  return day === null
    ? ''
    : new Intl.DateTimeFormat(language, { ...TICKS[tells], timeZone: 'UTC' }).format(day);
}

/** "14:05", the time of day of a moment in milliseconds, where and as the reader tells it. */
export function formatTime(moment: number, language = locale()): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(moment);
}

/** "5 March 2025, 14:05", a moment in milliseconds where and as the reader tells it. */
export function formatMoment(moment: number, language = dateLanguage()): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(moment);
}

/** A period as reasons tell it: "March 2025" for a whole month, "2023" for a year. Null as `formatPeriod`. */
export function formatSpan(period: Period, language = dateLanguage()): string | null {
  return formatGrain(period, grainOf(period), language);
}

/** A date that need not be exact, to the month. Null as `formatPeriod`. */
export function formatAbout(period: Period, language = dateLanguage()): string | null {
  return formatGrain(period, looseGrainOf(period), language);
}

const BY_GRAIN: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  days: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  months: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

function formatGrain(period: Period, grain: Grain, language: string): string | null {
  const [from, to] = [dayOf(period.from), dayOf(period.to)];
  if (from === null || to === null || from > to) return null;
  const format = new Intl.DateTimeFormat(language, { ...BY_GRAIN[grain], timeZone: 'UTC' });
  // Some versions of ICU set thin spaces around the dash.
  return format.formatRange(from, to).replace(/\u2009/g, ' ');
}

/**
 * The same words, but no line ends at the dash of a range in them (after a dash, a no-break space alone does not hold):
 * for what is drawn, not for what is copied.
 */
export function unbroken(range: string): string {
  return range.replace(/\s+–\s+/g, '\u00a0–\u2060\u00a0').replace(/(\S)–(?=\S)/g, '$1\u2060–\u2060');
}

/** Midnight UTC of a calendar day. Written and read in UTC, so no time zone can move it to the day before. */
function dayOf(date: IsoDate | null): Date | null {
  if (date === null || !ISO_DATE.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? day : null;
}

function formatter(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...BY_GRAIN.day, timeZone: 'UTC' });
}
