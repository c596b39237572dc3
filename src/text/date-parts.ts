import { isoDateOf, monthPeriod } from './calendar';
import type { Period } from './period';
import { normAt, type Token } from './tokens';

/** A third of a month or year. */
export type Part = 'early' | 'mid' | 'late';

const PART_WORDS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
]);

/** "early", "mid-", "late", "the end of" at `at`, and the index behind it; null when there is none. */
export function readPart(
  tokens: readonly Token[],
  at: number,
): { readonly part: Part; readonly next: number } | null {
  const start = normAt(tokens, at) === 'the' ? at + 1 : at;
  const word = normAt(tokens, start);
  const part = PART_WORDS.get(word);
  if (part === undefined) return null;
  const adjective = word === 'early' || word === 'mid' || word === 'late';
  if (adjective) {
    const in_ = normAt(tokens, start + 1) === 'in';
    return start === at ? { part, next: start + (in_ ? 2 : 1) } : null;
  }
  return normAt(tokens, start + 1) === 'of' ? { part, next: start + 2 } : null;
}

/** The first ten days of a month, the days 11 to 20, or the rest. */
export function monthPart(year: number, month: number, part: Part): Period {
  const whole = monthPeriod(year, month);
  const day = (number: number) => isoDateOf(year, month, number) ?? whole.from;
  if (part === 'early') return { from: whole.from, to: day(10) };
  return part === 'mid' ? { from: day(11), to: day(20) } : { from: day(21), to: whole.to };
}

/** January to April, May to August, or September to December. */
export function partOfYear(year: number, part: Part): Period {
  const first = part === 'early' ? 1 : part === 'mid' ? 5 : 9;
  return { from: monthPeriod(year, first).from, to: monthPeriod(year, first + 3).to };
}
