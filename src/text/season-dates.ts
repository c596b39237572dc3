import type { DateReading } from './date-context';
import { seasonPeriod } from './months-and-years';
import type { IsoDate } from './period';
import { looksAheadIn, tenseAround } from './tense';
import { SEASONS } from './time-words';
import { normAt, type Token } from './tokens';

/** "The turn of the year", "since the year began": its first days. */
export function readYearsTurn(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const words = [1, 2, 3, 4].map((steps) => normAt(tokens, at + steps));
  const isTurn = words.join(' ') === 'turn of the year';
  const isBegun = words[0] === 'year' && (words[1] === 'began' || words[1] === 'started');
  if (!isTurn && !isBegun) return null;
  const year = anchor.slice(0, 4);
  const period = { from: `${year}-01-01`, to: `${year}-01-05` };
  return { period, precision: 'part', last: at + (isTurn ? 4 : 2) };
}

const AT_YEARS_TURN = new Set(['since', 'from', 'after', 'before', 'by', 'until', 'at', 'around', 'on']);

/**
 * "Since New Year", "on New Year's Eve", "since the new year": told from the news the last one, unless it lies ahead. A
 * "Jewish New Year" falls on no such day.
 */
export function readNewYear(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  if (normAt(tokens, at) !== 'new' || normAt(tokens, at + 1) !== 'year') return null;
  const article = normAt(tokens, at - 1) === 'the' ? 1 : 0;
  const before = normAt(tokens, at - 1 - article);
  const named = /^N/.test(tokens[at]?.raw ?? '') && AT_YEARS_TURN.has(before);
  if (!named && !(article === 1 && before === 'since')) return null;
  const owned = normAt(tokens, at + 2) === "'s";
  const day = owned ? normAt(tokens, at + 3) : '';
  if (owned && day !== 'day' && day !== 'eve') return null;
  const last = owned ? at + 3 : at + 1;
  const year = Number(anchor.slice(0, 4)) + (looksAheadIn(tenseAround(tokens, at, last)) ? 1 : 0);
  const date: IsoDate = day === 'eve' ? `${year - 1}-12-31` : `${year}-01-01`;
  const relation = article === 1 ? { relation: 'since' as const } : {};
  return { period: { from: date, to: date }, precision: 'day', last, ...relation };
}

/** "In the spring": the last one that had begun. */
export function readTheSeason(tokens: readonly Token[], at: number, anchor: IsoDate): DateReading | null {
  const word = normAt(tokens, at + 1);
  const start = SEASONS.get(word);
  const next = normAt(tokens, at + 2);
  if (start === undefined || word === 'fall' || next === 'of' || tokens[at + 2]?.kind === 'number')
    return null;
  if (
    !/^(?:in|since|during|by|until)$/.test(normAt(tokens, at - 1)) ||
    looksAheadIn(tenseAround(tokens, at, at + 1))
  )
    return null;
  const year = Number(anchor.slice(0, 4));
  const own = seasonPeriod(year, start);
  const period = own.from <= anchor ? own : seasonPeriod(year - 1, start);
  return { period, precision: 'part', last: at + 1 };
}
