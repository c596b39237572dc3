import { expect, test } from 'vitest';
import { gatherSignals } from '../../../src/page/page-signals';
import { articleBody, linkedData, pageOf, paragraphs } from './documents';

const ogArticle = '<meta property="og:type" content="article">';

test('gathers title, description and the first paragraphs', () => {
  const head = `${ogArticle}<title>Doc</title><meta name="description" content="Mediators press on">`;
  expect(gatherSignals(pageOf(articleBody(), head))).toEqual({
    title: 'Talks resume in Doha',
    tabTitle: 'Doc',
    description: 'Mediators press on',
    body: `${paragraphs.join('\n')}\n`,
    isArticle: true,
  });
});

test.each([
  ['og:type', ogArticle, articleBody(), true],
  ['JSON-LD', linkedData({ '@type': 'ReportageNewsArticle' }), articleBody(), true],
  ['one headline and prose', '', articleBody(), true],
  ['a list of headlines', '', `<h1>News</h1><h1>World</h1>${articleBody(['Short', 'Teasers'])}`, false],
  ['a text not loaded yet', ogArticle, '<article><h1>Talks</h1><p>Loading</p></article>', false],
])('an article or not: %s', (_what, head, body, isArticle) => {
  expect(gatherSignals(pageOf(body, head)).isArticle).toBe(isArticle);
});

test('paragraphs of the article come before those of the rest of the page', () => {
  const body = `<div><p>${'A cookie notice that is long enough to look like prose. '.repeat(10)}</p></div>${articleBody()}`;
  expect(gatherSignals(pageOf(body, ogArticle)).body.startsWith(paragraphs[0])).toBe(true);
});

test('an endless page costs no more than a long one', () => {
  const body = articleBody(Array.from({ length: 5_000 }, () => paragraphs[0]));
  expect(gatherSignals(pageOf(body, ogArticle)).body.length).toBeLessThan(6_000);
});
