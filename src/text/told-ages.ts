import { type DurationContext, mention } from './length-mentions';
import type { Qualifier, Quantity } from './quantity';
import type { DurationMention } from './time-mention';
import { normAt, type Token } from './tokens';

/** "aged 21", "age 21", and the ", 21," behind a name. */
export function readAged({ tokens, figures }: DurationContext, at: number): DurationMention | null {
  const word = normAt(tokens, at);
  if (word === 'aged' || word === 'age' || word === 'ages') {
    const figure = figures.get(at + 1);
    if (figure === undefined || figure.kind !== 'count' || figure.amount > 125) return null;
    return mention(tokens, at, figure.lastToken, { ...boundsOf(figure), unit: 'year', kind: 'age' });
  }
  const figure = figures.get(at);
  if (figure === undefined || figure.firstToken !== figure.lastToken || figure.kind !== 'count') return null;
  if (figure.amount < 1 || figure.amount > 110 || tokens[at]?.kind !== 'number') return null;
  const before = normAt(tokens, at - 1);
  const after = normAt(tokens, at + 1);
  const aside = before === 'now' || before === 'then' ? 1 : 0;
  const opener = normAt(tokens, at - 1 - aside);
  const set =
    (opener === ',' && (after === ',' || after === '.' || at + 1 === tokens.length)) ||
    (opener === '(' && after === ')');
  const ofPronoun = isAgeOfPronoun(tokens, at);
  if (ofPronoun)
    return mention(tokens, at, at, {
      amount: figure.amount,
      unit: 'year',
      qualifier: 'exactly',
      kind: 'age',
    });
  const name = tokens[at - 2 - aside];
  if (!set || name?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(name.raw)) return null;
  return mention(tokens, at, at, { amount: figure.amount, unit: 'year', qualifier: 'exactly', kind: 'age' });
}

const PRONOUNS = new Set(['he', 'she', 'who']);
const ON_BIRTHDAY = new Set(['in', 'on', 'last', 'this', 'earlier', 'and']);

/** "Now 21, he …", "who is 21", "she turned 30 in May": an age told without its unit, of someone named before. */
function isAgeOfPronoun(tokens: readonly Token[], at: number): boolean {
  const after = normAt(tokens, at + 1);
  const isLast = at + 1 === tokens.length || tokens[at + 1]?.kind === 'punctuation';
  const verb = normAt(tokens, at - 1);
  if (verb === 'now') {
    if (after !== ',') return false;
    return PRONOUNS.has(normAt(tokens, at + 2)) || isName(tokens, at + 2);
  }
  if (!PRONOUNS.has(normAt(tokens, at - 2))) return false;
  if (verb === 'turned') return isLast || ON_BIRTHDAY.has(after);
  return (verb === 'is' || verb === 'was') && (isLast || after === 'and');
}

/** Two capitalised words: "Now 21, Edan Alexander is …", not "Now 21, Israel says, are alive". */
function isName(tokens: readonly Token[], at: number): boolean {
  const isCapital = (i: number) => tokens[i]?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(tokens[i]?.raw ?? '');
  return isCapital(at) && isCapital(at + 1);
}

function boundsOf(figure: Quantity): {
  amount: number;
  upTo?: number;
  qualifier: Qualifier;
} {
  return figure.upTo === undefined
    ? { amount: figure.amount, qualifier: figure.qualifier }
    : { amount: figure.amount, upTo: figure.upTo, qualifier: figure.qualifier };
}
