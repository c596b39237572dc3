import type { Qualifier } from '../text/quantity';

/**
 * What a worded figure allows. `tight` is what a careful reader takes it to mean; `wide` what it could at
 * most be stretched to. Figures whose tight ranges meet say the same; figures whose wide ranges do not meet
 * cannot both be right; between the two nothing is said.
 */
export interface Allowed {
  readonly tight: Range;
  readonly wide: Range;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface WordedFigure {
  readonly amount: number;
  readonly upTo?: number;
  readonly qualifier: Qualifier;
}

/** Round figures from here on are taken as rounded even when stated barely ("250", "1,200"). */
const ROUNDED_FROM = 100;
/** From here on a round figure is kept to a tighter share: 60,000 is not said of 57,500. */
const LARGE_COUNT = 10_000;
const LARGE_SHARE = 0.02;
/** Below this, round figures are loose in news. */
const SMALL_COUNT = 200;
/** "About" never stretches further than this share of the figure. */
const ABOUT_SHARE = 0.05;

/** The range of values a worded figure allows. Amounts are not negative. */
export function allowedBy(figure: WordedFigure): Allowed {
  const { amount, qualifier } = figure;
  const grain = grainOf(amount);
  switch (qualifier) {
    case 'between':
      return same({ low: amount, high: figure.upTo ?? amount });
    case 'exactly':
      return amount >= ROUNDED_FROM && grain >= 10
        ? around(amount, grain, 0)
        : same({ low: amount, high: amount });
    case 'about':
      return around(amount, grain, loose(amount));
    case 'more-than':
      return atLeast(amount + (isSharp(amount) ? 1 : 0), grain);
    case 'at-least':
      return atLeast(amount, grain);
    case 'at-most':
      return atMost(amount, amount, grain);
    case 'less-than':
      // However far below: "fewer than 24" takes in 22.
      return lessThan(amount, grain);
    case 'nearly':
      return {
        tight: { low: amount - grain / 2, high: amount },
        wide: { low: amount - grain, high: amount },
      };
  }
}

/** Small figures that are not round are meant to the unit: "more than two" is not two. */
function isSharp(amount: number): boolean {
  return amount < ROUNDED_FROM && grainOf(amount) === 1;
}

function atLeast(low: number, grain: number): Allowed {
  return {
    tight: { low, high: low + excess(low, grain) },
    wide: { low, high: Infinity },
  };
}

function lessThan(amount: number, grain: number): Allowed {
  const { tight } = atMost(amount - (amount < ROUNDED_FROM ? 1 : 0), amount, grain);
  return { tight, wide: { low: 0, high: tight.high } };
}

function atMost(high: number, amount: number, grain: number): Allowed {
  return {
    tight: {
      low: amount - Math.max(tightHalf(amount, grain), amount - high),
      high,
    },
    wide: { low: amount - Math.max(grain, amount - high), high },
  };
}

/** How two ranges of values stand to each other. */
export function compareAllowed(a: Allowed, b: Allowed): 'equal' | 'apart' | 'unclear' {
  if (meet(a.tight, b.tight)) return 'equal';
  return meet(a.wide, b.wide) ? 'unclear' : 'apart';
}

/** Ranges meet when they share more than an edge (240 rounds up to 245, 250 down to it); a point lies in its range. */
function meet(a: Range, b: Range): boolean {
  const isPoint = a.low === a.high || b.low === b.high;
  return isPoint ? a.low <= b.high && b.low <= a.high : a.low < b.high && b.low < a.high;
}

function same(range: Range): Allowed {
  return { tight: range, wide: range };
}

function around(amount: number, grain: number, slack: number): Allowed {
  const tight = tightHalf(amount, grain);
  const far = Math.min(0.75 * grain, amount * WIDE_SHARE);
  const wide = Math.max(far, Math.min(amount * 0.04, 1), slack);
  return {
    tight: { low: amount - tight, high: amount + tight },
    wide: { low: amount - wide, high: amount + wide },
  };
}

/** However round, a figure is not said of what lies further off than this share: "around 200" of 250, "about 20" of 24. */
const WIDE_SHARE = 0.18;

/** "About" a few hundred is said of a few more or less: "about 240" could stand for 250, not for 251. */
function loose(amount: number): number {
  return amount >= ROUNDED_FROM && amount < HUNDREDS_END ? amount * HUNDREDS_SHARE : 0;
}

const HUNDREDS_END = 1000;
const HUNDREDS_SHARE = 0.045;

/**
 * How far "more than 1,200" reaches at a glance: to the next round figure, but not beyond a few per cent of it
 * (a quarter for small counts, where "more than 100" is said of 120).
 */
function excess(amount: number, grain: number): number {
  return Math.min(grain, amount * (amount < SMALL_COUNT ? 0.25 : ABOUT_SHARE));
}

function tightHalf(amount: number, grain: number): number {
  return Math.min(grain / 2, amount * (amount < LARGE_COUNT ? ABOUT_SHARE : LARGE_SHARE));
}

/** The power of ten a figure is given in: 100 for 1,200, 10 for 250, 1 for 251, 100,000 for 1.9 million. */
export function grainOf(amount: number): number {
  if (!Number.isInteger(amount) || amount === 0) return 1;
  let grain = 1;
  while (amount % (grain * 10) === 0) grain *= 10;
  return grain;
}
