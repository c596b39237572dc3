import type { Reading } from '../../history/reading';

const LONGEST = 2_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A reading out of a file, checked field by field; null when one does not fit. Unknown fields are left behind. */
export function readReading(given: unknown): Reading | null {
  if (typeof given !== 'object' || given === null) return null;
  const { address, title, publisher, published, readAt, counts } = given as Record<string, unknown>;
  if (!isAddress(address) || !isText(title) || !Number.isSafeInteger(readAt)) return null;
  if (publisher !== null && !isText(publisher)) return null;
  if (published !== null && !(isText(published) && ISO_DATE.test(published))) return null;
  const checked = countsOf(counts);
  return checked && { address, title, publisher, published, readAt: Number(readAt), counts: checked };
}

function countsOf(given: unknown): Reading['counts'] | null {
  if (typeof given !== 'object' || given === null) return null;
  const { conflicts, changed, agrees } = given as Record<string, unknown>;
  return isCount(conflicts) && isCount(changed) && isCount(agrees) ? { conflicts, changed, agrees } : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Shown as a link: nothing but a web page's address will do. */
const isAddress = (value: unknown): value is string =>
  isText(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
