import { locale } from '../words/say';

/**
 * The number a text is, as the reader writes numbers: in Spanish "1.200" is twelve hundred and "7,5" seven and a half,
 * in English the other way round. A sign that cannot part thousands parts decimals, whichever it is. Null for anything
 * else, so that nobody's figure is taken for another.
 */
export function readNumber(text: string, language = locale()): number | null {
  const bare = text.trim().replace(/\s/g, '');
  const match = /^(-?)(\d+(?:([.,])\d{3})*?)(?:([.,])(\d+))?$/.exec(bare);
  if (!match) return null;
  const [, minus = '', whole = '', group, sign, decimals = ''] = match;
  if (!isGrouped(whole, group)) return null;
  const digits = whole.replace(/[.,]/g, '');
  if (sign === undefined) return Number(minus + digits);
  if (group === sign && decimals.length !== 3) return null;
  const couldBeGroup = group === undefined && decimals.length === 3 && whole.length <= 3;
  const isThousands = group === sign || (couldBeGroup && sign !== decimalSign(language));
  return Number(isThousands ? minus + digits + decimals : `${minus}${digits}.${decimals}`);
}

/** A number as `readNumber` reads it, without signs between thousands. */
export function writeNumber(value: number, language = locale()): string {
  return String(value).replace('.', decimalSign(language));
}

/** Thousands stand in threes behind one to three digits, all parted by one sign. */
function isGrouped(whole: string, group: string | undefined): boolean {
  if (group === undefined) return true;
  const [first = '', ...rest] = whole.split(group);
  return first.length <= 3 && rest.every((part) => /^\d{3}$/.test(part));
}

function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
