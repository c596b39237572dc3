import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation, RelationName, Report, ReportClaim } from '../../../src/reading/report';
import { hasFindings, modelReport, rankFindings } from '../../../src/ui/report-model';

function relation(name: RelationName, sourceId: string, publisher: string | null = sourceId): Relation {
  return {
    relation: name,
    reason: '',
    confidence: 1,
    source: { id: sourceId, title: `Title of ${sourceId}`, publisher, url: null, published: null },
    claim: {
      id: `${sourceId}-${name}`,
      statement: '',
      excerpt: '',
      value: null,
      qualifier: 'exactly',
      asOf: null,
      attribution: [],
    },
  };
}

function claim(id: string, relations: readonly Relation[]): ReportClaim {
  return {
    id,
    sentence: '',
    start: 0,
    end: 0,
    kind: 'measure',
    slot: null,
    label: id,
    value: null,
    qualifier: 'exactly',
    asOf: null,
    attribution: [],
    derived: null,
    confidence: 1,
    relations,
  };
}

function report(claims: readonly ReportClaim[], leftOut: Report['leftOut'] = []): Report {
  return {
    article: {
      url: null,
      title: '',
      publisher: null,
      published: null,
      publishedBasis: 'unknown',
      language: 'en',
      words: 0,
    },
    topic: { onTopic: true, score: 1, pack: null, reason: '' },
    claims,
    leftOut,
  };
}

const idsOf = (r: Report) => rankFindings(modelReport(r)).map((finding) => finding.claim.id);

describe('modelReport', () => {
  it('orders conflicts, changed, agrees, and keeps the order of the text within each', () => {
    const r = report([
      claim('agrees-1', [relation('agrees', 's1')]),
      claim('none', []),
      claim('conflicts-1', [relation('conflicts', 's1')]),
      claim('changed-1', [relation('changed', 's1')]),
      claim('agrees-2', [relation('agrees', 's1')]),
      claim('conflicts-2', [relation('agrees', 's2'), relation('conflicts', 's1')]),
    ]);
    expect(idsOf(r)).toEqual(['conflicts-1', 'conflicts-2', 'changed-1', 'agrees-1', 'agrees-2']);
    expect(modelReport(r).uncovered.map(({ id }) => id)).toEqual(['none']);
  });

  it('leaves out sections without findings', () => {
    const { sections } = modelReport(report([claim('a', [relation('agrees', 's1')])]));
    expect(sections.map((section) => section.relation)).toEqual(['agrees']);
  });

  it('puts a claim’s relations in order and counts each source once per relation', () => {
    const [finding] = rankFindings(
      modelReport(
        report([
          claim('a', [
            relation('agrees', 's1'),
            relation('agrees', 's1'),
            relation('conflicts', 's2'),
            relation('changed', 's3'),
          ]),
        ]),
      ),
    );
    expect(finding?.relation).toBe('conflicts');
    expect(finding?.relations.map((r) => r.relation)).toEqual(['conflicts', 'changed', 'agrees', 'agrees']);
    expect(finding?.counts).toEqual({ conflicts: 1, changed: 1, agrees: 1 });
  });

  it('counts reprints of one text once, and shows them together', () => {
    const printed = (sourceId: string, group: string): Relation => {
      const plain = relation('agrees', sourceId);
      return { ...plain, source: { ...plain.source, group } };
    };
    const relations = [
      printed('s1', 's1'),
      relation('agrees', 's2'),
      printed('s3', 's1'),
      printed('s4', 's1'),
    ];
    const [finding] = rankFindings(modelReport(report([claim('a', relations)])));
    expect(finding?.counts.agrees).toBe(4);
    expect(finding?.independent).toEqual({ conflicts: 0, changed: 0, agrees: 2 });
    expect(finding?.relations.map((r) => r.source.id)).toEqual(['s1', 's3', 's4', 's2']);
  });

  it('counts every source it shows, also those only named as left out', () => {
    const r = report(
      [claim('a', [relation('agrees', 's1'), relation('agrees', 's2')])],
      [{ slot: 'x', statement: 'Something else.', sources: ['s2', 's3', 's3'] }],
    );
    const model = modelReport(r);
    expect(model.sourceCount).toBe(3);
    expect(model.leftOut).toEqual([
      { statement: 'Something else.', sourceCount: 2, names: ['s2'], unnamed: 1 },
    ]);
  });

  it('joins what the article says twice, and only when the same sources say the same about it', () => {
    const sameLabel = (id: string, source: string) => ({
      ...claim(id, [relation('agrees', source)]),
      label: 'Held',
    });
    const model = modelReport(
      report([sameLabel('first', 's1'), sameLabel('other', 's2'), sameLabel('again', 's1')]),
    );
    const findings = rankFindings(model).map((finding) => [
      finding.claim.id,
      ...finding.repeats.map(({ id }) => id),
    ]);
    expect(findings).toEqual([['first', 'again'], ['other']]);
    expect(model.counts.agrees).toBe(2);
  });

  it('loses no claim and counts none twice', () => {
    const anyRelation = fc
      .tuple(fc.constantFrom<RelationName>('conflicts', 'changed', 'agrees'), fc.nat(4))
      .map(([name, source]) => relation(name, `s${source}`));
    fc.assert(
      fc.property(fc.array(fc.array(anyRelation, { maxLength: 5 }), { maxLength: 12 }), (all) => {
        const r = report(all.map((relations, at) => ({ ...claim(`c${at}`, relations), label: `${at % 3}` })));
        const model = modelReport(r);
        const found = rankFindings(model).flatMap(({ claim: first, repeats }) => [first, ...repeats]);
        const shown = [...found, ...model.uncovered].map(({ id }) => id);
        expect([...shown].sort()).toEqual(r.claims.map(({ id }) => id).sort());
        for (const { relation: name, findings } of model.sections)
          expect(model.counts[name]).toBe(findings.length);
        expect(model.counts.uncovered).toBe(model.uncovered.length);
        expect(hasFindings(r)).toBe(model.sections.length > 0);
      }),
    );
  });
});
