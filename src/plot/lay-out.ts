import type { Plot, PlotEvent, PlotLevel, PlotMark, PlotPoint, PlotStrip } from '../reading/plot';
import type { ReportEvent } from '../reading/report';
import type { Period } from '../text/period';
import { type Across, acrossDays } from './across';
import { middleOf, timeOf } from './days';
import { spread } from './spread';
import { heightOf, levelOf, type Up, upOver } from './up';

/** With fewer there is nothing to compare. */
const FEWEST_POINTS = 2;
/** Levels closer than this to the article's own would be written over it. */
const LEVEL_GAP = 0.13;

const KINDS = { amount: 'amounts', day: 'days', choice: 'choices' } as const;

/**
 * Lays out what is told of which day, by the days and values alone. All points are of one type of value. Null for
 * fewer than two points, and where all tell the same of the same days: a picture would show one spot.
 */
export function layOut(points: readonly PlotPoint[], events: readonly ReportEvent[]): Plot | null {
  const [first] = points;
  if (!first || points.length < FEWEST_POINTS || areOneSpot(points)) return null;
  const period = spanOf(points);
  const across = acrossDays(period);
  const strips =
    first.value.type === 'choice' ? stripsOfChoices(points, across) : [stripOfHeights(points, first, across)];
  return {
    kind: KINDS[first.value.type],
    period,
    dayTicks: across.ticks,
    strips,
    events: events.flatMap((event) => placeEvent(event, across, period) ?? []),
  };
}

function areOneSpot(points: readonly PlotPoint[]): boolean {
  const spots = points.map(({ asOf, value }) => {
    const told = value.type === 'choice' ? value.key : value;
    return JSON.stringify([asOf.from, asOf.to, told]);
  });
  return new Set(spots).size === 1;
}

function spanOf(points: readonly PlotPoint[]): Period {
  const from = points.map(({ asOf }) => asOf.from).sort();
  const to = points.map(({ asOf }) => asOf.to).sort();
  return { from: from[0] ?? '', to: to.at(-1) ?? '' };
}

function stripOfHeights(points: readonly PlotPoint[], first: PlotPoint, across: Across): PlotStrip {
  const placed = points.flatMap((point) => {
    const height = heightOf(point);
    return height ? [{ point, height }] : [];
  });
  const up = upOver(
    placed.map(({ height }) => height),
    first,
  );
  const placeIn = (value: number | null): number | null => (value === null ? null : up.at(value));
  const marks = placed.map(({ point, height }) => ({
    ...markOf(point, across),
    up: up.at(height.value),
    low: placeIn(height.low),
    high: placeIn(height.high),
  }));
  return { said: null, isArticles: false, levels: levelsOf(up, points), marks: spread(marks) };
}

function levelsOf(up: Up, points: readonly PlotPoint[]): readonly PlotLevel[] {
  const mine = points.find(({ role }) => role === 'article');
  const [height, value] = mine ? [heightOf(mine), levelOf(mine)] : [null, null];
  const others = up.levels.map((level) => ({ ...level, isArticles: false }));
  if (!height || !value) return others;
  const own = { up: up.at(height.value), value, isArticles: true };
  return [...others.filter((level) => Math.abs(level.up - own.up) > LEVEL_GAP), own];
}

function stripsOfChoices(points: readonly PlotPoint[], across: Across): readonly PlotStrip[] {
  const byKey = new Map<string, PlotPoint[]>();
  for (const point of [...points].sort((one, other) => (one.asOf.from < other.asOf.from ? -1 : 1))) {
    if (point.value.type !== 'choice') continue;
    const known = byKey.get(point.value.key);
    if (known) known.push(point);
    else byKey.set(point.value.key, [point]);
  }
  return [...byKey.values()].map((told) => {
    const mine = told.find(({ role }) => role === 'article');
    const { value } = mine ?? told[0] ?? {};
    return {
      said: value?.type === 'choice' ? value.said : null,
      isArticles: mine !== undefined,
      levels: [],
      marks: spread(told.map((point) => markOf(point, across))),
    };
  });
}

function markOf({ id, role, asOf }: PlotPoint, across: Across): PlotMark {
  return {
    id,
    role,
    across: across.at(middleOf(asOf)),
    from: across.at(timeOf(asOf.from)),
    to: across.at(timeOf(asOf.to)),
    up: 0.5,
    low: 0.5,
    high: 0.5,
    aside: 0,
  };
}

/** Its part within the plot; null for none. */
function placeEvent({ id, label, period }: ReportEvent, across: Across, shown: Period): PlotEvent | null {
  if (period.to < shown.from || period.from > shown.to) return null;
  const [from, to] = [across.at(timeOf(period.from)), across.at(timeOf(period.to))];
  return { id, label, period, from: Math.max(0, from), to: Math.min(1, to) };
}
