import type { Relation, Report, ReportClaim } from '../../../src/reading/report';

const relation: Relation = {
  relation: 'agrees',
  reason: 'Both say 22.',
  confidence: 1,
  source: { id: 'seed-000', title: 'T', publisher: null, url: null, published: null },
  claim: {
    id: 'seed-000-1',
    statement: 'Twenty-two are alive.',
    excerpt: 'twenty-two alive',
    value: null,
    qualifier: 'exactly',
    asOf: null,
    attribution: [],
  },
};

function makeClaim(id: string, related: boolean): ReportClaim {
  return {
    id,
    sentence: 'S.',
    start: 0,
    end: 2,
    kind: 'statement',
    slot: null,
    label: id,
    value: null,
    qualifier: 'exactly',
    asOf: null,
    attribution: [],
    derived: null,
    confidence: 1,
    relations: related ? [relation] : [],
  };
}

/** A report with so many claims that other sources speak to, and one that none does. */
export function makeReport({ onTopic = true, related = 1 } = {}): Report {
  return {
    article: {
      url: 'https://news.example/a',
      title: 'T',
      publisher: null,
      published: null,
      publishedBasis: 'unknown',
      language: 'en',
      words: 100,
    },
    topic: { onTopic, score: 1, pack: onTopic ? 'gaza-talks' : null, reason: 'R' },
    claims: [
      ...Array.from({ length: related }, (_, i) => makeClaim(`c${i}`, true)),
      makeClaim('uncovered', false),
    ],
    leftOut: [],
  };
}
