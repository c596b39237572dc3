import { describe, expect, it } from 'vitest';
import { onePerSentence } from '../../../src/reading/one-per-sentence';
import type { Relation, RelationName, ReportClaim } from '../../../src/reading/report';

function relation(name: RelationName, claimId: string): Relation {
  return {
    relation: name,
    reason: '',
    confidence: 1,
    source: { id: 's1', title: '', publisher: null, url: null, published: null },
    claim: {
      id: claimId,
      statement: '',
      excerpt: '',
      value: null,
      qualifier: 'exactly',
      asOf: null,
      attribution: [],
    },
  };
}

function claim(id: string, start: number, relations: readonly Relation[]): ReportClaim {
  return {
    id,
    sentence: 'x',
    start,
    end: start + 1,
    kind: 'measure',
    slot: 'a',
    label: 'A',
    value: null,
    qualifier: 'exactly',
    asOf: null,
    attribution: [],
    derived: null,
    confidence: 1,
    relations,
  };
}

function names(claims: readonly ReportClaim[]): string[][] {
  return claims.map((each) => each.relations.map(({ relation: name, claim: { id } }) => `${name} ${id}`));
}

describe('onePerSentence', () => {
  it('keeps the conflict where one sentence both agrees and conflicts with one claim', () => {
    const claims = [
      claim('c1', 0, [relation('agrees', 'A'), relation('agrees', 'B')]),
      claim('c2', 0, [relation('conflicts', 'A')]),
    ];
    expect(names(onePerSentence(claims))).toEqual([['agrees B'], ['conflicts A']]);
  });

  it('leaves other sentences and equal relations alone', () => {
    const claims = [
      claim('c1', 0, [relation('agrees', 'A')]),
      claim('c2', 0, [relation('agrees', 'A')]),
      claim('c3', 9, [relation('conflicts', 'A')]),
    ];
    expect(onePerSentence(claims)).toEqual(claims);
  });
});
