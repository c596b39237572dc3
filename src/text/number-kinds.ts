import { isDayOfMonth, isLabelled, isYear } from './number-context';
import type { Numeral } from './numeral';
import type { Quantity } from './quantity';
import { normAt, type Token } from './tokens';

/** A number with what stands about it, before qualifiers. */
export interface Figure {
  readonly first: number;
  readonly last: number;
  readonly amount: number;
  readonly upTo?: number;
  readonly kind: Quantity['kind'];
  readonly vague: boolean;
}

const LEAST_NTH = 1000;

/** Gives a plain number its kind; null when letters on it make it a measure of something else ("180ml"). */
export function classify(tokens: readonly Token[], at: number, numeral: Numeral): Figure | null {
  const { amount, last } = numeral;
  const base = { first: at, last, amount, vague: numeral.vague };
  if (numeral.form === 'ordinal') return { ...base, kind: 'ordinal' };
  const percent = percentEnd(tokens, last);
  if (percent > last) return { ...base, last: percent, kind: 'percent' };
  const money = moneySpan(tokens, at, numeral);
  if (money !== null) return money;
  const attached = tokens[last + 1];
  if (attached?.glued && attached.joiner === undefined && tokens[last]?.kind === 'number') {
    const scaled = readLowerM(tokens, last, amount);
    if (scaled !== null) return { ...base, last: last + 1, amount: scaled, kind: 'count' };
    // "The 58,000th death": the last of so many.
    if (attached.norm === 'th' && amount >= LEAST_NTH) return { ...base, last: last + 1, kind: 'count' };
    if (!/^(?:s|pm|am|h|hr|hrs|hours?|days?|weeks?|months?|years?|yr|min|sec|g)$/.test(attached.norm))
      return null;
  }
  const signed = minusBefore(tokens, at);
  if (numeral.form === 'fraction') {
    return signed
      ? { ...base, first: at - 1, amount: -amount, kind: 'fraction' }
      : { ...base, kind: 'fraction' };
  }
  const bare = !numeral.scaled && last === at;
  if (bare && isYear(tokens, at, amount)) return { ...base, kind: 'year' };
  if (bare && (isDayOfMonth(tokens, at, last, amount) || isLabelled(tokens, at))) {
    return { ...base, kind: 'ordinal' };
  }
  const kind = numeral.form === 'decimal' ? 'decimal' : 'count';
  return signed ? { ...base, first: at - 1, amount: -amount, kind } : { ...base, kind };
}

function percentEnd(tokens: readonly Token[], last: number): number {
  const next = normAt(tokens, last + 1);
  if (next === '%' || next === 'percent' || next === 'pct' || next === 'percentage') {
    return next === 'percentage' && !normAt(tokens, last + 2).startsWith('point') ? last : last + 1;
  }
  return next === 'per' && normAt(tokens, last + 2) === 'cent' ? last + 2 : last;
}

const CURRENCY_WORD =
  /^(?:dollars?|euros?|pounds?|shekels?|cents?|usd|eur|gbp|nis|ils|rials?|dinars?|riyals?)$/;

function moneySpan(tokens: readonly Token[], at: number, numeral: Numeral): Figure | null {
  const sign = tokens[at - 1];
  const hasSign = sign !== undefined && /^[$€£₪¥]$/.test(sign.raw);
  const { amount, last } = numeral;
  if (hasSign) {
    const country = normAt(tokens, at - 2) === 'u.s.' && tokens[at - 2]?.end === sign.start;
    const scaled = readLowerM(tokens, last, amount, true);
    const end = scaled === null ? last : last + 1;
    return {
      first: country ? at - 2 : at - 1,
      last: end,
      amount: scaled ?? amount,
      kind: 'money',
      vague: numeral.vague,
    };
  }
  const american = normAt(tokens, last + 1) === 'u.s.' ? 1 : 0;
  if (!CURRENCY_WORD.test(normAt(tokens, last + 1 + american))) return null;
  return { first: at, last: last + 1 + american, amount, kind: 'money', vague: numeral.vague };
}

const PEOPLE_AFTER_M =
  /^(?:people|children|palestinians|gazans|israelis|women|displaced|refugees|residents|civilians)$/;

/** "2m people" is millions; "10m away" is metres and gives null. */
function readLowerM(tokens: readonly Token[], last: number, amount: number, money = false): number | null {
  const letters = tokens[last + 1];
  if (letters?.raw !== 'm' || !letters.glued || letters.joiner !== undefined) return null;
  const after = tokens[last + 2];
  if (!money && !PEOPLE_AFTER_M.test(after?.norm ?? '')) return null;
  return Math.round(amount * 1e6);
}

function minusBefore(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  if (sign === undefined) return false;
  if (sign.norm === 'minus' || sign.norm === 'negative') return true;
  if (sign.norm !== '-' && sign.norm !== '−') return false;
  const before = tokens[at - 2];
  return sign.end === tokens[at]?.start && (before === undefined || before.end < sign.start);
}
