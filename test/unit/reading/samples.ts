import type { CorpusClaim } from '../../../src/claims/claim';
import type { Source } from '../../../src/claims/source';
import { memoryCorpus } from '../../../src/reading/memory-corpus';
import type { Article } from '../../../src/reading/report';
import { figure, told } from '../compare/sample-claims';

export function article(text: string, more: Partial<Article> = {}): Article {
  return {
    url: 'https://www.harbour-post.example/world/talks?utm_source=mail',
    title: 'Envoys return to Doha as Gaza truce talks drag on',
    publisher: 'The Harbour Post',
    published: '2025-03-06',
    publishedBasis: 'json-ld',
    language: 'en',
    text,
    ...more,
  };
}

export function source(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    title: `Report ${id}`,
    publisher: 'Meridian Wire',
    url: `https://meridian.example/${id}`,
    published: '2025-03-05',
    publishedBasis: 'found publication',
    publishedMargin: 0,
    language: 'en',
    origin: 'bundled',
    ...more,
  };
}

export function held(id: string, sourceId: string, amount = 59): CorpusClaim {
  return corpusClaim(
    id,
    sourceId,
    figure('hostages.held', amount, '2025-03-05'),
    `${amount} hostages are still held in Gaza.`,
  );
}

export function designated(id: string, sourceId: string): CorpusClaim {
  return corpusClaim(
    id,
    sourceId,
    told('hamas.designation', 'terrorist', '2025-03-05'),
    'The US lists Hamas as terrorist.',
  );
}

function corpusClaim(
  id: string,
  sourceId: string,
  claim: ReturnType<typeof figure>,
  statement: string,
): CorpusClaim {
  return {
    ...claim,
    id,
    sourceId,
    statement,
    excerpt: `excerpt of claim ${id}`,
    place: { paragraph: 1, sentence: 1 },
  };
}

export function corpusOf(sources: readonly Source[], claims: readonly CorpusClaim[]) {
  return memoryCorpus([{ sources, claims }]);
}
