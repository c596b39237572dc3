import type { ArticleClaim } from '../claims/claim';
import { extractClaims, type TextReading } from '../claims/extract';
import type { Topic } from '../topic/topic';
import type { Article } from './report';

/**
 * The claims of an article, its headline's among them. Offsets are into the extracted text: `article.text`,
 * followed by a line with the title where the title is not already one of its paragraphs, so that offsets
 * into the body are offsets into `article.text`. `begun` is what has been read of the text before.
 */
export function articleClaims(
  article: Article,
  topic: Topic,
  begun: TextReading | null = null,
): ArticleClaim[] {
  const body = extractClaims(article, topic, begun);
  if (article.title === '' || standsInText(article)) return body;
  const shift = article.text.length + 1;
  const headline = extractClaims({ title: '', text: article.title, published: article.published }, topic);
  const moved = headline.map((claim) => ({
    ...claim,
    start: claim.start + shift,
    end: claim.end + shift,
    place: { paragraph: 0, sentence: claim.place.sentence },
  }));
  return [...body, ...moved].map((claim, index) => ({ ...claim, id: `c${index + 1}` }));
}

/** The text that claims' offsets count in. */
export function extractedText(article: Article): string {
  return article.title === '' || standsInText(article) ? article.text : `${article.text}\n${article.title}`;
}

function standsInText({ title, text }: Article): boolean {
  const wanted = title.replace(/\s+/g, ' ').trim();
  return text.split('\n').some((line) => line.replace(/\s+/g, ' ').trim() === wanted);
}
