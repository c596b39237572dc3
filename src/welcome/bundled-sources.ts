import type { ReportSource } from '../reading/report';

/**
 * The sources Lateral comes with, as the first page names them: the corpus itself is open to background and options
 * only. A test holds this list to the bundled files.
 */
export const BUNDLED_SOURCES: readonly Pick<
  ReportSource,
  'id' | 'publisher' | 'title' | 'url' | 'published'
>[] = [
  named('seed-000', 'EU Global News', '2025-05-11'),
  {
    id: 'seed-001',
    publisher: null,
    title: 'US officials in confidential discussions with Hamas',
    url: null,
    published: '2025-03-05',
  },
  named('seed-002', 'News World Media', '2025-03-05'),
  named('seed-003', 'Meta World Media', '2025-03-05'),
  named('seed-004', 'News Central TV', '2025-07-07'),
];

/** A source with a publisher is named by it alone. */
function named(id: string, publisher: string, published: string) {
  return { id, publisher, published, title: '', url: null };
}
