import { expect, test } from 'vitest';
import type { ListedSource } from '../../../src/corpus/store';
import { inReadingOrder } from '../../../src/options/sources/reading-order';
import { sampleSource } from '../corpus/samples';

const listed = (id: string, origin: ListedSource['source']['origin'], published: string): ListedSource => ({
  source: { ...sampleSource(id), origin, published },
  enabled: true,
  claimCount: 0,
});

test('the reader’s own sources come first, then what comes with Lateral or a pack, each the newest first', () => {
  const sources = [
    listed('lateral', 'bundled', '2025-03-05'),
    listed('packed', 'pack', '2025-07-07'),
    listed('mine', 'reader', '2025-01-01'),
    listed('imported', 'import', '2025-02-01'),
  ];
  expect(inReadingOrder(sources).map(({ source }) => source.id)).toEqual([
    'imported',
    'mine',
    'packed',
    'lateral',
  ]);
});
