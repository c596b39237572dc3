import type { Qualifier } from '../text/quantity';

const WORDS: Readonly<Record<Qualifier, string>> = {
  exactly: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'up to ',
  'less-than': 'fewer than ',
  nearly: 'nearly ',
  between: '',
};

/** A figure in a few plain words: "about 1,200", "between 20 and 24", "90%". */
export function sayQuantity(amount: number, qualifier: Qualifier, unit: string, upTo?: number): string {
  const figure =
    upTo === undefined ? sayNumber(amount) : `between ${sayNumber(amount)} and ${sayNumber(upTo)}`;
  const suffix = unit === 'percent' ? '%' : '';
  return `${WORDS[qualifier]}${figure}${suffix}`;
}

/** Digits with thousands separators; whole millions as words, as news does. */
function sayNumber(value: number): string {
  if (value >= 1_000_000 && value % 100_000 === 0) return `${value / 1_000_000} million`;
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
