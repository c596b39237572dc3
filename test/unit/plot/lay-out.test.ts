import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/plot/lay-out';
import type { Plot, PlotPoint, PlotRole, PlotValue } from '../../../src/reading/plot';

function amount(value: number, low: number | null = value, high: number | null = value): PlotValue {
  return { type: 'amount', amount: value, low, high, unit: 'other' };
}

function choice(key: string, said = key): PlotValue {
  return { type: 'choice', key, said };
}

function point(id: string, role: PlotRole, from: string, value: PlotValue, to = from): PlotPoint {
  return { id, role, asOf: { from, to }, value };
}

function laidOut(points: readonly PlotPoint[], events: Parameters<typeof layOut>[1] = []): Plot {
  const plot = layOut(points, events);
  if (!plot) throw new Error('nothing was laid out');
  return plot;
}

const mine = point('me', 'article', '2025-03-05', amount(22));
const marksOf = (plot: Plot) => plot.strips.flatMap(({ marks }) => marks);
const markOf = (plot: Plot, id: string) => {
  const mark = marksOf(plot).find((each) => each.id === id);
  if (!mark) throw new Error(`no mark ${id}`);
  return mark;
};

describe('there is no plot', () => {
  it.each([
    ['of nothing', []],
    ['of one point', [mine]],
    ['of one spot', [mine, point('a', 'agrees', '2025-03-05', amount(22))]],
    [
      'of one state on one day, however it is put',
      [
        point('a', 'agrees', '2025-03-05', choice('k', 'direct')),
        point('b', 'agrees', '2025-03-05', choice('k', 'face to face')),
      ],
    ],
  ])('%s', (_, points) => expect(layOut(points, [])).toBeNull());
});

describe('figures', () => {
  const plot = laidOut([
    mine,
    point('low', 'conflicts', '2025-03-05', amount(18)),
    point('later', 'changed', '2025-07-07', amount(30, 30, null)),
    point('span', 'agrees', '2025-03-01', amount(22, 21, 23), '2025-03-31'),
  ]);

  it('stand higher the higher they are and further on the later they are', () => {
    expect(plot.kind).toBe('amounts');
    expect(markOf(plot, 'low').up).toBeLessThan(markOf(plot, 'me').up);
    expect(markOf(plot, 'me').up).toBeLessThan(markOf(plot, 'later').up);
    expect(markOf(plot, 'me').across).toBeLessThan(markOf(plot, 'later').across);
    expect(plot.period).toEqual({ from: '2025-03-01', to: '2025-07-07' });
  });

  it('keep what the wording leaves open', () => {
    const { up, low, high } = markOf(plot, 'span');
    expect((low ?? 1) < up && up < (high ?? 0)).toBe(true);
    expect(markOf(plot, 'later')).toMatchObject({ high: null, low: markOf(plot, 'later').up });
  });

  it('keep the days they hold', () => {
    const { from, across, to } = markOf(plot, 'span');
    expect(across).toBeCloseTo((from + to) / 2, 3);
    expect(to - from).toBeGreaterThan(0.1);
  });

  it('have the article’s own value among the levels, and none written over it', () => {
    const [strip] = plot.strips;
    const own = strip?.levels.filter(({ isArticles }) => isArticles);
    expect(own).toMatchObject([{ up: markOf(plot, 'me').up, value: { amount: 22 } }]);
    const others = strip?.levels.filter(({ isArticles }) => !isArticles) ?? [];
    expect(others.length).toBeGreaterThan(0);
    for (const { up } of others) expect(Math.abs(up - markOf(plot, 'me').up)).toBeGreaterThan(0.13);
  });

  it('that are nearly the same are drawn near each other', () => {
    const close = laidOut([
      point('me', 'article', '2025-03-05', amount(57_000)),
      point('a', 'agrees', '2025-03-06', amount(57_010)),
    ]);
    expect(markOf(close, 'a').up - markOf(close, 'me').up).toBeLessThan(0.01);
  });

  it('draw the article last, on top', () => {
    expect(marksOf(plot).at(-1)?.id).toBe('me');
  });
});

describe('points at one place', () => {
  const crowd = Array.from({ length: 12 }, (_, at) =>
    point(`s${at}`, 'agrees', `2025-03-0${4 + (at % 3)}`, amount(22)),
  );
  const plot = laidOut([mine, ...crowd, point('later', 'changed', '2025-07-07', amount(20))]);

  it('are set side by side, in the order of their days', () => {
    const asides = marksOf(plot)
      .filter(({ id }) => id !== 'later')
      .sort((one, other) => one.aside - other.aside);
    expect(new Set(asides.map(({ aside }) => aside)).size).toBe(13);
    const places = asides.map(({ across }) => across);
    expect(places).toEqual([...places].sort());
  });

  it('stay near it and inside the plot', () => {
    const asides = marksOf(plot).map(({ aside }) => aside);
    expect(Math.max(...asides) - Math.min(...asides)).toBeLessThan(60);
    for (const { across, aside } of marksOf(plot)) expect(across * 250 + aside).toBeGreaterThan(0);
  });

  it('leave one that stands alone where it is', () => {
    expect(markOf(plot, 'later').aside).toBe(0);
  });
});

it('dates are laid out like figures, with dates beside them', () => {
  const since = (from: string, to = from): PlotValue => ({ type: 'day', period: { from, to } });
  const plot = laidOut([
    point('me', 'article', '2025-05-11', since('2025-03-02')),
    point('a', 'conflicts', '2025-05-10', since('2025-03-18', '2025-03-22')),
  ]);
  expect(plot.kind).toBe('days');
  expect(markOf(plot, 'a').up).toBeGreaterThan(markOf(plot, 'me').up);
  expect(markOf(plot, 'a').high).toBeGreaterThan(markOf(plot, 'a').low ?? 1);
  expect(plot.strips[0]?.levels.find(({ isArticles }) => isArticles)?.value).toEqual({
    type: 'day',
    day: '2025-03-02',
    tells: 'date',
  });
});

it('states get a strip each, the earliest first, in the article’s words where it is the article’s', () => {
  const plot = laidOut([
    point('me', 'article', '2025-03-07', choice('direct', 'face to face')),
    point('a', 'agrees', '2025-03-05', choice('direct', 'in direct talks')),
    point('b', 'conflicts', '2025-03-06', choice('indirect', 'through mediators')),
  ]);
  expect(plot.kind).toBe('choices');
  expect(
    plot.strips.map(({ said, isArticles, marks }) => [said, isArticles, marks.map(({ id }) => id)]),
  ).toEqual([
    ['face to face', true, ['a', 'me']],
    ['through mediators', false, ['b']],
  ]);
});

it('events outside the days told of are left out, those that reach in are cut', () => {
  const event = (label: string, from: string, to: string) => ({
    id: label,
    label,
    period: { from, to },
  });
  const plot = laidOut(
    [mine, point('a', 'changed', '2025-04-05', amount(20))],
    [
      event('before', '2025-01-01', '2025-02-01'),
      event('reaching in', '2025-01-01', '2025-03-10'),
      event('within', '2025-03-20', '2025-03-20'),
      event('after', '2025-05-01', '2025-05-01'),
    ],
  );
  expect(plot.events.map(({ label }) => label)).toEqual(['reaching in', 'within']);
  expect(plot.events[0]?.from).toBe(0);
  expect(plot.events[1]?.from).toBe(plot.events[1]?.to);
});
