import { describe, expect, it } from 'vitest';
import type { ClaimValue } from '../../../src/claims/claim';
import { withPlots } from '../../../src/plot/with-plots';
import type { RelationName, Report, ReportClaim } from '../../../src/reading/report';
import { smallReport } from '../../browser/gallery/sample-report';

const people = (amount: number, upTo?: number): ClaimValue => ({
  type: 'quantity',
  amount,
  ...(upTo !== undefined && { upTo }),
  unit: 'person',
  said: String(amount),
});
const state = (choice: string): ClaimValue => ({ type: 'choice', choice, said: choice });
const day = (date: string) => ({ from: date, to: date });

type Their = Partial<ReportClaim['relations'][number]['claim']> & { readonly relation?: RelationName };

/** The plot of a claim with these sources; each is of 7 July 2025 unless it says otherwise. */
function plotOf(mine: Partial<ReportClaim>, ...theirs: readonly Their[]) {
  const [claim] = smallReport.claims;
  const [sample] = claim?.relations ?? [];
  if (!claim || !sample) throw new Error('the sample has no relation');
  const relations = theirs.map(({ relation = 'changed', ...their }, at) => ({
    ...sample,
    relation,
    claim: { ...sample.claim, asOf: day('2025-07-07'), id: `their-${at}`, ...their },
  }));
  const report: Report = {
    ...smallReport,
    claims: [{ ...claim, slot: 's', asOf: day('2025-03-05'), ...mine, relations }],
  };
  return withPlots(report).claims[0]?.plot;
}

const marksOf = (plot: ReturnType<typeof plotOf>) => plot?.strips.flatMap(({ marks }) => marks) ?? [];

describe('a claim’s plot', () => {
  it('shows the article and every source with a day and a figure', () => {
    const plot = plotOf(
      { value: people(59) },
      { value: people(50) },
      { value: people(58), asOf: null },
      { value: null },
    );
    expect(marksOf(plot).map(({ id, role }) => [id, role])).toEqual([
      ['their-0', 'changed'],
      [smallReport.claims[0]?.id, 'article'],
    ]);
  });

  it('shows no value of another kind or unit', () => {
    expect(plotOf({ value: people(59) }, { value: state('held') })).toBeUndefined();
    const weeks: ClaimValue = { type: 'quantity', amount: 6, unit: 'week', said: 'six weeks' };
    expect(plotOf({ value: people(59) }, { value: weeks })).toBeUndefined();
  });

  it('needs no day of the article where sources have theirs', () => {
    const plot = plotOf(
      { value: people(59), asOf: null },
      { value: people(50) },
      { value: people(58), asOf: day('2025-05-20') },
    );
    expect(marksOf(plot)).toHaveLength(2);
  });

  it.each([
    ['exactly', 1200, undefined, true, true],
    ['more-than', 250, undefined, true, false],
    ['less-than', 250, undefined, false, true],
  ] as const)('says of “%s” on which side it is open', (qualifier, amount, upTo, lowKnown, highKnown) => {
    const plot = plotOf({ value: people(100) }, { value: people(amount, upTo), qualifier });
    const [{ low, high, up } = { low: 0, high: 0, up: 1 }] = marksOf(plot);
    expect(low).toBe(lowKnown ? up : null);
    expect(high).toBe(highKnown ? up : null);
  });

  it.each([
    ['about', 24, undefined],
    ['between', 20, 30],
  ] as const)('gives “%s” a bar', (qualifier, amount, upTo) => {
    const plot = plotOf({ value: people(22) }, { value: people(amount, upTo), qualifier });
    const [{ low, high, up } = { low: 0, high: 0, up: 0 }] = marksOf(plot);
    expect(low).toBeLessThan(up);
    expect(high).toBeGreaterThan(up);
  });
});

describe('states', () => {
  it('that agree stand with the article’s, whatever they are called', () => {
    const plot = plotOf({ value: state('direct') }, { value: state('first-ever'), relation: 'agrees' });
    expect(plot?.strips.map(({ said, marks }) => [said, marks.length])).toEqual([['direct', 2]]);
  });

  it('of different slots are different, even with one name', () => {
    const plot = plotOf(
      { value: state('none') },
      { value: state('off'), relation: 'conflicts' },
      { value: state('off'), relation: 'conflicts', slot: 'other' },
    );
    expect(plot?.strips).toHaveLength(3);
  });
});

it('leaves claims without a picture as they are', () => {
  const [claim] = smallReport.claims;
  expect(withPlots(smallReport).claims[0]).toBe(claim);
});
