import { expect, it } from 'vitest';
import { analyseArticle } from '../../../src/reading/analyse';
import { bundledTopics } from '../../../src/topic/bundled';
import { sampleTopic } from '../compare/sample-claims';
import { article, corpusOf, held, source } from './samples';

const text = 'Talks went on in Doha. Hamas still holds 59 hostages in Gaza, the Israeli army said.';

async function eventsOf(published: string) {
  const corpus = corpusOf([source('s1')], [held('s1.1', 's1', 59)]);
  const report = await analyseArticle(article(text, { published }), bundledTopics, corpus);
  const claim = report.claims.find(({ slot }) => slot === 'hostages.held');
  if (!claim || claim.relations.length === 0) throw new Error('no relation to the corpus');
  return claim.events ?? [];
}

it('a claim carries the known events between its day and its sources’, the earliest first', async () => {
  const events = await eventsOf('2025-05-20');
  expect(events.map(({ label }) => label)).toEqual(
    sampleTopic()
      .borders('hostages.held')
      .filter(({ period }) => period.from > '2025-03-05' && period.from <= '2025-05-20')
      .map(({ label }) => label),
  );
  expect(events.length).toBeGreaterThan(0);
});

it('and none where nothing known lies between', async () => {
  expect(await eventsOf('2025-03-06')).toEqual([]);
});
