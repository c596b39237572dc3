import type { ClaimValue } from '../../claims/claim';
import type { Plot, PlotMark } from '../../reading/plot';
import type { ReportClaim } from '../../reading/report';
import type { Period } from '../../text/period';
import { say } from '../../words/say';
import { saidWords } from '../pack-words';
import { sourceName } from '../source-name';

/** The words for one point of a plot. */
export interface Telling {
  readonly who: string;
  /** The value: figures in the teller's own words ("about 24"), what else is known in the reader's language. */
  readonly said: string;
  readonly asOf: Period;
}

/** Tellings by the ids of a plot's points. */
export type Tellings = ReadonlyMap<string, Telling>;

/** Who says what in a plot of a claim: the article and the sources that speak to it. */
export function tellingsOf(claim: ReportClaim): Tellings {
  const tellings = new Map<string, Telling>();
  const said = (slot: string | null, value: ClaimValue): string =>
    saidWords({ slot, value })?.text ?? value.said;
  for (const { source, claim: theirs } of claim.relations) {
    if (theirs.asOf === null || theirs.value === null) continue;
    tellings.set(theirs.id, {
      who: sourceName(source),
      said: said(theirs.slot ?? claim.slot, theirs.value),
      asOf: theirs.asOf,
    });
  }
  if (claim.asOf !== null && claim.value !== null) {
    tellings.set(claim.id, {
      who: say('plot_article'),
      said: said(claim.slot, claim.value),
      asOf: claim.asOf,
    });
  }
  return tellings;
}

/** All marks of a plot with their words; a mark nobody has words for is left out. */
export function toldMarks(
  plot: Plot,
  tellings: Tellings,
): readonly { readonly mark: PlotMark; readonly telling: Telling }[] {
  return plot.strips.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      const telling = tellings.get(mark.id);
      return telling ? [{ mark, telling }] : [];
    }),
  );
}
