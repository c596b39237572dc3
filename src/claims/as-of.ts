import { addDays } from '../text/calendar';
import type { IsoDate, Period } from '../text/period';
import type { DateMention } from '../text/time-mention';
import type { Claim } from './claim';
import type { ReadSentence } from './read-sentence';

type AsOf = Pick<Claim, 'asOf' | 'asOfBasis'>;

/** A date this many days before publication moves a figure back; nearer ones are the news itself. */
const STALE_DAYS = 10;

/**
 * The days at which what stands at `token` holds: an earlier date given in its clause ("in January, 98 were
 * still held"), else the publication date. `fixed` days (7 October 2023 and its like) never date a count.
 */
export function asOfAt(
  sentence: ReadSentence,
  token: number,
  published: IsoDate | null,
  fixedDays: readonly IsoDate[],
): AsOf {
  const clause = sentence.clauseAt(token);
  const told = sentence.times.find(
    (time): time is DateMention =>
      time.kind === 'date' &&
      (time.relation === 'at' || time.relation === 'until') &&
      time.precision !== 'year' &&
      time.firstToken >= clause.first &&
      time.lastToken <= clause.last &&
      !fixedDays.includes(time.period.from) &&
      !isStart(sentence, time.firstToken),
  );
  if (told && published !== null && told.period.to < addDays(published, -STALE_DAYS)) {
    return { asOf: told.period, asOfBasis: 'text' };
  }
  return published === null ? { asOf: null, asOfBasis: 'unknown' } : dayOf(published);
}

function dayOf(published: IsoDate): AsOf {
  const asOf: Period = { from: published, to: published };
  return { asOf, asOfBasis: 'publication' };
}

const START_REACH = 10;

const STARTERS = new Set(['since', 'after', 'following', 'from']);

/** A date that only says since when ("since Israel resumed strikes on March 18"). */
function isStart(sentence: ReadSentence, token: number): boolean {
  for (let i = token - 1; i >= Math.max(0, token - START_REACH); i--) {
    const { norm, kind } = sentence.tokens[i] ?? { norm: '', kind: 'punctuation' };
    if (STARTERS.has(norm)) return true;
    if (kind === 'punctuation') return false;
  }
  return false;
}
