import { describe, expect, it } from 'vitest';
import { flatPeriod, flatValue, reportJson } from '../../../src/reading/report-json';
import { claim, relation, report } from './report-fixture';

/** These fields of a value in this order, and no others. */
function only<T extends object>(whole: T | undefined, ...names: readonly (keyof T)[]): Partial<T> {
  if (!whole) throw new Error('there is nothing to take fields of');
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Partial<T>;
}

describe('a value without its wrapping', () => {
  it.each([
    [null, null],
    [{ type: 'quantity', amount: 52829, unit: 'person', said: '52,829' } as const, 52829],
    [{ type: 'quantity', amount: 20, upTo: 24, unit: 'person', said: '20 to 24' } as const, [20, 24]],
    [
      { type: 'date', period: { from: '2025-03-01', to: '2025-03-01' }, said: 'Saturday' } as const,
      '2025-03-01',
    ],
    [
      { type: 'date', period: { from: '2025-03-01', to: '2025-03-03' }, said: '70 days' } as const,
      '2025-03-01/2025-03-03',
    ],
    [{ type: 'choice', choice: 'direct', said: 'face to face' } as const, 'direct'],
  ])('turns %j into %j', (value, flat) => {
    expect(flatValue(value)).toEqual(flat);
  });

  it('writes a period of one day as that day', () => {
    expect(flatPeriod({ from: '2025-03-05', to: '2025-03-05' })).toBe('2025-03-05');
  });
});

describe('the JSON form of a report', () => {
  it('has the documented fields in the documented order and no others', () => {
    const given = report({
      claims: [claim({ relations: [relation()], derived: 'a sum' })],
      leftOut: [
        { slot: 'aid.status', statement: 'Israel stopped all aid.', sources: ['seed-001', 'seed-002'] },
      ],
    });
    const [said] = given.claims;
    const [shown] = said?.relations ?? [];
    const documented = {
      article: only(
        given.article,
        'url',
        'title',
        'publisher',
        'published',
        'publishedBasis',
        'language',
        'words',
      ),
      topic: only(given.topic, 'onTopic', 'score', 'pack', 'reason'),
      claims: [
        {
          ...only(said, 'id', 'sentence', 'start', 'end', 'kind', 'slot'),
          value: 22,
          ...only(said, 'qualifier'),
          asOf: '2025-03-06',
          ...only(said, 'attribution'),
          relations: [
            {
              ...only(shown, 'relation', 'reason'),
              source: only(shown?.source, 'id', 'title', 'publisher', 'url', 'published'),
              claim: {
                ...only(shown?.claim, 'id', 'statement', 'excerpt'),
                value: 24,
                asOf: '2025-03-05',
                ...only(shown?.claim, 'attribution'),
              },
            },
          ],
        },
      ],
      leftOut: given.leftOut,
    };
    expect(JSON.stringify(reportJson(given), null, 1)).toBe(JSON.stringify(documented, null, 1));
  });

  it('keeps groups of reprints to itself', () => {
    const grouped = relation({ source: { ...relation().source, group: 'seed-001' } });
    const given = (shown: typeof grouped) => report({ claims: [claim({ relations: [shown] })] });
    expect(reportJson(given(grouped))).toEqual(reportJson(given(relation())));
  });

  it('writes what is not known as null', () => {
    const bare = claim({ kind: 'statement', slot: null, value: null, asOf: null });
    const [only] = reportJson(report({ claims: [bare] })).claims;
    expect(only).toMatchObject({ slot: null, value: null, asOf: null, relations: [] });
  });

  it('has no claims and nothing left out when the article is off topic', () => {
    const topic = { onTopic: false, score: 0.1, pack: null, reason: 'It speaks of gardening.' };
    const leftOut = [{ slot: 'aid.status', statement: 'Israel stopped all aid.', sources: ['seed-001'] }];
    expect(reportJson(report({ topic, claims: [claim()], leftOut }))).toMatchObject({
      topic,
      claims: [],
      leftOut: [],
    });
  });
});
