import type { DateMention } from './time-mention';
import { normAt, type Token } from './tokens';

const ARTICLES = new Set(['the', 'that', 'this', 'a', 'its', 'his', "'s"]);
const NO_NOUNS = new Set(
  'and or but when where while as with to of in on at by for from until was is has had were are after before since that which who'.split(
    ' ',
  ),
);

/** "The January truce": a month that only names a thing of those days, and dates nothing else in the sentence. */
export function namesThing(
  tokens: readonly Token[],
  { precision, firstToken, lastToken }: DateMention,
): boolean {
  if (precision !== 'month' || firstToken !== lastToken || !ARTICLES.has(normAt(tokens, firstToken - 1)))
    return false;
  const next = tokens[lastToken + 1];
  return next?.kind === 'word' && /^\p{Ll}/u.test(next.raw) && !NO_NOUNS.has(next.norm);
}
