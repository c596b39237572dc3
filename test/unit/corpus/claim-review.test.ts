import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/corpus/check';
import { type ReviewedClaim, readClaimReviews } from '../../../src/corpus/claim-review';
import { reviewFile } from '../../../src/corpus/review-file';
import { checkCorpusFile } from '../../../src/corpus/validate';
import { claimsOfSource } from '../../../src/reading/claims-of-source';
import { bundledTopics } from '../../../src/topic/bundled';

const review = (changes: object = {}): object => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/59-hostages',
  claimReviewed: 'Hamas is still holding 59 hostages in Gaza.',
  datePublished: '2025-03-06T10:00:00Z',
  author: { '@type': 'Organization', name: 'Checks & Co' },
  itemReviewed: { '@type': 'Claim', author: { name: 'A minister' }, datePublished: '2025-03-05' },
  reviewRating: { ratingValue: 1, alternateName: 'False' },
  ...changes,
});

const textsIn = (json: unknown): string[] => readClaimReviews(json).reviews.map(({ text }) => text);
const refusalOf = (json: unknown): string => {
  try {
    return readClaimReviews(json).problems.join('; ');
  } catch (error) {
    if (error instanceof Refusal) return error.line;
    throw error;
  }
};

describe('ClaimReview is read', () => {
  it('with what was claimed, by whom and when, and who reviews it; without the verdict', () => {
    expect(readClaimReviews(review())).toEqual({
      problems: [],
      reviews: [
        {
          text: 'Hamas is still holding 59 hostages in Gaza.',
          claimant: 'A minister',
          claimed: '2025-03-05',
          url: 'https://checks.example/59-hostages',
          title: null,
          publisher: 'Checks & Co',
          published: '2025-03-06',
        },
      ],
    });
  });

  it.each<[string, unknown]>([
    ['one object', review()],
    ['a list', [review()]],
    ['a graph with other things', { '@graph': [{ '@type': 'WebSite' }, review()] }],
    [
      'a feed of items',
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review()] }] },
    ],
    ['a feed of reviews', { '@type': 'DataFeed', dataFeedElement: [review()] }],
    ['a list of feeds', [{ '@type': 'DataFeed', dataFeedElement: { item: review() } }]],
    ['full type names', review({ '@type': ['http://schema.org/ClaimReview'] })],
  ])('from %s', (_shape, json) => {
    expect(textsIn(json)).toEqual(['Hamas is still holding 59 hostages in Gaza.']);
  });

  it('where some of a feed cannot be: the rest goes on, each with its place', () => {
    const feed = { '@type': 'DataFeed', dataFeedElement: [review(), { item: review({ claimReviewed: 7 }) }] };
    expect(readClaimReviews(feed).reviews).toHaveLength(1);
    expect(refusalOf(feed)).toBe('dataFeedElement[1].item.claimReviewed: not a text: 7');
  });
});

describe('anything else is refused with its place', () => {
  it.each<[unknown, RegExp]>([
    [{ '@type': 'Article' }, /no ClaimReview: an object of the type "Article"/],
    [{ hello: 1 }, /without "@type"/],
    [[], /no ClaimReview/],
    [[review(), 7], /^\[1\]: not an object: 7/],
    ['x', /not an object: "x"/],
    [review({ claimReviewed: ' ' }), /^"claimReviewed" is missing/],
    [review({ claimReviewed: 'x'.repeat(2_001) }), /^claimReviewed: longer than 2000/],
    [review({ datePublished: 'soon' }), /^datePublished: not a date: "soon"/],
    [review({ url: 'javascript:alert(1)' }), /^url: not an http/],
    [review({ author: { name: 4 } }), /^author\.name: not a text: 4/],
    [review({ itemReviewed: { datePublished: '2025-13-01' } }), /^itemReviewed\.datePublished: not a date/],
    [[[[[[[[review()]]]]]]], /nested too deeply/],
  ])('%j', (json, line) => {
    expect(refusalOf(json)).toMatch(line);
  });

  it('and nothing else is ever thrown', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        for (const json of [
          value,
          review({ claimReviewed: value, author: value, itemReviewed: value }),
          [value],
        ])
          refusalOf(json);
      }),
    );
  });
});

describe('the file made of reviews', () => {
  const extract = (article: Parameters<typeof claimsOfSource>[0], id: string) =>
    claimsOfSource(article, id, bundledTopics);
  const made = (reviews: readonly ReviewedClaim[]) => reviewFile(reviews, extract, async () => undefined);

  it('tells each claim as said by its claimant, of the day it was claimed', async () => {
    const { reviews } = readClaimReviews([
      review(),
      review({ claimReviewed: 'Of the hostages, 22 are believed to be alive.', itemReviewed: null }),
      review({ url: 'https://checks.example/cats', claimReviewed: 'Cats have nine lives.' }),
    ]);
    const { file, silent } = await made(reviews);
    expect(silent).toBe(1);
    expect(file.sources).toHaveLength(1);
    expect(file.claims.map(({ slot, attribution }) => [slot, attribution[0]])).toEqual([
      ['hostages.held', 'A minister'],
      ['hostages.alive', undefined],
    ]);
    expect(file.claims[0]?.asOf).toEqual({ from: '2025-03-05', to: '2025-03-05' });
    expect(checkCorpusFile(file)).toMatchObject({ ok: true });
  });

  it('has the same ids when it is made again', async () => {
    const { reviews } = readClaimReviews(review());
    expect(await made(reviews)).toEqual(await made(reviews));
  });
});
