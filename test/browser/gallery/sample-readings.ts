import type { Reading } from '../../../src/history/reading';

const first: Reading = {
  address: 'https://harbour-post.example/talks',
  title: 'Envoys return for another round of talks',
  publisher: 'Harbour Post',
  published: '2025-03-05',
  readAt: Date.UTC(2025, 2, 5, 9, 30),
  counts: { conflicts: 1, changed: 2, agrees: 9 },
};

/** Made-up articles as the history remembers them: one with findings, one without any, one that tells little of itself. */
export const sampleReadings: readonly Reading[] = [
  {
    ...first,
    address: 'https://quay.example/59-held',
    title: '',
    publisher: null,
    published: null,
    readAt: Date.UTC(2025, 2, 3, 18, 5),
    counts: { conflicts: 0, changed: 0, agrees: 1 },
  },
  {
    ...first,
    address: 'https://meridian.example/what-is-known',
    title:
      'What is known about those still held, and about those whose families have heard nothing for a year',
    publisher: 'Meridian Wire',
    readAt: Date.UTC(2025, 2, 4, 7, 15),
    counts: { conflicts: 0, changed: 0, agrees: 0 },
  },
  first,
];
