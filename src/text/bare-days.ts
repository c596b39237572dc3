import { addDays, isoDateOf } from './calendar';
import type { DateContext, DateReading } from './date-context';
import type { IsoDate, Period } from './period';
import { looksAheadIn, tenseAround } from './tense';
import { normAt } from './tokens';

const LEADERS = new Set(['on', 'since', 'until', 'till', 'by', 'from', 'before', 'after']);
/** What may stand behind a bare day; before anything else "the 19th" counts something. */
const FOLLOWERS = new Set(
  `and but or when as after before with while in at by for that which who until to because was were is had has
  it they he she the`.split(/\s+/),
);

/**
 * "On the 19th": the month is the one told last in the text before, else publication's or the one before that. Null
 * when something is counted ("the 19th hostage").
 */
export function readBareDay(context: DateContext, at: number, told: Period | null): DateReading | null {
  const { tokens, anchor } = context;
  const token = tokens[at];
  if (anchor === null || token?.kind !== 'number' || !/^\d{1,2}(?:st|nd|rd|th)$/i.test(token.raw))
    return null;
  if (normAt(tokens, at - 1) !== 'the' || !LEADERS.has(normAt(tokens, at - 2))) return null;
  const next = tokens[at + 1];
  if (next !== undefined && next.kind !== 'punctuation' && !FOLLOWERS.has(next.norm)) return null;
  const day = Number.parseInt(token.raw, 10);
  const ahead = looksAheadIn(tenseAround(tokens, at, at));
  const date = told === null ? nearest(day, anchor, ahead) : inMonthOf(told.from, day, 0);
  return date === null ? null : { period: { from: date, to: date }, precision: 'day', last: at };
}

/** The last such day up to the next after publication, or the next one. */
function nearest(day: number, anchor: IsoDate, ahead: boolean): IsoDate | null {
  const own = inMonthOf(anchor, day, 0);
  if (ahead) return own !== null && own >= anchor ? own : inMonthOf(anchor, day, 1);
  return own !== null && own <= addDays(anchor, 1) ? own : inMonthOf(anchor, day, -1);
}

function inMonthOf(date: IsoDate, day: number, shift: number): IsoDate | null {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + shift;
  const year = Math.floor(index / 12);
  return isoDateOf(year, index - year * 12 + 1, day);
}
