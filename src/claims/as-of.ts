import { addDays } from '../text/calendar';
import { isOfSpeech } from '../text/distance-dates';
import { namesThing } from '../text/naming-dates';
import type { IsoDate } from '../text/period';
import type { DateMention, TimeMention } from '../text/time-mention';
import type { Claim } from './claim';
import { isOwnedBy } from './date-owner';
import type { ReadSentence } from './read-sentence';
import { fixedDays, type Surroundings } from './surroundings';

export type AsOf = Pick<Claim, 'asOf' | 'asOfBasis'>;

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
  const told = toldAt(sentence, token, fixedDays);
  if (told && isStale(told, published)) return { asOf: told.period, asOfBasis: 'text' };
  return publicationDay(published);
}

/**
 * Like `asOfAt`, for a level that changed on some of `borders`: a date just before such a change moves the figure
 * back too ("Trump said last week that 21 were alive").
 */
export function levelAsOfAt(
  sentence: ReadSentence,
  token: number,
  published: IsoDate | null,
  fixedDays: readonly IsoDate[],
  borders: readonly IsoDate[],
): AsOf {
  const told = toldAt(sentence, token, fixedDays) ?? dayOfTelling(sentence, token);
  // "Earlier this month" may be before or after such a change: it is as wide as it is told.
  const end = told?.precision === 'part' ? told.period.from : told?.period.to;
  const parted = told && published !== null && borders.some((day) => end && end < day && day <= published);
  return parted ? { asOf: told.period, asOfBasis: 'text' } : asOfAt(sentence, token, published, fixedDays);
}

/** "Trump said last week, before the release, that 21 were alive": when it was said. */
function dayOfTelling(sentence: ReadSentence, token: number): DateMention | undefined {
  return sentence.times
    .filter(isTold)
    .find(
      (date) =>
        date.lastToken < token && isOfSpeech(sentence.tokens, date) && isOfOneTelling(sentence, date, token),
    );
}

function isOfOneTelling({ tokens }: ReadSentence, { lastToken }: DateMention, token: number): boolean {
  return !tokens.slice(lastToken, token).some(({ norm }) => norm === ';' || norm === 'and' || norm === 'but');
}

/** The date that dates what stands at `token`, if any. */
function toldAt(
  sentence: ReadSentence,
  token: number,
  fixedDays: readonly IsoDate[],
): DateMention | undefined {
  const clause = sentence.clauseAt(token);
  return sentence.times
    .filter((time) => time.kind === 'date')
    .find(
      (date) =>
        (isFronted(date) ||
          isWhen(sentence, date, token) ||
          (isTold(date) && date.firstToken >= clause.first && date.lastToken <= clause.last)) &&
        !fixedDays.some((day) => date.period.from <= day && day <= date.period.to) &&
        !namesThing(sentence.tokens, date) &&
        !isStart(sentence, date.firstToken) &&
        (isWhen(sentence, date, token) || isOwnedBy(sentence, date, token)) &&
        !isSince(sentence, date.lastToken, token),
    );
}

/** "In March, …", "In 2014 …": a date that opens the sentence holds for all its clauses. */
const FRONTED_WITHIN = 1;

function isFronted(date: DateMention): boolean {
  return date.relation === 'at' && date.firstToken <= FRONTED_WITHIN;
}

/** "When the truce broke down in March, 59 were held": the clause that opens the sentence dates what comes behind it. */
function isWhen({ tokens }: ReadSentence, date: DateMention, token: number): boolean {
  if (tokens[0]?.norm !== 'when' || date.relation !== 'at') return false;
  const end = tokens.findIndex(({ norm }) => norm === ',');
  return date.lastToken < end && end < token;
}

/** "Broke the truce on March 18 and has since killed …": the date is where the count starts. */
function isSince(sentence: ReadSentence, date: number, token: number): boolean {
  return sentence.tokens.slice(date + 1, token).some(({ norm }) => norm === 'since');
}

const JOINING = new Set([
  'and',
  'again',
  'in',
  'on',
  'then',
  ',',
  'later',
  'once',
  'more',
  'also',
  'early',
  'late',
]);

/** The days of the dates joined on to one already read ("in March and again in May"). */
export function daysBeside(sentence: ReadSentence, period: Claim['asOf'], published: IsoDate | null): AsOf[] {
  const dates = sentence.times.filter(isTold);
  const at = dates.findIndex((date) => date.period.from === period?.from && date.period.to === period.to);
  const found: AsOf[] = [];
  for (let i = at; at >= 0 && i + 1 < dates.length; i++) {
    const [one, next] = [dates[i], dates[i + 1]];
    if (!one || !next) break;
    const between = sentence.tokens.slice(one.lastToken + 1, next.firstToken);
    if (!between.every(({ norm }) => JOINING.has(norm))) break;
    found.push(
      isStale(next, published) ? { asOf: next.period, asOfBasis: 'text' } : publicationDay(published),
    );
  }
  return found;
}

/** The day of publication, as the days something holds. */
export function publicationDay(published: IsoDate | null): AsOf {
  if (published === null) return { asOf: null, asOfBasis: 'unknown' };
  return { asOf: { from: published, to: published }, asOfBasis: 'publication' };
}

/** "At the time", but not "at the time the nominee". */
const THEN =
  /\bat that time\b|\bat the time\b(?! the\b)|\b(?:back then|until then|by then|those (?:talks|meetings|contacts)|that (?:meeting|encounter|round))\b/i;

/** Whether a sentence speaks of the days the one before it told. */
export function refersBack(sentence: ReadSentence): boolean {
  return THEN.test(sentence.text);
}

const EARLIER =
  /\b(?:earl(?:y|ier) this (?:year|spring|winter)|months ago|(?:had|has|have) (?:previously|earlier|already once) (?:held|met|conducted|been|talked|negotiated|engaged))\b/i;

/** Whether a sentence tells of days before the news, without dating them. */
export function tellsEarlier(sentence: ReadSentence): boolean {
  return EARLIER.test(sentence.text);
}

/** The days an earlier date in the sentence gives; publication's when it gives none. */
export function earlierDayIn(sentence: ReadSentence, around: Surroundings): AsOf {
  const { published, topic } = around;
  const fixed = fixedDays(topic);
  const told = sentence.times.find(
    (time): time is DateMention =>
      isTold(time) && !fixed.includes(time.period.from) && !isStart(sentence, time.firstToken),
  );
  return told && isStale(told, published)
    ? { asOf: told.period, asOfBasis: 'text' }
    : publicationDay(published);
}

function isTold(time: TimeMention): time is DateMention {
  if (time.kind !== 'date' || time.wide) return false;
  return (time.relation === 'at' || time.relation === 'until') && time.precision !== 'year';
}

function isStale(told: DateMention, published: IsoDate | null): boolean {
  return published !== null && told.period.to < addDays(published, -STALE_DAYS);
}

const START_REACH = 10;

const STARTERS = new Set(['since', 'after', 'following', 'from']);

/** A date that only says since when ("since Israel resumed strikes on March 18"). */
function isStart(sentence: ReadSentence, token: number): boolean {
  for (let i = token - 1; i >= Math.max(0, token - START_REACH); i--) {
    const { norm, kind } = sentence.tokens[i] ?? {
      norm: '',
      kind: 'punctuation',
    };
    if (STARTERS.has(norm)) return true;
    if (kind === 'punctuation') return false;
  }
  return false;
}
