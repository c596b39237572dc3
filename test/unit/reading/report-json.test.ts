import { describe, expect, it } from 'vitest';
import { flatPeriod, flatValue, reportJson } from '../../../src/reading/report-json';
import { claim, relation, report } from './report-fixture';

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
    expect(JSON.stringify(reportJson(given), null, 1)).toBe(
      JSON.stringify(
        {
          article: {
            url: 'https://news.test/a',
            title: 'What is known of the captives',
            publisher: 'Test News',
            published: '2025-03-06',
            publishedBasis: 'argument',
            language: 'en',
            words: 1234,
          },
          topic: {
            onTopic: true,
            score: 0.97,
            pack: 'gaza-talks',
            reason: 'It speaks of Gaza and of hostages.',
          },
          claims: [
            {
              id: 'c1',
              sentence: 'Officers think 22 captives live.',
              start: 10,
              end: 42,
              kind: 'measure',
              slot: 'hostages.alive',
              value: 22,
              qualifier: 'exactly',
              asOf: '2025-03-06',
              attribution: ['army officers'],
              relations: [
                {
                  relation: 'conflicts',
                  reason: '22 against about 24, both for the first week of March 2025',
                  source: {
                    id: 'seed-003',
                    title: 'A title',
                    publisher: 'Meta World Media',
                    url: 'https://metaworld.media/article/x',
                    published: '2025-03-05',
                  },
                  claim: {
                    id: 'S3-11',
                    statement:
                      'In early March 2025 about 24 living hostages were believed to be held in Gaza.',
                    excerpt: 'Approximately 24 living hostages',
                    value: 24,
                    asOf: '2025-03-05',
                    attribution: ['Israeli sources'],
                  },
                },
              ],
            },
          ],
          leftOut: [
            { slot: 'aid.status', statement: 'Israel stopped all aid.', sources: ['seed-001', 'seed-002'] },
          ],
        },
        null,
        1,
      ),
    );
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
