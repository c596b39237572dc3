import { describe, expect, it } from 'vitest';
import { CAPS } from '../../../src/corpus/validate';
import { exportName, readTextFile } from '../../../src/options/text-files';
import { importWords } from '../../../src/options/transfer/import-words';
import { hashOf, routeOf } from '../../../src/options/use-route';

describe('a chosen file', () => {
  it('is read as UTF-8, keeping a byte order mark for the format to judge', async () => {
    expect(await readTextFile(new File(['\ufeff{"é":1}'], 'a.json'))).toBe('\ufeff{"é":1}');
  });

  it('is refused by name when it is not text, too large or gone', async () => {
    const bytes = new File([new Uint8Array([0x7b, 0xff, 0xfe])], 'bad.json');
    await expect(readTextFile(bytes)).rejects.toThrow('“bad.json” is not UTF-8 text.');
    const huge = Object.defineProperty(new File([], 'huge.json'), 'size', { value: CAPS.file + 1 });
    await expect(readTextFile(huge)).rejects.toThrow(/“huge.json” is too large/);
    const gone = new File([], 'gone.json');
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    await expect(readTextFile(gone)).rejects.toThrow('“gone.json” could not be read.');
  });

  it('is named after the reader’s day', () => {
    const evening = new Date(2025, 2, 5, 23, 59);
    expect(exportName('corpus', 'json', evening)).toBe('lateral-corpus-2025-03-05.json');
    expect(exportName('chosen-sources', 'csv', evening)).toBe('lateral-chosen-sources-2025-03-05.csv');
  });
});

describe('what an import did', () => {
  it.each([
    [{ added: 1 }, '1 source added.'],
    [{ added: 2, replaced: 1, unchanged: 5 }, '2 sources added, 1 source replaced, 5 sources already there.'],
    [{ merged: 2 }, '2 sources merged.'],
    [{}, 'The file holds nothing to add.'],
  ])('%j', (counts, words) => {
    expect(importWords({ added: 0, merged: 0, replaced: 0, unchanged: 0, refused: [], ...counts })).toBe(
      words,
    );
  });
});

describe('routes', () => {
  it('lead where their address says, and to the sources from anywhere else', () => {
    expect(routeOf('')).toEqual({ section: 'sources', opened: null });
    expect(routeOf('#add')).toEqual({ section: 'add', opened: null });
    expect(routeOf('#add/x')).toEqual({ section: 'add', opened: 'x' });
    expect(routeOf('#settings/x')).toEqual({ section: 'settings', opened: null });
    expect(routeOf('#toString')).toEqual({ section: 'sources', opened: null });
    expect(routeOf('#sources/%E0%A4%A')).toEqual({ section: 'sources', opened: '%E0%A4%A' });
  });

  it('carry the id of any source and the key of any subject', () => {
    for (const opened of ['seed-002', 'a/b#c:d', 'reader-1.2', 'slot|those of 2025']) {
      expect(routeOf(hashOf('sources', opened))).toEqual({ section: 'sources', opened });
      expect(routeOf(hashOf('subjects', opened))).toEqual({ section: 'subjects', opened });
    }
  });
});
