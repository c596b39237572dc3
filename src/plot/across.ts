import type { PlotDayTick } from '../reading/plot';
import type { Period } from '../text/period';
import { asShare, DAY_MS, dayTicks, timeOf } from './days';

/** More labels do not fit in a card on a phone. */
const MOST_TICKS = 3;
/** Fewer days than these are not stretched over the whole width. */
const FEWEST_DAYS = 8;
/** Share of the span left free at either end, so that no point stands on the edge. */
const MARGIN = 0.06;

/** Time, from left to right. */
export interface Across {
  /** The place of a time in ms, 0..1 inside the axis and beyond outside. */
  readonly at: (time: number) => number;
  readonly ticks: readonly PlotDayTick[];
}

/** An axis that holds the whole period. */
export function acrossDays({ from, to }: Period): Across {
  const [first, last] = [timeOf(from), timeOf(to)];
  const span = last - first;
  const margin = Math.max(span * MARGIN, (FEWEST_DAYS * DAY_MS - span) / 2);
  const [start, end] = [first - margin, last + margin];
  const at = (time: number): number => asShare((time - start) / (end - start));
  const { days, tells } = dayTicks(start, end, MOST_TICKS);
  return { at, ticks: days.map((day) => ({ across: at(timeOf(day)), day, tells })) };
}
