import type { ClaimValue } from '../../../src/claims/claim';
import { withPlots } from '../../../src/plot/with-plots';
import type { Relation, RelationName, Report, ReportClaim, ReportEvent } from '../../../src/reading/report';
import type { Period } from '../../../src/text/period';
import type { Qualifier } from '../../../src/text/quantity';
import { fullReport } from './sample-report';

/** Claims told at several dates. Publishers, figures and events are made up for the pictures. */

interface Told {
  readonly value: ClaimValue;
  readonly qualifier?: Qualifier;
  /** A day, or the first and last of some. */
  readonly on: string | readonly [string, string];
}

interface Related extends Told {
  readonly relation: RelationName;
  readonly by: string;
}

const people = (amount: number, said = String(amount)): ClaimValue => ({
  type: 'quantity',
  amount,
  unit: 'person',
  said,
});
const percent = (amount: number): ClaimValue => ({
  type: 'quantity',
  amount,
  unit: 'percent',
  said: `${amount}%`,
});
const since = (from: string, said: string, to = from): ClaimValue => ({
  type: 'date',
  period: { from, to },
  said,
});
const state = (choice: string, said: string): ClaimValue => ({ type: 'choice', choice, said });

const periodOf = (on: Told['on']): Period =>
  typeof on === 'string' ? { from: on, to: on } : { from: on[0], to: on[1] };

let serial = 0;

function relate({ relation, by, value, qualifier = 'exactly', on }: Related): Relation {
  serial += 1;
  return {
    relation,
    reason: `“${value.said}”, made up for this picture.`,
    confidence: 0.9,
    source: { id: by, title: by, publisher: by, url: null, published: periodOf(on).to },
    claim: {
      id: `p${serial}`,
      statement: `It was ${value.said}.`,
      excerpt: value.said,
      value,
      qualifier,
      asOf: periodOf(on),
      attribution: [],
    },
  };
}

function claim(
  label: string,
  { value, qualifier = 'exactly', on }: Told,
  related: readonly Related[],
  events: readonly ReportEvent[] = [],
): ReportClaim {
  serial += 1;
  const sentence = `${label}: ${value.said}.`;
  return {
    id: `q${serial}`,
    sentence,
    start: 0,
    end: sentence.length,
    kind: value.type === 'choice' ? 'proposition' : 'measure',
    slot: `sample.${serial}`,
    label,
    value,
    qualifier,
    asOf: periodOf(on),
    attribution: [],
    derived: null,
    confidence: 0.9,
    relations: related.map(relate),
    events,
  };
}

const event = (label: string, from: string, to = from): ReportEvent => ({
  id: label,
  label,
  period: { from, to },
});
const winter = event('the releases of January to March 2025', '2025-01-19', '2025-02-28');
const may = event('the release of one captive on 12 May 2025', '2025-05-12');
const june = [5, 7, 11, 21].map((day) =>
  event(`the recovery of bodies on ${day} June 2025`, `2025-06-${String(day).padStart(2, '0')}`),
);

const claims: readonly ReportClaim[] = [
  claim(
    'Hostages still alive',
    { value: people(22), on: '2025-03-05' },
    [
      {
        relation: 'conflicts',
        by: 'Meridian Wire',
        value: people(24, 'about 24'),
        qualifier: 'about',
        on: ['2025-03-01', '2025-03-08'],
      },
      { relation: 'agrees', by: 'Harbour Post', value: people(22), on: '2025-03-06' },
      {
        relation: 'changed',
        by: 'Valley Broadcasting',
        value: people(20, 'at least 20'),
        qualifier: 'at-least',
        on: '2025-07-07',
      },
      {
        relation: 'changed',
        by: 'Northern Star',
        value: people(33, 'fewer than 33'),
        qualifier: 'less-than',
        on: '2025-01-17',
      },
    ],
    [winter, may],
  ),
  claim(
    'Hostages still held',
    { value: people(59), on: '2025-03-05' },
    [
      ...['Meridian Wire', 'Harbour Post', 'Evening Ledger', 'Northern Star', 'The Quay'].map(
        (by, at): Related => ({ relation: 'agrees', by, value: people(59), on: `2025-03-0${4 + (at % 3)}` }),
      ),
      { relation: 'conflicts', by: 'Coast Radio', value: people(63), on: '2025-03-06' },
      { relation: 'changed', by: 'Valley Broadcasting', value: people(50), on: '2025-07-07' },
      { relation: 'changed', by: 'The Quay', value: people(58), on: '2025-05-20' },
    ],
    [may, ...june],
  ),
  claim(
    'People killed in Gaza since October 2023',
    { value: people(52_800, 'more than 52,800'), qualifier: 'more-than', on: '2025-05-11' },
    [
      { relation: 'changed', by: 'Valley Broadcasting', value: people(57_000), on: '2025-07-07' },
      { relation: 'changed', by: 'Meridian Wire', value: people(33_000), on: '2024-04-02' },
      { relation: 'agrees', by: 'Coast Radio', value: people(52_810), on: '2025-05-10' },
      { relation: 'conflicts', by: 'The Quay', value: people(48_000), on: '2025-06-12' },
    ],
  ),
  claim('People displaced', { value: percent(90), on: '2025-05-11' }, [
    { relation: 'agrees', by: 'Coast Radio', value: percent(90), on: '2025-05-14' },
    {
      relation: 'conflicts',
      by: 'The Quay',
      value: { type: 'quantity', amount: 70, upTo: 80, unit: 'percent', said: '70% to 80%' },
      qualifier: 'between',
      on: '2025-05-12',
    },
  ]),
  claim('Start of the halt of aid', { value: since('2025-03-02', '70 days'), on: '2025-05-11' }, [
    { relation: 'agrees', by: 'Coast Radio', value: since('2025-03-02', '2 March'), on: '2025-05-09' },
    {
      relation: 'conflicts',
      by: 'The Quay',
      value: since('2025-03-18', 'mid-March', '2025-03-22'),
      on: '2025-05-10',
    },
  ]),
  claim(
    'Whether Israel was told of the talks',
    { value: state('not-informed', 'not informed in advance'), on: '2025-03-05' },
    [
      { relation: 'conflicts', by: 'Harbour Post', value: state('consulted', 'consulted'), on: '2025-03-05' },
      { relation: 'conflicts', by: 'The Quay', value: state('consulted', 'asked first'), on: '2025-03-07' },
      { relation: 'agrees', by: 'Coast Radio', value: state('not-informed', 'left out'), on: '2025-03-06' },
      {
        relation: 'changed',
        by: 'Meridian Wire',
        value: state('informed', 'informed through separate channels while the talks went on'),
        on: ['2025-03-10', '2025-03-16'],
      },
    ],
    [event('the envoy’s journey of 9 March 2025', '2025-03-09', '2025-03-11')],
  ),
];

export const plotsReport: Report = withPlots({ ...fullReport, claims, leftOut: [] });
