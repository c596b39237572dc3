import type { IsoDate } from '../text/period';

/** A publication date as a page gives it. */
export interface StatedDate {
  /** The day as written, in the zone it is written in. */
  readonly day: IsoDate;
  /** True when the day is UTC's: the newsroom's own day may be the one before or after. */
  readonly utc: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const compactPattern = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(Z)?)?$/;
const slashPattern = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;
const monthFirst = new RegExp(`\\b${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${monthName}\\.?,?[\\s-]+(\\d{4})\\b`, 'i');

/**
 * Reads one date in the forms pages use: ISO with or without time and zone, `20250305`, `2025/03/05`,
 * `March 5, 2025`, `5 March 2025`, RFC 2822, milliseconds or seconds since 1970. All-number forms in which day and
 * month could be swapped are refused. Null when it is no date or no plausible one.
 */
export function parseDate(value: unknown): StatedDate | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > 200) return null;
  const text = value.trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(Number(text));
  const numeric = isoPattern.exec(text) ?? compactPattern.exec(text) ?? slashPattern.exec(text);
  if (numeric) {
    const zone = numeric[4] ?? '';
    return stated(numeric[1], numeric[2], numeric[3], /^(?:z|utc|gmt|[+-]00:?00)$/i.test(zone));
  }
  return fromWords(text);
}

/** The first date spelt with a month's name in a text, or null. */
export function findSpeltDate(text: string): IsoDate | null {
  return fromWords(text)?.day ?? null;
}

/** Days between two dates, without sign. */
export function daysApart(one: IsoDate, other: IsoDate): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** A day from year, month and day numbers; null when the calendar has no such day or no news had it. */
export function toDay(year: number, month: number, day: number): IsoDate | null {
  if (year < 1980 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** 1 to 12 for an English month name or its first three letters, else 0. */
export function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fromWords(text: string): StatedDate | null {
  const utc = /\b(?:GMT|UTC|\+0000)\b/.test(text);
  const american = monthFirst.exec(text);
  const british = dayFirst.exec(text);
  if (american && (!british || american.index <= british.index))
    return stated(american[3], monthNumber(american[1] ?? ''), american[2], utc);
  return british ? stated(british[3], monthNumber(british[2] ?? ''), british[1], utc) : null;
}

function fromEpoch(value: number): StatedDate | null {
  const milliseconds = value < 1e11 ? value * 1_000 : value;
  const date = new Date(milliseconds);
  if (!Number.isFinite(milliseconds) || Number.isNaN(date.getTime())) return null;
  return stated(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), true);
}

type Part = string | number | undefined;

function stated(year: Part, month: Part, day: Part, utc: boolean): StatedDate | null {
  const found = toDay(Number(year), Number(month), Number(day));
  return found === null ? null : { day: found, utc };
}
