import type { CorpusClaim } from '../../src/claims/claim';
import type { CorpusFile, FileSource } from '../../src/corpus/corpus-file';
import { FINGERPRINT_SIZE } from '../../src/reading/near-copies';

/**
 * A large library of made-up sources, the same for the same numbers: publishers of which some have many more sources than
 * others, four years of dates, some unknown, every fiftieth source a reprint of the one before it.
 */
export function largeLibrary(sources: number, claimsOfEach: number): CorpusFile {
  const ids = Array.from({ length: sources }, (_, at) => `large-${String(at).padStart(6, '0')}`);
  return {
    format: 'lateral-corpus',
    version: 1,
    sources: ids.map(sourceAt),
    claims: ids.flatMap((id, at) =>
      Array.from({ length: claimsOfEach }, (_, number) => claimAt(id, at, number)),
    ),
  };
}

const WHO = ['Mediators', 'Envoys', 'Families of hostages', 'Aid groups', 'Ministers', 'Officials in Doha'];
const WHAT = [
  'return to',
  'warn of a halt in',
  'see no end of',
  'press for',
  'speak of progress in',
  'doubt',
];
const WHICH = ['the talks on a truce', 'deliveries of food', 'a second phase', 'the exchange of prisoners'];
const WHERE = ['Cairo', 'Doha', 'Gaza City', 'Jerusalem', 'Washington', 'Rafah', 'Ramallah'];
const PAPERS = ['Gazette', 'Herald', 'Tribune', 'Post', 'Observer', 'Courier', 'Chronicle', 'Wire'];
const TOWNS = ['Quay', 'Harbour', 'Hill', 'Bridge', 'River', 'Market', 'Castle', 'Orchard', 'Meadow'];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
const START = Date.UTC(2022, 0, 1);
const DAY_MS = 86_400_000;
const dayAt = (at: number): string => new Date(START + (at % 1461) * DAY_MS).toISOString().slice(0, 10);

function sourceAt(id: string, at: number): FileSource {
  const mixed = Math.imul(at + 1, 2654435761) >>> 8;
  const text = at % 50 === 1 ? at - 1 : at;
  const fingerprint = Array.from({ length: FINGERPRINT_SIZE }, (_, index) => index * 60_000_000 + text);
  return {
    id,
    title: `${pick(WHO, mixed)} ${pick(WHAT, mixed >>> 3)} ${pick(WHICH, mixed >>> 5)} in ${pick(WHERE, mixed >>> 7)}, report ${at}`,
    publisher: at % 23 === 0 ? null : `${pick(TOWNS, mixed >>> 4)} ${pick(PAPERS, (mixed >>> 9) % 3)}`,
    url: `https://news-${at % 300}.example/${id}`,
    published: at % 31 === 0 ? null : dayAt(mixed),
    publishedBasis: at % 31 === 0 ? 'unknown' : 'meta',
    publishedMargin: 0,
    language: 'en',
    ...(at % 2 === 0 || at % 50 === 1 ? { fingerprint } : {}),
  };
}

function claimAt(sourceId: string, at: number, number: number): CorpusClaim {
  const amount = 20 + ((at * 7 + number) % 230);
  const day = dayAt(at + number);
  return {
    id: `${sourceId}.${number}`,
    sourceId,
    kind: 'measure',
    slot: pick(['hostages.held', 'hostages.alive', 'hostages.dead'], at + number),
    population: null,
    event: null,
    value: { type: 'quantity', amount, unit: 'person', said: `${amount}` },
    qualifier: 'exactly',
    asOf: { from: day, to: day },
    asOfBasis: 'publication',
    attribution: [pick(WHO, at + number)],
    modality: 'fact',
    statement: `${pick(WHO, at)} in ${pick(WHERE, number + at)} counted ${amount} of those taken, in passage ${number} of report ${at}.`,
    excerpt: `counted ${amount} of those taken`,
    place: { paragraph: number + 1, sentence: 1 },
  };
}
