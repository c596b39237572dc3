import { beforeEach, describe, expect, it } from 'vitest';
import { editSource } from '../../../src/corpus/edits';
import type { ListedSource } from '../../../src/corpus/store';
import { ClaimTexts } from '../../../src/options/sources/claim-texts';
import {
  type Filters,
  filtersSet,
  libraryRow,
  NO_FILTERS,
  publishersOf,
  rowFilter,
  searchRows,
  sortRows,
} from '../../../src/options/sources/library';
import { folded } from '../../../src/text/folded';
import { forgetDatabases, openTestCorpus } from '../corpus/open-test-corpus';
import { sampleFile, sampleSource } from '../corpus/samples';

const entry = (id: string, changes: object = {}, listed: Partial<ListedSource> = {}): ListedSource => ({
  source: { ...sampleSource(id), origin: 'import', ...changes },
  enabled: true,
  claimCount: 3,
  ...listed,
});
const edited = editSource({ ...entry('d', { title: 'Old' }), claims: [] }, { title: 'zebras' }, 1).source;
const rows = [
  entry('a', { title: 'Éclair', published: '2025-03-01', publisher: 'Herald' }),
  entry('b', { title: 'apple', published: null, publisher: null }, { enabled: false }),
  entry('c', { title: 'Banana', published: '2024-01-01', origin: 'bundled' }, { claimCount: 9 }),
  { ...entry('d'), source: { ...edited, published: '2025-03-02', publisher: 'The Herald' } },
].map(libraryRow);
const idsOf = (some: readonly (typeof rows)[number][]): string[] => some.map((row) => row.entry.source.id);

describe('the library', () => {
  it('is sorted whatever the capitals and accents; what is not known comes last either way', () => {
    expect(idsOf(sortRows(rows, 'title', false))).toEqual(['b', 'c', 'a', 'd']);
    expect(idsOf(sortRows(rows, 'title', true))).toEqual(['d', 'a', 'c', 'b']);
    expect(idsOf(sortRows(rows, 'date', false))).toEqual(['c', 'a', 'd', 'b']);
    expect(idsOf(sortRows(rows, 'date', true))).toEqual(['d', 'a', 'c', 'b']);
    expect(idsOf(sortRows(rows, 'publisher', true)).at(-1)).toBe('b');
    expect(idsOf(sortRows(rows, 'claims', true))).toEqual(['c', 'b', 'a', 'd']);
    expect(idsOf(sortRows(rows, 'origin', false))[0]).toBe('c');
  });

  it.each<[string, Partial<Filters>, readonly string[]]>([
    ['a part of the publisher', { publisher: 'HERALD' }, ['a', 'c', 'd']],
    ['a first day', { from: '2025-03-01' }, ['a', 'd']],
    ['a last day', { to: '2025-03-01' }, ['a', 'c']],
    ['an origin', { origin: 'bundled' }, ['c']],
    ['what is off', { state: 'off' }, ['b']],
    ['what is used', { state: 'used' }, ['a', 'c', 'd']],
    ['what was edited', { state: 'edited' }, ['d']],
    ['what has reprints', { state: 'reprints' }, ['a', 'b']],
    ['two at once', { publisher: 'herald', to: '2025-03-01', origin: 'import' }, ['a']],
  ])('is filtered by %s', (_what, change, ids) => {
    const groups = new Map([
      ['a', 'a'],
      ['b', 'a'],
    ]);
    const filters = { ...NO_FILTERS, ...change };
    expect(idsOf(rows.filter(rowFilter(filters, groups)))).toEqual(ids);
    expect(filtersSet(filters)).toBe(Object.keys(change).length);
  });

  it('is searched by title, publisher, address and claims', () => {
    const found = (text: string) => idsOf(searchRows(rows, folded(text), new Map([['b', 2]])));
    expect(found('eclair')).toEqual(['a', 'b']);
    expect(found('herald.example/c')).toEqual(['b', 'c']);
    expect(found('')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('proposes publishers, those with most sources first', () => {
    const many = [...rows, ...['e', 'f'].map((id) => libraryRow(entry(id, { publisher: 'Herald' })))];
    expect(publishersOf(many, 2)).toEqual(['Herald', 'Café Herald']);
  });
});

describe('the words of claims', () => {
  beforeEach(forgetDatabases);

  it('are found as the corpus itself finds them, again and again', async () => {
    const corpus = await openTestCorpus();
    for (const id of ['mine', 'zebra']) await corpus.addSource(sampleSource(id), sampleFile(id).claims);
    const labelOf = (slot: string | null): string => (slot === 'talks.mode' ? 'How they talk' : '');
    const ids = (await corpus.listSources()).map(({ source }) => source.id);
    const texts = new ClaimTexts(corpus, labelOf, ids.reverse());
    for (const text of [
      'FIFTY-nine',
      'how they',
      'talks.mode',
      'march',
      '59 hostages',
      'nowhere',
      'face to face',
    ]) {
      const hits = await corpus.search(text, labelOf);
      const expected = hits
        .filter(({ claims }) => claims.length > 0)
        .map((hit) => [hit.source.id, hit.claims.length]);
      for (const _again of [1, 2]) {
        const found = await texts.find(folded(text), new AbortController().signal);
        expect([...(found ?? [])].sort(), text).toEqual(expected);
      }
    }
  });

  it('are not told once nobody waits for them', async () => {
    const corpus = await openTestCorpus();
    const search = new AbortController();
    const found = new ClaimTexts(corpus, () => '', ['bundled-a']).find('hostages', search.signal);
    search.abort();
    expect(await found).toBeNull();
  });
});
