import type { Quantity } from './quantity';
import type { DurationMention } from './time-mention';
import { normAt, type Token } from './tokens';

const MARKING = new Set(
  'on eve mark marks marked marking observed observes commemorated commemorate commemorating'.split(' '),
);
const AHEAD = new Set(['will', 'would', 'before', 'until', 'by', 'ahead']);
const LEAD_REACH = 6;

/**
 * "On the second anniversary of the attack", "marked the war's first anniversary": so many years, to the day. One that
 * is still to come ("ahead of the anniversary") is none.
 */
export function readAnniversary(
  tokens: readonly Token[],
  figures: ReadonlyMap<number, Quantity>,
  at: number,
): DurationMention | null {
  const figure = figures.get(at);
  if (figure === undefined || figure.amount < 1 || figure.amount > 100 || !isMarked(tokens, at)) return null;
  // "The second anniversary", "the two-year anniversary".
  const last = figure.lastToken + (figure.kind === 'ordinal' ? 1 : 2);
  if (normAt(tokens, last) !== 'anniversary') return null;
  if (figure.kind !== 'ordinal' && normAt(tokens, last - 1) !== 'year') return null;
  return {
    start: tokens[at]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    kind: 'duration',
    amount: figure.amount,
    unit: 'year',
    qualifier: 'exactly',
    ordinal: false,
    firstToken: at,
    lastToken: last,
  };
}

function isMarked(tokens: readonly Token[], at: number): boolean {
  let marked = false;
  for (let i = at - 1; i >= Math.max(0, at - LEAD_REACH); i -= 1) {
    const word = normAt(tokens, i);
    if (AHEAD.has(word)) return false;
    if (tokens[i]?.kind === 'punctuation' && word !== "'") break;
    marked ||= MARKING.has(word);
  }
  return marked;
}
