import type { ComparedSelection } from '../../../src/messages/selected';
import type { Relation, RelationName, Report, ReportClaim, ReportSource } from '../../../src/reading/report';

/** Publishers, sentences and figures here are made up for the pictures. */
const sources = {
  harbour: {
    id: 's1',
    title: 'Mediators meet again as truce nears its end',
    publisher: 'Harbour Post',
    url: 'https://harbour-post.example/talks?id=7',
    published: '2025-03-06',
  },
  meridian: {
    id: 's2',
    title: 'What is known about those still held',
    publisher: 'Meridian Wire',
    url: 'https://meridian.example/held',
    published: '2025-03-05',
  },
  valley: {
    id: 's3',
    title: 'Talks open on a sixty-day pause',
    publisher: 'Valley Broadcasting',
    url: 'https://valley.example/pause',
    published: '2025-07-07',
  },
  unknown: {
    id: 's4',
    title: 'A statement read on the evening news',
    publisher: null,
    url: null,
    published: null,
  },
} satisfies Record<string, ReportSource>;

interface Telling {
  readonly relation: RelationName;
  readonly source: ReportSource;
  readonly reason: string;
  readonly statement: string;
  readonly excerpt: string;
  readonly attribution?: readonly string[];
}

let serial = 0;

function relate({ relation, source, reason, statement, excerpt, attribution = [] }: Telling): Relation {
  serial += 1;
  return {
    relation,
    reason,
    confidence: 0.9,
    source,
    claim: {
      id: `c${serial}`,
      statement,
      excerpt,
      value: null,
      qualifier: 'exactly',
      asOf: null,
      attribution,
    },
  };
}

function claim(
  label: string,
  said: string | null,
  sentence: string,
  tellings: readonly Telling[],
): ReportClaim {
  serial += 1;
  return {
    id: `a${serial}`,
    sentence,
    start: 0,
    end: sentence.length,
    kind: said === null ? 'statement' : 'measure',
    slot: null,
    label,
    value: said === null ? null : { type: 'choice', choice: said, said },
    qualifier: 'exactly',
    asOf: null,
    attribution: [],
    derived: null,
    confidence: 0.9,
    relations: tellings.map(relate),
  };
}

const alive = claim(
  'Hostages still alive',
  '22',
  'Of the people still held, 22 are believed to be alive, two officials briefed on the talks said on Wednesday.',
  [
    {
      relation: 'conflicts',
      source: sources.meridian,
      reason: '22 against about 24, both for the first week of March 2025.',
      statement: 'About 24 of the hostages are thought to be living.',
      excerpt: 'around two dozen are thought living',
      attribution: ['Meridian Wire', 'officials'],
    },
    {
      relation: 'changed',
      source: sources.valley,
      reason: '22 in March and roughly 20 in July: the number can have fallen in between.',
      statement: 'Roughly 20 hostages are believed to be alive.',
      excerpt: 'some 20 believed alive',
    },
    {
      relation: 'agrees',
      source: sources.harbour,
      reason: 'Both give 22 for early March 2025.',
      statement: 'Twenty-two of those held are believed to be alive.',
      excerpt: '22 of them, it is believed, live',
    },
  ],
);

const informed = claim(
  'Whether Israel was told of the talks',
  'not informed in advance',
  'The government learned of the meetings only afterwards, according to a person close to the cabinet.',
  [
    {
      relation: 'conflicts',
      source: sources.harbour,
      reason: '“Not informed” against “consulted”, both about the March talks.',
      statement: 'Israel was consulted before the meetings took place.',
      excerpt: 'had been consulted beforehand',
      attribution: ['a spokesperson'],
    },
    {
      relation: 'conflicts',
      source: sources.unknown,
      reason: '“Not informed” against “informed”, both about the March talks.',
      statement: 'Israel had been informed of the contacts.',
      excerpt: 'were told of the contacts',
    },
  ],
);

const deaths = claim(
  'Deaths in Gaza since October 2023',
  'more than 52,800',
  'More than 52,800 people have been killed in the territory since the war began, its health ministry says.',
  [
    {
      relation: 'changed',
      source: sources.valley,
      reason: '57,000 in July follows 52,800 in May: the count only grows.',
      statement: 'More than 57,000 people have been killed.',
      excerpt: 'more than 57,000 have been killed',
      attribution: ['the health ministry'],
    },
  ],
);

const held = claim('Hostages still held', '59', 'Fifty-nine hostages remain in the enclave.', [
  {
    relation: 'agrees',
    source: sources.harbour,
    reason: 'Both give 59 for early March 2025.',
    statement: 'Fifty-nine hostages are still held.',
    excerpt: '59 are still being held',
  },
  {
    relation: 'agrees',
    source: sources.meridian,
    reason: 'Both give 59 for early March 2025.',
    statement: 'There are 59 hostages left.',
    excerpt: 'the 59 who remain',
  },
]);

const taken = claim('People seized on 7 October 2023', '251', 'In all, 251 people were seized that day.', [
  {
    relation: 'agrees',
    source: sources.valley,
    reason: '251 is within “more than 250”.',
    statement: 'More than 250 people were taken.',
    excerpt: 'more than 250 people taken',
  },
]);

const uncovered = [
  'The envoy is expected to stay in the region until the end of next week.',
  'Two earlier meetings were held in the same hotel.',
  'The delegation has eleven members.',
].map((sentence) => claim('', null, sentence, []));

export const articleParagraphs: readonly string[] = [
  [held.sentence, alive.sentence, taken.sentence].join(' '),
  [informed.sentence, uncovered[1]?.sentence].join(' '),
  [deaths.sentence, uncovered[0]?.sentence, uncovered[2]?.sentence].join(' '),
];

function reportOf(claims: readonly ReportClaim[]): Report {
  return {
    article: {
      url: 'https://news.example/story',
      title: 'Envoys return for another round of talks <script>alert(1)</script>',
      publisher: 'News Example',
      published: '2025-03-05',
      publishedBasis: 'json-ld',
      language: 'en',
      words: 900,
    },
    topic: { onTopic: true, score: 0.97, pack: 'sample', reason: '' },
    claims,
    leftOut: [],
  };
}

export const fullReport: Report = {
  ...reportOf([held, alive, taken, informed, deaths, ...uncovered]),
  leftOut: [
    { slot: 'aid.state', statement: 'Aid into the territory has been halted.', sources: ['s1', 's2'] },
    {
      slot: 'phase.end',
      statement: 'The first phase of the truce ended on Saturday.',
      sources: ['s1', 's9'],
    },
  ],
};

export const smallReport: Report = reportOf([taken]);
export const unmatchedReport: Report = reportOf(uncovered);
export const emptyReport: Report = reportOf([]);

export const comparedSelection: ComparedSelection = {
  state: 'done',
  text: `${held.sentence} ${alive.sentence}`,
  report: reportOf([held, alive]),
};
