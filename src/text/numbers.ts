import { readClock } from './clock-times';
import { isGluedToName, isPronounOne } from './number-context';
import { classify, type Figure } from './number-kinds';
import { joinRange } from './number-ranges';
import { readNumeral } from './numerals';
import { qualifierAfter, qualifierBefore } from './qualifiers';
import type { Qualifier, Quantity } from './quantity';
import { normAt, type Token } from './tokens';

/**
 * The figures of a token list in order, not overlapping. Ordinals, bare years, clock times, days of a month and
 * numbers that name ("Unit 8200") are told apart from counts; the pronoun "one" is left out. `clock` amounts are the
 * hour of the day (22.5 is half past ten at night). "Dozens" counts as at least 24. Linear.
 */
export function readQuantities(tokens: readonly Token[]): Quantity[] {
  const quantities: Quantity[] = [];
  let i = 0;
  let floor = 0;
  while (i < tokens.length) {
    const figure = readFigureAt(tokens, i);
    if (figure === null) {
      i += 1;
      continue;
    }
    if (figure.kind === 'none') {
      i = figure.last + 1;
      continue;
    }
    const quantity = withQualifiers(tokens, figure.value, floor);
    quantities.push(quantity);
    i = quantity.lastToken + 1;
    floor = i;
  }
  return quantities;
}

type Reading = { kind: 'some'; value: Figure; last: number } | { kind: 'none'; last: number };

function readFigureAt(tokens: readonly Token[], at: number): Reading | null {
  const clock = readClock(tokens, at);
  if (clock !== null) {
    return { kind: 'some', value: { ...clock, first: at, kind: 'clock', vague: false }, last: clock.last };
  }
  const between = normAt(tokens, at - 1) === 'between' || normAt(tokens, at - 1) === 'from';
  const numeral = readNumeral(tokens, at, !between);
  if (numeral === null) return null;
  const none: Reading = { kind: 'none', last: numeral.last };
  if (numeral.words && normAt(tokens, at) === 'one' && numeral.last === at && isPronounOne(tokens, at))
    return none;
  if (isGluedToName(tokens, at)) return none;
  const figure = classify(tokens, at, numeral);
  if (figure === null) return none;
  const joined = joinRange(tokens, figure);
  return { kind: 'some', value: joined, last: joined.last };
}

function withQualifiers(tokens: readonly Token[], figure: Figure, floor: number): Quantity {
  const bounded = figure.kind === 'ordinal' || figure.kind === 'clock' || figure.kind === 'year';
  let before = bounded ? null : qualifierBefore(tokens, figure.first);
  if (before !== null && before.edge < floor) before = null;
  const after = bounded ? null : qualifierAfter(tokens, figure.last);
  const first = before?.edge ?? betweenEdge(tokens, figure, floor);
  const last = after?.edge ?? figure.last;
  const range = figure.upTo !== undefined;
  const fallback: Qualifier = figure.vague ? 'at-least' : 'exactly';
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  return {
    start,
    end,
    amount: figure.amount,
    ...(figure.upTo === undefined ? {} : { upTo: figure.upTo }),
    qualifier: range ? 'between' : (before?.qualifier ?? after?.qualifier ?? fallback),
    kind: figure.kind,
    firstToken: first,
    lastToken: last,
  };
}

function betweenEdge(tokens: readonly Token[], figure: Figure, floor: number): number {
  const opener = figure.first - 1;
  const opens = figure.upTo !== undefined && normAt(tokens, opener) === 'between';
  return opens && opener >= floor ? opener : figure.first;
}
