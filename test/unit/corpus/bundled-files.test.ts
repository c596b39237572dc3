import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../src/corpus/bundle';
import { bundledFiles } from '../../../src/corpus/bundled-files';

describe('the corpus Lateral comes with', () => {
  const bundle = readBundle(bundledFiles);

  it('fits the format, one source with claims per file, and its ids are unique over all files', () => {
    expect(bundle.sources.map(({ source }) => source.id)).toEqual([
      'seed-000',
      'seed-001',
      'seed-002',
      'seed-003',
      'seed-004',
    ]);
    for (const { source, claims } of bundle.sources) {
      expect(source.origin).toBe('bundled');
      expect(claims.length).toBeGreaterThan(0);
    }
    const ids = bundle.sources.flatMap(({ claims }) => claims.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('changes its version with any word in it', () => {
    const [first, ...rest] = structuredClone(bundledFiles) as { claims: { statement: string }[] }[];
    const claim = first?.claims.at(-1);
    if (!first || !claim) throw new Error('no claim');
    expect(readBundle([first, ...rest]).version).toBe(bundle.version);
    claim.statement += ' ';
    expect(readBundle([first, ...rest]).version).not.toBe(bundle.version);
  });
});
