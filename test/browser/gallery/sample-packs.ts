import type { PackRecord } from '../../../src/corpus/pack-record';
import type { Corpus } from '../../../src/corpus/store';
import type { PackRequests } from '../../../src/options/packs/pack-requests';
import { sampleClaim, sampleSource } from '../../unit/corpus/samples';

const KEY = 'H1eIxYyEdZp3mXxkZuZ5p_8o0G2S5b2zXUj0pZC7d3A';
const OTHER_KEY = 'q2VYw0mQm0kqFoYl8r1a9cXb7N4t6u5e3s2d1f0g9h8';
const NOON = Date.UTC(2026, 2, 5, 12);
const DAY = 86_400_000;

const record = (id: string, changes: Partial<PackRecord>): PackRecord => ({
  id,
  address: `https://facts.harbour-post.example/${id}/pack.json`,
  title: 'Harbour Post: the talks, fact by fact',
  publisher: 'Harbour Post, verification desk',
  about: 'Figures and states of the negotiations as our desk has checked them, with the source of each.',
  homepage: 'https://harbour-post.example/facts',
  key: KEY,
  edition: 12,
  issued: '2026-03-04T18:20:00Z',
  sha256: '0'.repeat(64),
  expires: 24,
  etag: null,
  lastModified: null,
  enabled: true,
  off: [],
  leftOut: [],
  updatedAt: NOON - DAY,
  checkedAt: NOON,
  nextAt: NOON + 20_000 * DAY,
  failures: 0,
  problem: null,
  offered: null,
  ...changes,
});

/** Packs in every state a reader may meet them in, by the name of a picture. */
const STATES: Readonly<Record<string, readonly PackRecord[]>> = {
  none: [],
  some: [
    record('talks', {}),
    record('schools', {
      title: 'School statistics, class corpus of the third year',
      publisher: 'Lyceum of Ostend',
      about: '',
      homepage: null,
      enabled: false,
    }),
  ],
  trouble: [
    record('talks', { problem: { code: 'type', detail: 'text/html' }, failures: 3 }),
    record('schools', {
      title: 'School statistics',
      problem: { code: 'access', detail: '' },
    }),
  ],
  key: [record('talks', { offered: { key: OTHER_KEY, since: NOON - DAY, refused: false } })],
  kept: [record('talks', { offered: { key: OTHER_KEY, since: NOON - DAY, refused: true } })],
};

/** Puts the packs of a state into the corpus. */
export async function preparePacks(corpus: Corpus, state: string): Promise<void> {
  // Stands in the place of what the pack of schools brings, and is left there.
  const inTheWay = [sampleSource('pack:schools:s', { title: 'An older version' })];
  const file = { format: 'lateral-corpus', version: 1, sources: inTheWay, claims: [] };
  if (state === 'trouble') await corpus.importText(JSON.stringify(file));
  for (const pack of STATES[state] ?? []) {
    const [source, claim] = [sampleSource('s'), sampleClaim('c', 's')];
    await corpus.packs.subscribe(pack, { sources: [source], claims: [claim] });
  }
}

/** Answers as a server with a good pack would. */
export const sampleRequests: PackRequests = {
  askForHost: async () => true,
  mayFetchFrom: async () => true,
  look: async (address) => {
    const { id, title, publisher, about, homepage, edition, issued, expires, key } = record('talks', {});
    const offer = { id, title, publisher, about, homepage, edition, issued, expires, key, address };
    return { done: { ...offer, sources: 14, claims: 391, isHere: false }, problem: null };
  },
  subscribe: async () => ({ done: null, problem: { code: 'hash', detail: 'talks-12.json' } }),
  update: async () => null,
  changed: async () => null,
};
