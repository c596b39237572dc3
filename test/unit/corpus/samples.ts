import fc from 'fast-check';
import type { CorpusClaim } from '../../../src/claims/claim';
import { readBundle } from '../../../src/corpus/bundle';
import type { CorpusFile, FileSource } from '../../../src/corpus/corpus-file';
import type { PackRecord } from '../../../src/corpus/pack-record';

/** A source with nothing special about it. */
export function sampleSource(id: string, changes: Partial<FileSource> = {}): FileSource {
  return {
    id,
    title: `Talks resume, ${id}`,
    publisher: 'Café Herald',
    url: `https://herald.example/${id}`,
    published: '2025-03-05',
    publishedBasis: 'found publication',
    publishedMargin: 1,
    language: 'en',
    ...changes,
  };
}

/** A claim about the number of hostages still held. */
export function sampleClaim(id: string, sourceId: string, changes: Partial<CorpusClaim> = {}): CorpusClaim {
  return {
    id,
    sourceId,
    kind: 'measure',
    slot: 'hostages.held',
    population: null,
    event: null,
    value: { type: 'quantity', amount: 59, unit: 'person', said: '59' },
    qualifier: 'exactly',
    asOf: { from: '2025-03-01', to: '2025-03-05' },
    asOfBasis: 'text',
    attribution: ['a government spokesman'],
    modality: 'fact',
    statement: 'Fifty-nine hostages are still in Gaza.',
    excerpt: '59 hostages still held',
    place: { paragraph: 2, sentence: 1 },
    ...changes,
  };
}

/** One source with a measure, a proposition and a statement no slot covers. */
export function sampleFile(id: string, changes: Partial<CorpusFile> = {}): CorpusFile {
  return {
    format: 'lateral-corpus',
    version: 1,
    sources: [sampleSource(id)],
    claims: [
      sampleClaim(`${id}-1`, id),
      sampleClaim(`${id}-2`, id, {
        kind: 'proposition',
        slot: 'talks.mode',
        event: 'us-hamas-march',
        value: { type: 'choice', choice: 'direct', said: 'direct talks' },
        place: { paragraph: 1, sentence: 2 },
        statement: 'Washington and Hamas speak face to face.',
        excerpt: 'direct talks with Hamas',
      }),
      sampleClaim(`${id}-3`, id, {
        kind: 'statement',
        slot: null,
        value: { type: 'date', period: { from: '2025-03-08', to: '2025-03-08' }, said: '8 March' },
        asOf: null,
        asOfBasis: 'unknown',
        attribution: [],
        modality: 'plan',
        statement: 'Another round is expected on 8 March.',
        excerpt: '',
        place: { paragraph: 3, sentence: 1 },
      }),
    ],
    ...changes,
  };
}

/** Any UTF-16 at all: controls, lone surrogates, right-to-left marks, and plain letters. */
export const anyText = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.nat({ max: 0x7f })), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** A bundle of two sources, `bundled-a` and `bundled-b`. */
export const sampleBundle = readBundle([sampleFile('bundled-a'), sampleFile('bundled-b')]);

/** A subscription as the store keeps it. */
export const samplePack = (changes: Partial<PackRecord> = {}): PackRecord => ({
  id: 'talks',
  address: 'https://facts.example/pack.json',
  title: 'The talks',
  publisher: 'Harbour Post',
  about: '',
  homepage: null,
  key: 'k',
  edition: 1,
  issued: '2026-03-05T10:00:00Z',
  sha256: 'a',
  expires: 24,
  etag: null,
  lastModified: null,
  enabled: true,
  off: [],
  leftOut: [],
  updatedAt: 1,
  checkedAt: 1,
  nextAt: 2,
  failures: 0,
  problem: null,
  offered: null,
  ...changes,
});
