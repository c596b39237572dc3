import type { PlotEvent, PlotLevelValue, PlotRole } from '../../reading/plot';
import { locale, say } from '../../words/say';
import { formatTick } from '../format-date';

/** From here on figures are shortened: "1.9M". */
const LONG = 1_000_000;

/** What stands beside a level: "57,500", "90%", "Mar 2025". */
export function levelWords(value: PlotLevelValue, language?: string): string {
  if (value.type === 'day') return formatTick(value.day, value.tells, language);
  const isPercent = value.unit === 'percent';
  const format = new Intl.NumberFormat(language ?? locale(), {
    maximumFractionDigits: 2,
    ...(isPercent && { style: 'percent' }),
    ...(value.amount >= LONG && { notation: 'compact' }),
  });
  return format.format(isPercent ? value.amount / 100 : value.amount);
}

/** What a mark's shape means. */
export function roleWords(role: PlotRole): string {
  switch (role) {
    case 'article':
      return say('plot_article');
    case 'source':
      return say('plot_source');
    default:
      return say(`report_relations_${role}`);
  }
}

/** Where the number of an event, or of several too near each other for one each, stands over the plot. */
export interface EventNumber {
  readonly across: number;
  readonly words: string;
}

/** Share of the width two numbers need between them. */
const APART = 0.09;

/** The numbers 1, 2, 3 … of a plot's events, as its key has them: "1", "2–4". */
export function eventNumbers(events: readonly PlotEvent[], language = locale()): readonly EventNumber[] {
  const groups: { first: number; last: number; from: number; to: number }[] = [];
  events.forEach((event, at) => {
    const across = (event.from + event.to) / 2;
    const group = groups.at(-1);
    if (group && across - group.to < APART) Object.assign(group, { last: at, to: across });
    else groups.push({ first: at, last: at, from: across, to: across });
  });
  const numbers = new Intl.NumberFormat(language);
  return groups.map(({ first, last, from, to }) => ({
    across: (from + to) / 2,
    words: first === last ? numbers.format(first + 1) : numbers.formatRange(first + 1, last + 1),
  }));
}
