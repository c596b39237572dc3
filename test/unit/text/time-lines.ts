import type { TimeMention } from '../../../src/text/time-mention';
import { readTimes } from '../../../src/text/times';
import { tokenize } from '../../../src/text/tokens';

/** The day whose year the tests' caller knows. */
export const KNOWN = [{ year: 2023, month: 10, day: 7 }];

function describeMention(text: string, mention: TimeMention): string {
  const words = text.slice(mention.start, mention.end);
  if (mention.kind === 'date') {
    const { from, to } = mention.period;
    const period = from === to ? from : `${from}..${to}`;
    const relation = mention.relation === 'at' ? '' : ` ${mention.relation}`;
    return `${words}: ${period} ${mention.precision}${relation}`;
  }
  const amount = mention.upTo === undefined ? `${mention.amount}` : `${mention.amount}-${mention.upTo}`;
  const qualifier = mention.qualifier === 'exactly' ? '' : ` ${mention.qualifier}`;
  return `${words}: ${mention.kind} ${amount} ${mention.unit}${qualifier}${mention.ordinal ? ' ordinal' : ''}`;
}

/** The time mentions of a sentence, one line each; `at`, `exactly` and a second day are left unsaid. */
export function times(text: string, anchor: string | null): string[] {
  return readTimes(tokenize(text), anchor, KNOWN).map((mention) => describeMention(text, mention));
}
