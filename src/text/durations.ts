import { readAnniversary } from './anniversaries';
import { type DurationContext, mention } from './length-mentions';
import { qualifierBefore } from './qualifiers';
import type { Quantity } from './quantity';
import type { DurationMention, TimeUnit } from './time-mention';
import { TIME_UNITS, type UnitSize } from './time-words';
import { normAt, type Token } from './tokens';
import { readAged } from './told-ages';

/** The length, age or counted day that starts at token `at` ("70 days", "21-year-old", "day 465"), or null. */
export function readDuration(context: DurationContext, at: number): DurationMention | null {
  return (
    readDayNumber(context, at) ??
    readAnniversary(context.tokens, context.figures, at) ??
    readAged(context, at) ??
    readCounted(context, at) ??
    readArticle(context, at) ??
    readWhole(context, at) ??
    readHalf(context, at)
  );
}

const DEMONSTRATIVES = new Set(['that', 'this', 'one', 'same', 'a', 'the']);

/** "day 465", "Day 600 of the war". */
function readDayNumber({ tokens, figures }: DurationContext, at: number): DurationMention | null {
  const size = TIME_UNITS.get(normAt(tokens, at));
  const figure = figures.get(at + 1);
  if (size === undefined || size.plural || size.unit === 'hour' || tokens[at]?.glued === true) return null;
  if (figure === undefined || figure.firstToken !== figure.lastToken || !Number.isInteger(figure.amount))
    return null;
  if (tokens[at + 1]?.kind !== 'number' && figure.amount > 100) return null;
  // "On that day 1,200 people were killed": days are not counted in thousands with a comma.
  if (/[.,]/.test(tokens[at + 1]?.raw ?? '') || DEMONSTRATIVES.has(normAt(tokens, at - 1))) return null;
  if (figure.kind !== 'count' && figure.kind !== 'ordinal') return null;
  return mention(tokens, at, at + 1, {
    amount: figure.amount,
    unit: size.unit,
    qualifier: 'exactly',
    ordinal: true,
  });
}

/** A figure and its unit: "70 days", "42-day", "19th month", "two and a half years". */
function readCounted(context: DurationContext, at: number): DurationMention | null {
  const { tokens } = context;
  const figure = context.figures.get(at);
  if (figure === undefined) return null;
  if (
    figure.kind === 'money' ||
    figure.kind === 'percent' ||
    figure.kind === 'clock' ||
    figure.kind === 'year'
  )
    return null;
  let unitAt = figure.lastToken + 1;
  if (figure.kind === 'ordinal') return readOrdinal(tokens, figure, unitAt);
  unitAt += describers(tokens, unitAt);
  if (figure.kind === 'fraction' && /^(?:a|an)$/.test(normAt(tokens, unitAt))) unitAt += 1;
  const size = TIME_UNITS.get(normAt(tokens, unitAt));
  if (size === undefined || (isOrdinalSecond(tokens, unitAt) && figure.lastToken === figure.firstToken))
    return null;
  if (figure.kind === 'fraction' && normAt(tokens, figure.lastToken + 1) === 'of' && size.plural) return null;
  // One that is not marked yet is no length.
  if (normAt(tokens, unitAt + 1) === 'anniversary') return null;
  const half = halfBehind(tokens, unitAt);
  const amount = figure.amount * size.times + half.amount * size.times;
  const end = ageEnd(tokens, half.last);
  const { qualifier } = figure;
  const upTo = figure.upTo === undefined ? {} : { upTo: figure.upTo * size.times };
  if (end !== null) {
    return mention(tokens, at, end.last, { amount, ...upTo, unit: size.unit, qualifier, kind: end.kind });
  }
  const more = addSmaller(context, half.last, amount, size);
  return mention(tokens, at, longEnd(tokens, more.last), {
    amount: more.amount,
    ...upTo,
    unit: more.unit,
    qualifier,
  });
}

const DESCRIBERS = new Set(
  `of more whole full straight consecutive long further additional and hard bloody brutal bitter devastating gruelling
  grueling terrible horrific harrowing grim painful punishing relentless deadly agonising agonizing miserable`.split(
    /\s+/,
  ),
);
const MOST_DESCRIBERS = 3;

/** How many words describe a length between its figure and its unit: "two long and bloody years". */
function describers(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (count < MOST_DESCRIBERS && DESCRIBERS.has(normAt(tokens, at + count))) count += 1;
  return count;
}

/** "3.5 second" has a unit; "the second" has not. */
function isOrdinalSecond(tokens: readonly Token[], at: number): boolean {
  return normAt(tokens, at) === 'second' && tokens[at]?.glued !== true && tokens[at + 1]?.kind === 'word';
}

function readOrdinal(tokens: readonly Token[], figure: Quantity, unitAt: number): DurationMention | null {
  let at = unitAt;
  if (/^(?:straight|consecutive|successive|full)$/.test(normAt(tokens, at))) at += 1;
  // "A sixth consecutive night", "for a third night on Wednesday".
  const size = TIME_UNITS.get(normAt(tokens, at) === 'night' ? 'day' : normAt(tokens, at));
  if (size === undefined || size.plural || size.unit === 'hour' || size.times === 100) return null;
  return mention(tokens, figure.firstToken, at, {
    amount: figure.amount,
    unit: size.unit,
    qualifier: isNearing(tokens, figure.firstToken) ? 'nearly' : 'exactly',
    ordinal: true,
  });
}

/** "Nearing its 22nd month": it may not have begun. */
function isNearing(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((steps) =>
    /^(?:nearing|nears|approaching|approaches|neared)$/.test(normAt(tokens, at - steps)),
  );
}

/** "and a half" behind the unit: "a year and a half". */
function halfBehind(tokens: readonly Token[], unitAt: number): { amount: number; last: number } {
  if (normAt(tokens, unitAt + 1) !== 'and') return { amount: 0, last: unitAt };
  const article = normAt(tokens, unitAt + 2) === 'a' ? 1 : 0;
  return normAt(tokens, unitAt + 2 + article) === 'half'
    ? { amount: 0.5, last: unitAt + 2 + article }
    : { amount: 0, last: unitAt };
}

const THINGS =
  /^(?:war|conflict|siege|blockade|truce|ceasefire|cease|offensive|campaign|fighting|invasion|occupation|assault|agreement|policy|ban|crisis|strike|coalition|government|dispute|investigation|case)$/;

/** "-year-old", "years old": an age, unless it is a war or a truce that is so old. */
function ageEnd(tokens: readonly Token[], unitAt: number): { last: number; kind: 'age' | 'duration' } | null {
  const next = normAt(tokens, unitAt + 1);
  if (next === 'olds') return { last: unitAt + 1, kind: 'age' };
  if (next !== 'old')
    return next === 'of' && normAt(tokens, unitAt + 2) === 'age' ? { last: unitAt + 2, kind: 'age' } : null;
  const about = tokens[unitAt + 1]?.glued === true ? [2] : [-3, -4, -5];
  const thing = about.some((offset) => THINGS.test(normAt(tokens, unitAt + offset)));
  return { last: unitAt + 1, kind: thing ? 'duration' : 'age' };
}

/** "-long" set on the unit belongs to it. */
function longEnd(tokens: readonly Token[], last: number): number {
  return normAt(tokens, last + 1) === 'long' && tokens[last + 1]?.glued === true ? last + 1 : last;
}

/** Pairs of units that add up exactly, as how many of the smaller make one of the larger. */
function exactRatio(larger: UnitSize, smaller: UnitSize): number | null {
  if (larger.times !== 1 || smaller.times !== 1) return null;
  if (larger.unit === 'year' && smaller.unit === 'month') return 12;
  if (larger.unit === 'week' && smaller.unit === 'day') return 7;
  return larger.unit === 'day' && smaller.unit === 'hour' ? 24 : null;
}

/** "two years and three months", "one week three days": told in the smaller unit. */
function addSmaller(
  { tokens, figures }: DurationContext,
  last: number,
  amount: number,
  size: UnitSize,
): { amount: number; unit: TimeUnit; last: number } {
  const plain = { amount, unit: size.unit, last };
  const next = normAt(tokens, last + 1) === 'and' ? last + 2 : last + 1;
  const figure = figures.get(next);
  if (figure === undefined || figure.kind !== 'count' || figure.firstToken !== next) return plain;
  const smaller = TIME_UNITS.get(normAt(tokens, figure.lastToken + 1));
  const ratio = smaller === undefined ? null : exactRatio(size, smaller);
  if (smaller === undefined || ratio === null) return plain;
  return { amount: amount * ratio + figure.amount, unit: smaller.unit, last: figure.lastToken + 1 };
}

const ARTICLE_LEADERS = new Set(
  'for in within after over than about nearly almost only just least lasting lasts lasted last of under around another once every- during'.split(
    ' ',
  ),
);

/** "a week-long truce", "for more than a year", "a year and a half", "another week". */
function readArticle({ tokens }: DurationContext, at: number): DurationMention | null {
  const start = skipQualifier(tokens, at);
  const word = normAt(tokens, start);
  const long = TIME_UNITS.get(word);
  if (long !== undefined && start === at && !long.plural)
    return readUnitLong(tokens, at, long) ?? readUnitSince(tokens, at, long);
  if (word !== 'a' && word !== 'an' && word !== 'another') return null;
  const whole = /^(?:whole|full|further|single|mere)$/.test(normAt(tokens, start + 1)) ? 1 : 0;
  let unitAt = start + 1 + whole;
  if (normAt(tokens, unitAt) === 'business') unitAt += 1;
  const size = TIME_UNITS.get(normAt(tokens, unitAt));
  if (size === undefined || size.plural || normAt(tokens, unitAt) === 'second') return null;
  const half = halfBehind(tokens, unitAt);
  const isLong = normAt(tokens, half.last + 1) === 'long' && tokens[half.last + 1]?.glued === true;
  const led =
    start > at || word === 'another' || whole === 1 || ARTICLE_LEADERS.has(normAt(tokens, start - 1));
  const followed = /^(?:of|after|before|later|earlier|ago|into)$/.test(normAt(tokens, half.last + 1));
  if (!led && !followed && half.amount === 0 && !isLong) return null;
  return mention(tokens, at, isLong ? half.last + 1 : half.last, {
    amount: (1 + half.amount) * size.times,
    unit: size.unit,
    qualifier: start > at ? (qualifierBefore(tokens, start)?.qualifier ?? 'exactly') : 'exactly',
  });
}

/** The first token behind a qualifier that starts at `at`, or `at`. */
function skipQualifier(tokens: readonly Token[], at: number): number {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const word = normAt(tokens, next);
    if ((word === 'a' || word === 'an') && qualifierBefore(tokens, next)?.edge === at) return next;
  }
  return at;
}

/** "week-long" with no number: one of it. */
function readUnitLong(tokens: readonly Token[], at: number, size: UnitSize): DurationMention | null {
  const next = tokens[at + 1];
  if (next?.norm !== 'long' || !next.glued || tokens[at]?.glued === true) return null;
  return mention(tokens, at, at + 1, { amount: size.times, unit: size.unit, qualifier: 'exactly' });
}

/** "In the year since the attack": one of it. */
function readUnitSince(tokens: readonly Token[], at: number, size: UnitSize): DurationMention | null {
  const isLed = normAt(tokens, at - 1) === 'the' && /^(?:in|over|during|for)$/.test(normAt(tokens, at - 2));
  if (!isLed || normAt(tokens, at + 1) !== 'since' || size.unit === 'hour') return null;
  return mention(tokens, at, at, { amount: size.times, unit: size.unit, qualifier: 'exactly' });
}

/** "all day", "the whole week", "full month". */
function readWhole({ tokens }: DurationContext, at: number): DurationMention | null {
  if (!/^(?:all|whole|full|entire)$/.test(normAt(tokens, at))) return null;
  const size = TIME_UNITS.get(normAt(tokens, at + 1));
  if (size === undefined || size.plural || size.unit === 'hour') return null;
  return mention(tokens, at, at + 1, { amount: size.times, unit: size.unit, qualifier: 'exactly' });
}

/** "half hour", "half a year", "half-year"; "couple of weeks". */
function readHalf({ tokens }: DurationContext, at: number): DurationMention | null {
  const word = normAt(tokens, at);
  if (word === 'couple' && normAt(tokens, at + 1) === 'of') {
    const size = TIME_UNITS.get(normAt(tokens, at + 2));
    if (size === undefined) return null;
    return mention(tokens, at, at + 2, { amount: 2 * size.times, unit: size.unit, qualifier: 'about' });
  }
  if (word !== 'half') return null;
  const article = /^(?:a|an)$/.test(normAt(tokens, at + 1)) ? 1 : 0;
  const size = TIME_UNITS.get(normAt(tokens, at + 1 + article));
  if (size === undefined || size.plural) return null;
  return mention(tokens, at, at + 1 + article, {
    amount: size.times / 2,
    unit: size.unit,
    qualifier: 'exactly',
  });
}
