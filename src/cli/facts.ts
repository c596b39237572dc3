import { isIsoDate } from '../text/calendar';
import type { IsoDate } from '../text/period';
import { InputError, quoted } from './input-error';

/** A day of the calendar, or an `InputError` that names the option or field it came from. */
export function readDay(name: string, value: string): IsoDate {
  if (!isIsoDate(value)) {
    throw new InputError(`${name} ${quoted(value)} is not a date: give a day of the calendar as YYYY-MM-DD`);
  }
  return value;
}

/** A web address as given, or an `InputError` that names the option or field it came from. */
export function readAddress(name: string, value: string): string {
  const protocol = URL.canParse(value) ? new URL(value).protocol : '';
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new InputError(
      `${name} ${quoted(value)} is not a web address: give one that starts with https:// or http://`,
    );
  }
  return value;
}
