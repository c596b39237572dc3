import type { Relation, Report, ReportClaim } from '../../../src/reading/report';

/** A relation to a claim that counts about 24, with whatever the test says instead. */
export function relation(given: Partial<Relation> = {}): Relation {
  return {
    relation: 'conflicts',
    reason: '22 against about 24, both for the first week of March 2025',
    confidence: 0.9,
    source: {
      id: 'seed-003',
      title: 'A title',
      publisher: 'Meta World Media',
      url: 'https://metaworld.media/article/x',
      published: '2025-03-05',
    },
    claim: {
      id: 'S3-11',
      statement: 'In early March 2025 about 24 living hostages were believed to be held in Gaza.',
      excerpt: 'Approximately 24 living hostages',
      value: { type: 'quantity', amount: 24, unit: 'person', said: 'approximately 24' },
      qualifier: 'about',
      asOf: { from: '2025-03-05', to: '2025-03-05' },
      attribution: ['Israeli sources'],
    },
    ...given,
  };
}

/** A claim of an article that counts 22, with whatever the test says instead. */
export function claim(given: Partial<ReportClaim> = {}): ReportClaim {
  return {
    id: 'c1',
    sentence: 'Officers think 22 captives live.',
    start: 10,
    end: 42,
    kind: 'measure',
    slot: 'hostages.alive',
    label: 'Hostages believed alive',
    value: { type: 'quantity', amount: 22, unit: 'person', said: '22' },
    qualifier: 'exactly',
    asOf: { from: '2025-03-06', to: '2025-03-06' },
    attribution: ['army officers'],
    derived: null,
    confidence: 0.9,
    relations: [],
    ...given,
  };
}

/** A report on a short article on the topic, with whatever the test says instead. */
export function report(given: Partial<Report> = {}): Report {
  return {
    article: {
      url: 'https://news.test/a',
      title: 'What is known of the captives',
      publisher: 'Test News',
      published: '2025-03-06',
      publishedBasis: 'argument',
      language: 'en',
      words: 1234,
    },
    topic: { onTopic: true, score: 0.97, pack: 'gaza-talks', reason: 'It speaks of Gaza and of hostages.' },
    claims: [],
    leftOut: [],
    ...given,
  };
}
