import type { ClaimValue } from '../../../src/claims/claim';
import type { Because, BecauseValue } from '../../../src/compare/because';
import { sayBecause } from '../../../src/compare/reasons';
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
  readonly because: Because;
  readonly statement: string;
  readonly excerpt: string;
  readonly attribution?: readonly string[];
}

let serial = 0;

function relate({ relation, source, because, statement, excerpt, attribution = [] }: Telling): Relation {
  serial += 1;
  return {
    relation,
    reason: sayBecause(because),
    because,
    confidence: 0.9,
    source,
    claim: {
      id: `c${serial}`,
      statement,
      excerpt,
      value: toldBy(because),
      qualifier: 'exactly',
      asOf: null,
      attribution,
    },
  };
}

/** What a reason calls the source's own value: it is the later one wherever one is later. */
const SPEAKERS: readonly string[] = ['theirs', 'later', 'said'];

function toldBy({ values }: Because): ClaimValue | null {
  const told = SPEAKERS.map((name) => values[name]).find((value) => value !== undefined);
  if (told?.type === 'choice') return { type: 'choice', choice: told.choice, said: told.said };
  return told?.type === 'said' ? { type: 'choice', choice: told.said, said: told.said } : null;
}

const voice = (name: string | null): BecauseValue => ({ type: 'voice', said: name });
const said = (text: string): BecauseValue => ({ type: 'said', said: text });
const days = (from: string, to = from): BecauseValue => ({ type: 'days', period: { from, to } });
const notice = (choice: string, text: string): BecauseValue => ({
  type: 'choice',
  slot: 'israel.notice',
  choice,
  said: text,
});

interface About {
  readonly slot: string;
  readonly label: string;
  /** The id of a value the pack knows, where the words are its words. */
  readonly choice?: string;
}

function claim(
  { slot, label, choice }: About,
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
    slot: slot === '' ? null : slot,
    label,
    value: said === null ? null : { type: 'choice', choice: choice ?? said, said },
    qualifier: 'exactly',
    asOf: null,
    attribution: [],
    derived: null,
    confidence: 0.9,
    relations: tellings.map(relate),
  };
}

const alive = claim(
  { slot: 'hostages.alive', label: 'Hostages believed alive' },
  '22',
  'Of the people still held, 22 are believed to be alive, two officials briefed on the talks said on Wednesday.',
  [
    {
      relation: 'conflicts',
      source: sources.meridian,
      because: {
        key: 'same_time_apart',
        values: {
          mine: said('22'),
          theirs: said('about 24'),
          myVoice: voice('two officials'),
          theirVoice: voice('Meridian Wire'),
          date: days('2025-03-01', '2025-03-05'),
        },
      },
      statement: 'About 24 of the hostages are thought to be living.',
      excerpt: 'around two dozen are thought living',
      attribution: ['Meridian Wire', 'officials'],
    },
    {
      relation: 'changed',
      source: sources.valley,
      because: {
        key: 'moved',
        values: {
          earlier: said('22'),
          earlierDate: days('2025-03-05'),
          later: said('roughly 20'),
          laterDate: days('2025-07-07'),
          event: { type: 'event', event: 'collapse-2025-03-18', said: 'the return to war on 18 March 2025' },
        },
      },
      statement: 'Roughly 20 hostages are believed to be alive.',
      excerpt: 'some 20 believed alive',
    },
    {
      relation: 'agrees',
      source: sources.harbour,
      because: { key: 'same_words', values: { said: said('22') } },
      statement: 'Twenty-two of those held are believed to be alive.',
      excerpt: '22 of them, it is believed, live',
    },
  ],
);

const informed = claim(
  { slot: 'israel.notice', label: 'Whether Israel was told of the US-Hamas talks', choice: 'not-informed' },
  'Israel was not directly informed',
  'The government learned of the meetings only afterwards, according to a person close to the cabinet.',
  [
    {
      relation: 'conflicts',
      source: sources.harbour,
      because: {
        key: 'choice_apart',
        values: {
          mine: notice('not-informed', 'Israel was not directly informed'),
          theirs: notice('consulted-beforehand', 'consulted beforehand'),
          myVoice: voice('a person close to the cabinet'),
          theirVoice: voice('a spokesperson'),
        },
      },
      statement: 'Israel was consulted before the meetings took place.',
      excerpt: 'had been consulted beforehand',
      attribution: ['a spokesperson'],
    },
    {
      relation: 'conflicts',
      source: sources.unknown,
      because: {
        key: 'choice_apart',
        values: {
          mine: notice('not-informed', 'Israel was not directly informed'),
          theirs: notice('informed', 'Israel was informed'),
          myVoice: voice('a person close to the cabinet'),
          theirVoice: voice(null),
        },
      },
      statement: 'Israel had been informed of the contacts.',
      excerpt: 'were told of the contacts',
    },
  ],
);

const deaths = claim(
  { slot: 'deaths.gaza', label: 'People killed in Gaza since October 2023' },
  'more than 52,800',
  'More than 52,800 people have been killed in the territory since the war began, its health ministry says.',
  [
    {
      relation: 'changed',
      source: sources.valley,
      because: {
        key: 'grew',
        values: {
          later: said('more than 57,000'),
          laterDate: days('2025-07-07'),
          earlier: said('more than 52,800'),
          earlierDate: days('2025-05-11'),
        },
      },
      statement: 'More than 57,000 people have been killed.',
      excerpt: 'more than 57,000 have been killed',
      attribution: ['the health ministry'],
    },
  ],
);

const held = claim(
  { slot: 'hostages.held', label: 'Hostages still held' },
  '59',
  'Fifty-nine hostages remain in the enclave.',
  [
    {
      relation: 'agrees',
      source: sources.harbour,
      because: { key: 'same_words', values: { said: said('59') } },
      statement: 'Fifty-nine hostages are still held.',
      excerpt: '59 are still being held',
    },
    {
      relation: 'agrees',
      source: sources.meridian,
      because: { key: 'same_words', values: { said: said('59') } },
      statement: 'There are 59 hostages left.',
      excerpt: 'the 59 who remain',
    },
  ],
);

const taken = claim(
  { slot: 'hostages.taken_2023-10-07', label: 'People seized on 7 October 2023' },
  '251',
  'In all, 251 people were seized that day.',
  [
    {
      relation: 'agrees',
      source: sources.valley,
      because: { key: 'same_figure', values: { mine: said('251'), theirs: said('more than 250') } },
      statement: 'More than 250 people were taken.',
      excerpt: 'more than 250 people taken',
    },
  ],
);

const uncovered = [
  'The envoy is expected to stay in the region until the end of next week.',
  'Two earlier meetings were held in the same hotel.',
  'The delegation has eleven members.',
].map((sentence) => claim({ slot: '', label: '' }, null, sentence, []));

export const articleParagraphs: readonly string[] = [
  [held.sentence, alive.sentence, taken.sentence].join(' '),
  [informed.sentence, uncovered[1]?.sentence].join(' '),
  [deaths.sentence, uncovered[0]?.sentence, uncovered[2]?.sentence].join(' '),
];

function reportOf(claims: readonly ReportClaim[]): Report {
  return {
    article: {
      url: 'https://news.example/story',
      title: 'Envoys return for another round of talks',
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
    {
      slot: 'aid.state',
      statement: 'Aid into the territory has been halted.',
      sources: ['s1', 's2'],
      tellers: [sources.harbour, sources.meridian],
    },
    {
      slot: 'phase.end',
      statement: 'The first phase of the truce ended on Saturday.',
      sources: ['s1', 's9'],
      tellers: [sources.harbour, { ...sources.valley, id: 's9', publisher: 'Quay Gazette' }],
    },
  ],
};

/** A title that must be shown as it stands. */
export const oddTitleReport: Report = {
  ...fullReport,
  article: { ...fullReport.article, title: 'Envoys return <script>alert(1)</script>' },
};

export const smallReport: Report = reportOf([taken]);
export const unmatchedReport: Report = reportOf(uncovered);
export const emptyReport: Report = reportOf([]);

export const comparedSelection: ComparedSelection = {
  state: 'done',
  text: `${held.sentence} ${alive.sentence}`,
  report: reportOf([held, alive]),
};
