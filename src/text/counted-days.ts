import { addDays } from './calendar';
import { isOfSpeech } from './distance-dates';
import type { IsoDate, Period } from './period';
import type { DateMention, DurationMention, TimeMention } from './time-mention';
import { normAt, type Token } from './tokens';

const ARTICLES = new Set(['a', 'the', 'its', 'their']);
const LONGEST = 30;
/** How far the day of the news may stand from the count ("for a third day on Thursday"). */
const REACH = 8;

/**
 * The first of days that are counted: "for a third straight day on Thursday" began on Tuesday. Each stands at the
 * article before the count.
 */
export function readCountedDays(
  tokens: readonly Token[],
  times: readonly TimeMention[],
  anchor: IsoDate | null,
): DateMention[] {
  return times.flatMap((time): DateMention[] => {
    if (time.kind !== 'duration' || !isCount(tokens, time)) return [];
    const news = newsOf(tokens, times, time) ?? dayOfPrint(anchor);
    if (news === null) return [];
    const at = time.firstToken - 1;
    const period = { from: addDays(news.from, 1 - time.amount), to: addDays(news.to, 1 - time.amount) };
    return [
      {
        start: tokens[at]?.start ?? 0,
        end: time.end,
        kind: 'date',
        period,
        precision: 'day',
        relation: 'since',
        counted: true,
        firstToken: at,
        lastToken: at,
      },
    ];
  });
}

function isCount(tokens: readonly Token[], time: DurationMention): boolean {
  const { ordinal, unit, amount, firstToken } = time;
  if (!ordinal || unit !== 'day' || amount < 2 || amount > LONGEST) return false;
  return ARTICLES.has(normAt(tokens, firstToken - 1));
}

/** A day told beside the count; null when the sentence tells none, or only others. */
function newsOf(
  tokens: readonly Token[],
  times: readonly TimeMention[],
  { firstToken, lastToken }: DurationMention,
): Period | null {
  const day = times.find(
    (time): time is DateMention =>
      time.kind === 'date' &&
      time.precision === 'day' &&
      time.relation === 'at' &&
      !time.ofNext &&
      !isOfSpeech(tokens, time) &&
      time.firstToken - lastToken <= REACH &&
      firstToken - time.lastToken <= REACH,
  );
  return day?.period ?? null;
}

/** A paper tells of the day before. */
function dayOfPrint(anchor: IsoDate | null): Period | null {
  return anchor === null ? null : { from: addDays(anchor, -1), to: anchor };
}
