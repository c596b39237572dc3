import { layOut } from '../../plot/lay-out';
import { pointsOfSources } from '../../plot/source-points';
import type { Plot } from '../../reading/plot';
import type { Period } from '../../text/period';
import type { Tellings } from '../../ui/plot/tellings';
import { sourceName } from '../../ui/source-name';
import { valueWords } from '../claim-words';
import type { OptionsServices } from '../services';
import type { Subject } from './subjects';

/** More marks than these hide each other and slow the page. */
const MOST_POINTS = 150;

/** A subject over time, or why there is no such picture. */
export type SubjectPlot =
  | {
      readonly plot: Plot;
      readonly tellings: Tellings;
      /** How many statements it shows, the latest, of how many that could be shown. */
      readonly shown: number;
      readonly all: number;
    }
  | { readonly plot: null; readonly why: 'single' | 'same' | 'undated' };

/** Lays out what the sources say of a subject. */
export function plotOf(subject: Subject, eventsWithin: OptionsServices['eventsWithin']): SubjectPlot {
  const claims = subject.sayings.map(({ claim }) => claim);
  const all = pointsOfSources(claims, (claim) => valueWords(claim) ?? '');
  // In the order of their days, as the sayings are.
  const points = all.slice(-MOST_POINTS);
  const plot = layOut(points, points.length > 1 ? eventsWithin(subject.slot, spanOf(points)) : []);
  if (plot)
    return {
      plot,
      tellings: tellingsOf(subject, new Set(points.map(({ id }) => id))),
      shown: points.length,
      all: all.length,
    };
  if (claims.length === 1) return { plot, why: 'single' };
  return { plot, why: all.length < 2 ? 'undated' : 'same' };
}

function spanOf(points: readonly { readonly asOf: Period }[]): Period {
  const ends = points.flatMap(({ asOf }) => [asOf.from, asOf.to]).sort();
  return { from: ends[0] ?? '', to: ends.at(-1) ?? '' };
}

/** The words of those that are shown. */
function tellingsOf({ sayings }: Subject, shown: ReadonlySet<string>): Tellings {
  return new Map(
    sayings.flatMap(({ claim, source }) => {
      const said = shown.has(claim.id) ? valueWords(claim) : null;
      if (claim.asOf === null || said === null) return [];
      return [[claim.id, { who: sourceName(source), said, asOf: claim.asOf }] as const];
    }),
  );
}
