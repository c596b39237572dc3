import { figureOf } from './number-words';
import { normAt, type Token } from './tokens';

/** A time of day; `amount` is the hour with minutes as its part (22.5 is half past ten at night). */
interface ClockTime {
  readonly amount: number;
  readonly last: number;
}

/** "10:30", "10.30am", "5 p.m.", "7 o'clock", or null. */
export function readClock(tokens: readonly Token[], at: number): ClockTime | null {
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  const military = militaryTime(tokens, at, token);
  if (military !== null) return military;
  const withMinutes = hourAndMinutes(tokens, at, token);
  const hour = withMinutes?.amount ?? wholeHour(token);
  const last = withMinutes?.last ?? at;
  if (hour === null) return null;
  const half = normAt(tokens, last + 1);
  if (half === 'am' || half === 'pm') {
    const clock = dottedMinutes(token) ?? hour;
    if (clock >= 13 || clock < 0) return null;
    return { amount: (clock % 12) + (half === 'pm' ? 12 : 0), last: last + 1 };
  }
  if (half === "o'clock") return { amount: hour, last: last + 1 };
  return withMinutes;
}

/** "0330 GMT". */
function militaryTime(tokens: readonly Token[], at: number, token: Token): ClockTime | null {
  const match = /^([01]\d|2[0-3])([0-5]\d)$/.exec(token.raw);
  if (match === null || !/^(?:gmt|utc|bst|est|edt|cet|hrs)$/.test(normAt(tokens, at + 1))) return null;
  return { amount: Number(match[1]) + Number(match[2]) / 60, last: at };
}

function wholeHour(token: Token): number | null {
  const figure = figureOf(token.raw);
  return figure === null || figure.value > 24 || figure.form === 'ordinal' ? null : figure.value;
}

/** "10.30" read as half past ten, which only "am" or "pm" behind it allows. */
function dottedMinutes(token: Token): number | null {
  const match = /^(\d{1,2})\.(\d{2})$/.exec(token.raw);
  return match === null ? null : Number(match[1]) + Number(match[2]) / 60;
}

function hourAndMinutes(tokens: readonly Token[], at: number, token: Token): ClockTime | null {
  const colon = tokens[at + 1];
  const minutes = tokens[at + 2];
  if (colon?.raw !== ':' || colon.start !== token.end || minutes?.start !== colon.end) return null;
  if (!/^\d{1,2}$/.test(token.raw) || !/^[0-5]\d$/.test(minutes.raw) || Number(token.raw) > 24) return null;
  return { amount: Number(token.raw) + Number(minutes.raw) / 60, last: at + 2 };
}
