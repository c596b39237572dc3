import { readFileSync } from 'node:fs';
import type { Article } from '../../src/reading/report';

const STORIES = ['hostage-talks', 'doha-round', 'night-ferry'] as const;

/** The paragraphs of the test articles over and over, up to so many words: as dense with claims as news gets. */
function longParagraphs(words: number): readonly string[] {
  const paragraphs = STORIES.flatMap((name) => {
    const html = readFileSync(`test/fixtures/articles/${name}.html`, 'utf8');
    return [...html.matchAll(/<p>([^<]+)<\/p>/g)].map(([, text = '']) => text.trim());
  });
  const taken: string[] = [];
  for (let count = 0, at = 0; count < words; at += 1) {
    const paragraph = paragraphs[at % paragraphs.length] ?? '';
    taken.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return taken;
}

/** A page of a listed site with an article of so many words on it. */
export function longPage(words: number): string {
  const html = readFileSync('test/fixtures/articles/hostage-talks.html', 'utf8');
  const paragraphs = longParagraphs(words).map((text) => `<p>${text}</p>`);
  const last = html.lastIndexOf('</article>');
  return `${html.slice(0, last)}${paragraphs.join('\n')}${html.slice(last)}`;
}

/** An article of so many words, as a reader of pages hands it over. */
export function longArticle(words: number): Article {
  return {
    url: null,
    title: 'Washington opens its own line to Hamas as first truce phase lapses',
    publisher: 'The Harbour Post',
    published: '2025-03-05' as Article['published'],
    publishedBasis: 'json-ld',
    language: 'en',
    text: longParagraphs(words).join('\n'),
  };
}
