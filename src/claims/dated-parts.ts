import { addDays } from '../text/calendar';
import type { IsoDate, Period } from '../text/period';
import type { DateMention } from '../text/time-mention';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

const JOINTS = new Set(['and', 'but', 'before', 'then', ';', '—', 'which']);
const OPENING = new Set(['from', 'between']);
/** Words that belong to the second day itself: "until the second half of May". */
const VAGUE = new Set(['the', 'early', 'mid', 'late', 'second', 'first', 'half', 'of', 'about', 'around']);
const CLOSING = new Set(['until', 'till', 'to', 'through', 'and']);

/**
 * "Imposed a blockade on 2 March and began to ease it in May": the parts of a sentence that have each a day of their
 * own, in which each may tell another state of one thing. Empty where the sentence has no two such parts.
 */
export function datedParts(sentence: ReadSentence): TokenRange[] {
  const dates = datesOf(sentence);
  const cuts: number[] = [];
  dates.forEach((date, i) => {
    const before = dates[i - 1];
    if (!before || joinsAsStretch(sentence, before, date)) return;
    const cut = jointBetween(sentence, before.lastToken + 1, date.firstToken - 1);
    if (cut !== undefined) cuts.push(cut);
  });
  if (cuts.length === 0) return [];
  const last = sentence.tokens.length - 1;
  return [0, ...cuts.map((cut) => cut + 1)].map((first, i) => ({
    first,
    last: (cuts[i] ?? last + 1) - 1,
  }));
}

/** The days of "from 2 March until 19 May", "between 2 March and 19 May", told in the clause of a token or ahead of all. */
export function stretchAt(
  sentence: ReadSentence,
  token: number,
  range: TokenRange | undefined,
): Period | null {
  const dates = datesOf(sentence);
  const { first, last } = range ?? sentence.clauseAt(token);
  for (let i = 1; i < dates.length; i++) {
    const [from, until] = [dates[i - 1], dates[i]];
    if (!from || !until || !joinsAsStretch(sentence, from, until)) continue;
    const isHere = from.firstToken >= first && until.lastToken <= last;
    if (isHere || from.firstToken <= 1) return between(from.period.from, until.period.from);
  }
  return null;
}

/** The first day told in a part, be it only the one a state began on: a later part tells when it was over. */
export function dayOfPart(sentence: ReadSentence, part: TokenRange): Period | null {
  const date = datesOf(sentence).find(
    ({ firstToken, lastToken, relation }) =>
      firstToken >= part.first && lastToken <= part.last && relation !== 'before' && relation !== 'after',
  );
  return date?.period ?? null;
}

/** What lasted until a day was over on it. */
function between(from: IsoDate, until: IsoDate): Period | null {
  const to = addDays(until, -1);
  return from <= to ? { from, to } : null;
}

function datesOf(sentence: ReadSentence): DateMention[] {
  return sentence.times.filter((time): time is DateMention => time.kind === 'date' && !time.wide);
}

function joinsAsStretch({ tokens }: ReadSentence, from: DateMention, until: DateMention): boolean {
  const opened = [from.firstToken - 1, from.firstToken].some((at) => OPENING.has(tokens[at]?.norm ?? ''));
  const between = tokens
    .slice(from.lastToken + 1, until.firstToken + 1)
    .filter(({ norm }) => !VAGUE.has(norm));
  return opened && between.length <= 2 && CLOSING.has(between[0]?.norm ?? '');
}

function jointBetween({ tokens }: ReadSentence, first: number, last: number): number | undefined {
  for (let i = first; i <= last; i++) if (JOINTS.has(tokens[i]?.norm ?? '')) return i;
  return undefined;
}
