import { describe, expect, it } from 'vitest';
import { analyseArticle, analysePassage } from '../../../src/reading/analyse';
import { extractedText } from '../../../src/reading/article-claims';
import { bundledTopics } from '../../../src/topic/bundled';
import { article, corpusOf, designated, held, source } from './samples';

const TEXT = [
  'Israeli and Hamas negotiators remained in the Qatari capital on Thursday, with mediators reporting little movement on the truce in Gaza.',
  'Hamas still holds 59 hostages, according to the Israeli military.',
  'The health ministry in Gaza said aid had not entered since Sunday and that hospitals were short of fuel.',
].join('\n');

describe('analyseArticle', () => {
  it('relates a claim to the corpus and says where it stands', async () => {
    const report = await analyseArticle(
      article(TEXT),
      bundledTopics,
      corpusOf([source('s1')], [held('H1', 's1')]),
    );
    const claim = report.claims.find((each) => each.slot === 'hostages.held');
    expect(claim?.relations).toMatchObject([
      { relation: 'agrees', source: { id: 's1', publisher: 'Meridian Wire' }, claim: { id: 'H1' } },
    ]);
    expect(claim?.attribution).toEqual(['the Israeli military']);
    expect(TEXT.slice(claim?.start, claim?.end)).toBe(claim?.sentence);
  });

  it('puts conflicts first, then changed, then agrees', async () => {
    const later = { ...held('L1', 's3', 50), asOf: { from: '2025-07-07', to: '2025-07-07' } };
    const corpus = corpusOf(
      [source('s1'), source('s2'), source('s3')],
      [held('H1', 's1'), later, held('H2', 's2', 57)],
    );
    const report = await analyseArticle(article(TEXT), bundledTopics, corpus);
    const claim = report.claims.find((each) => each.slot === 'hostages.held');
    expect(claim?.relations.map((each) => each.relation)).toEqual(['conflicts', 'changed', 'agrees']);
  });

  it('is not moved by a source that says nothing on the article’s slots', async () => {
    const before = await analyseArticle(
      article(TEXT),
      bundledTopics,
      corpusOf([source('s1')], [held('H1', 's1')]),
    );
    const corpus = corpusOf([source('s1'), source('s9')], [held('H1', 's1'), designated('D1', 's9')]);
    const after = await analyseArticle(article(TEXT), bundledTopics, corpus);
    expect({ ...after, corpus: before.corpus }).toEqual(before);
  });

  it('says with how many sources it compared, and how new the newest is', async () => {
    const sources = [
      source('s1', { published: '2025-03-05' }),
      source('s2', { published: '2025-07-07' }),
      source('s3', { published: null, publishedBasis: 'unknown' }),
      source('own', { published: '2026-01-01', url: 'http://harbour-post.example/world/talks/' }),
    ];
    const claims = sources.map(({ id }) => held(`H-${id}`, id));
    const { corpus } = await analyseArticle(article(TEXT), bundledTopics, corpusOf(sources, claims));
    expect(corpus).toEqual({ sources: 3, newest: '2025-07-07' });
  });

  it('says nothing of the corpus when it compared with none', async () => {
    const off = article('The bakery opened its doors on Thursday.', { title: 'Night ferry returns' });
    expect(await analyseArticle(off, bundledTopics, corpusOf([], []))).not.toHaveProperty('corpus');
    const alone = await analyseArticle(article(TEXT), bundledTopics, corpusOf([source('s1')], []));
    expect(alone.corpus).toEqual({ sources: 0, newest: null });
  });

  it('never compares a source with itself, by address', async () => {
    const own = source('s1', { url: 'http://harbour-post.example/world/talks/' });
    const report = await analyseArticle(article(TEXT), bundledTopics, corpusOf([own], [held('H1', 's1')]));
    expect(report.claims.flatMap((claim) => claim.relations)).toEqual([]);
  });

  it('never compares a source with itself, by its words', async () => {
    const claims = [
      'remained in the Qatari capital',
      'Hamas still holds 59 hostages',
      'aid had not entered since Sunday',
      'hospitals were short of fuel',
    ].map((excerpt, index) => ({ ...held(`H${index}`, 's1'), excerpt }));
    const report = await analyseArticle(article(TEXT), bundledTopics, corpusOf([source('s1')], claims));
    expect(report.claims.flatMap((claim) => claim.relations)).toEqual([]);
  });

  it('reads the headline too, behind the body', async () => {
    const headed = article(
      TEXT.replace('Hamas still holds 59 hostages, according to the Israeli military.', 'Talks went on.'),
      {
        title: 'Gaza truce talks: 59 hostages still held',
      },
    );
    const report = await analyseArticle(headed, bundledTopics, corpusOf([source('s1')], [held('H1', 's1')]));
    const claim = report.claims.find((each) => each.slot === 'hostages.held');
    expect(claim?.sentence).toBe(headed.title);
    expect(extractedText(headed).slice(claim?.start, claim?.end)).toBe(headed.title);
  });

  it('says why it stays silent: another topic, another language', async () => {
    const corpus = corpusOf([source('s1')], [held('H1', 's1')]);
    const other = await analyseArticle(
      article('The council opened a tram line on Friday.', { title: 'New tram line opens' }),
      bundledTopics,
      corpus,
    );
    expect(other).toMatchObject({ topic: { onTopic: false, pack: null }, claims: [], leftOut: [] });
    const french = await analyseArticle(article(TEXT, { language: 'fr-FR' }), bundledTopics, corpus);
    expect(french.topic).toMatchObject({ onTopic: false, reason: expect.stringContaining('English') });
  });

  it('reads an undated article without comparing what moves with time', async () => {
    const undated = article(TEXT, { published: null, publishedBasis: 'unknown' });
    const report = await analyseArticle(undated, bundledTopics, corpusOf([source('s1')], [held('H1', 's1')]));
    expect(report.claims.flatMap((claim) => claim.relations)).toEqual([]);
  });
});

describe('what an article leaves out', () => {
  const corpus = corpusOf(
    [source('s1'), source('s2')],
    [designated('D1', 's1'), designated('D2', 's2'), held('H1', 's1')],
  );

  it('is what two sources of the same days say alike', async () => {
    const report = await analyseArticle(article(TEXT), bundledTopics, corpus);
    expect(report.leftOut).toEqual([
      {
        slot: 'hamas.designation',
        statement: 'The US lists Hamas as terrorist.',
        sources: ['s1', 's2'],
        tellers: [expect.objectContaining({ id: 's1' }), expect.objectContaining({ id: 's2' })],
      },
    ]);
  });

  it('is not what only one source says, or what the article says itself', async () => {
    const told = `${TEXT}\nThe United States has designated Hamas a terrorist organisation.`;
    const report = await analyseArticle(article(told), bundledTopics, corpus);
    expect(report.leftOut).toEqual([]);
  });

  it('is nothing for other days', async () => {
    const later = await analyseArticle(article(TEXT, { published: '2025-06-20' }), bundledTopics, corpus);
    expect(later.leftOut).toEqual([]);
  });
});

describe('analysePassage', () => {
  const corpus = corpusOf([source('s1'), source('s2')], [held('H1', 's1'), designated('D1', 's2')]);
  const short = 'Hamas still holds 59 hostages, according to the Israeli military.';

  it('reads the part and nothing else: no headline, nothing left out', async () => {
    const passage = { ...article(short), title: 'Hamas, which holds 57 hostages, meets US envoy' };
    const report = await analysePassage(passage, TEXT, bundledTopics, corpus);
    expect(report.claims.map(({ sentence }) => sentence)).toEqual([short]);
    expect(report.claims[0]?.relations).toMatchObject([{ relation: 'agrees', source: { id: 's1' } }]);
    expect([report.article.title, report.leftOut]).toEqual([passage.title, []]);
  });

  it('takes the topic of the page where the part is too short to tell its own', async () => {
    const vague = { ...article('About 59 hostages are still held.'), title: '' };
    expect((await analysePassage(vague, '', bundledTopics, corpus)).topic.onTopic).toBe(false);
    const known = await analysePassage(vague, TEXT, bundledTopics, corpus);
    expect(known.topic.onTopic).toBe(true);
    expect(known.article.words).toBe(6);
  });

  it('says nothing where neither the part nor its page is on topic', async () => {
    const ferry = { ...article('The night ferry sails with 59 passengers.'), title: 'Ferry' };
    const report = await analysePassage(ferry, 'A page about ferries.', bundledTopics, corpus);
    expect([report.topic.onTopic, report.claims]).toEqual([false, []]);
  });
});
