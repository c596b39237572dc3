import type { CorpusClaim } from '../../../src/claims/claim';
import type { CorpusFile } from '../../../src/corpus/corpus-file';

const START = Date.UTC(2025, 0, 1);
const DAY_MS = 86_400_000;

/** Made-up sources that each count those still held, and speak of subjects no topic pack knows. */
export function manySources(sources: number, claimsOfEach: number): CorpusFile {
  const ids = Array.from({ length: sources }, (_, at) => `many-${at}`);
  return {
    format: 'lateral-corpus',
    version: 1,
    sources: ids.map((id, at) => ({
      id,
      title: `Report ${at} of the Quay Gazette`,
      publisher: `Quay Gazette ${at}`,
      url: `https://quay.example/${id}`,
      published: dayOf(at * 3),
      publishedBasis: 'meta' as const,
      publishedMargin: 0,
      language: 'en',
    })),
    claims: ids.flatMap((id, at) =>
      Array.from({ length: claimsOfEach }, (_, number) => claimOf(id, at, number)),
    ),
  };
}

function claimOf(sourceId: string, at: number, number: number): CorpusClaim {
  const amount = 60 - Math.floor((at * 3 + number) / 10);
  const isHeld = number < 4;
  return {
    id: `${sourceId}-${number}`,
    sourceId,
    kind: 'measure',
    slot: isHeld ? 'hostages.held' : `invented.subject.${number}`,
    population: null,
    event: null,
    value: { type: 'quantity', amount, unit: 'person', said: `${amount}` },
    qualifier: 'exactly',
    asOf: { from: dayOf(at * 3 + number), to: dayOf(at * 3 + number) },
    asOfBasis: 'publication',
    attribution: [],
    modality: 'fact',
    statement: `The Quay Gazette counted ${amount} that day.`,
    excerpt: `${amount} that day`,
    place: { paragraph: number + 1, sentence: 1 },
  };
}

function dayOf(days: number): string {
  return new Date(START + days * DAY_MS).toISOString().slice(0, 10);
}
