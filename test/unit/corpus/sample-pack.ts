import type { PackRecord } from '../../../src/corpus/pack-record';

/** What the corpus notes of a pack by subscription, with whatever the test says instead. */
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
