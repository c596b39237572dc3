import { ticks } from 'd3-array';
import type { DayPrecision, PlotLevelValue, PlotPoint } from '../reading/plot';
import { asShare, DAY_MS, dayOf, dayTicks, middleOf, timeOf } from './days';

const LEVELS = 3;
/** Share of the height left free above and below. */
const MARGIN = 0.14;
/** Figures closer than this share of them are not drawn as if worlds apart: 58 and 59 stand near each other. */
const LEAST_SPAN = 0.1;
const FEWEST_UNITS = 2;
const FEWEST_DAYS = 14;
/** A date known less exactly than this is told by its month. */
const VAGUE_DAYS = 10;

/** Values, from the foot up. */
export interface Up {
  /** The place of a value, 0..1: a figure, or a date as ms. */
  readonly at: (value: number) => number;
  readonly levels: readonly { readonly up: number; readonly value: PlotLevelValue }[];
}

/** A point's value as a number, with what its wording allows; null where it is open on that side. */
export interface Height {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How high a point stands; null for a choice, which has no height. */
export function heightOf({ value }: PlotPoint): Height | null {
  switch (value.type) {
    case 'amount':
      return { value: value.amount, low: value.low, high: value.high };
    case 'day':
      return { value: middleOf(value.period), low: timeOf(value.period.from), high: timeOf(value.period.to) };
    case 'choice':
      return null;
  }
}

/** An axis that holds every height. `first` tells of what kind all of them are. */
export function upOver(heights: readonly Height[], first: PlotPoint): Up {
  const all = heights.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const isDays = first.value.type === 'day';
  const fewest = isDays ? FEWEST_DAYS * DAY_MS : Math.max(FEWEST_UNITS, Math.abs(most) * LEAST_SPAN);
  const span = Math.max(most - least, fewest);
  const middle = (least + most) / 2;
  const start = middle - span * (0.5 + MARGIN);
  const reach = span * (1 + 2 * MARGIN);
  const at = (value: number): number => asShare((value - start) / reach);
  const levels = isDays
    ? dateLevels(start, start + reach)
    : amountLevels(start, start + reach, first, all.every(Number.isInteger));
  return { at, levels: levels.map(([value, shown]) => ({ up: at(value), value: shown })) };
}

function amountLevels(start: number, end: number, point: PlotPoint, isWhole: boolean) {
  const values = ticks(Math.max(0, start), end, LEVELS);
  return values
    .filter((value) => !isWhole || Number.isInteger(value))
    .map((value) => [value, { type: 'amount', amount: value, unit: unitOf(point) }] as const);
}

function dateLevels(start: number, end: number) {
  const { days, tells } = dayTicks(start, end, LEVELS);
  return days.map((day) => [timeOf(day), { type: 'day', day, tells: withYear(tells) }] as const);
}

/** The years below a plot are not those beside it. */
function withYear(tells: DayPrecision): DayPrecision {
  return tells === 'day' ? 'date' : tells;
}

/** A point's own value as its level says it; null for a choice. */
export function levelOf(point: PlotPoint): PlotLevelValue | null {
  const { value } = point;
  if (value.type === 'amount') return { type: 'amount', amount: value.amount, unit: unitOf(point) };
  if (value.type === 'choice') return null;
  const { from, to } = value.period;
  const isVague = timeOf(to) - timeOf(from) > VAGUE_DAYS * DAY_MS;
  const middle = dayOf(middleOf(value.period));
  return { type: 'day', day: isVague ? middle : from, tells: isVague ? 'month' : 'date' };
}

function unitOf({ value }: PlotPoint): 'percent' | 'other' {
  return value.type === 'amount' ? value.unit : 'other';
}
