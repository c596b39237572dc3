import { editsOf } from '../../corpus/edits';
import type { ListedSource } from '../../corpus/store';
import { byCodeUnits } from '../../corpus/write-file';
import { folded } from '../../text/folded';

export const SORT_KEYS = ['title', 'publisher', 'date', 'claims', 'origin'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const ORIGINS = ['all', 'bundled', 'reader', 'import', 'pack'] as const;
export const STATES = ['all', 'used', 'off', 'edited', 'reprints'] as const;

/** What of the sources is looked at, and in which order. */
export interface View {
  readonly query: string;
  readonly sortBy: SortKey;
  readonly descending: boolean;
  readonly filters: Filters;
}

export interface Filters {
  /** Part of the publisher's name, as typed. */
  readonly publisher: string;
  /** Days of publication, `YYYY-MM-DD`; '' for no bound. */
  readonly from: string;
  readonly to: string;
  readonly origin: (typeof ORIGINS)[number];
  readonly state: (typeof STATES)[number];
}

export const NO_FILTERS: Filters = { publisher: '', from: '', to: '', origin: 'all', state: 'all' };
export const FIRST_VIEW: View = { query: '', sortBy: 'date', descending: true, filters: NO_FILTERS };

/** A source with what it is searched and sorted by, worked out once. */
export interface LibraryRow {
  readonly entry: ListedSource;
  /** Title, publisher and address, folded. */
  readonly text: string;
  readonly publisher: string;
  readonly title: string;
}

export function libraryRow(entry: ListedSource): LibraryRow {
  const { source } = entry;
  const [title, publisher] = [folded(source.title), folded(source.publisher ?? '')];
  return { entry, title, publisher, text: `${title}\n${publisher}\n${folded(source.url ?? '')}` };
}

/** How many filters are set. */
export function filtersSet(filters: Filters): number {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).filter((key) => filters[key] !== NO_FILTERS[key])
    .length;
}

const ORIGIN_RANK: Readonly<Record<string, number>> = { bundled: 0, reader: 1, import: 2, pack: 3 };

/** What a row is sorted by; null, which comes last either way, where it is not known. */
const SORTED_BY: Readonly<Record<SortKey, (row: LibraryRow) => string | number | null>> = {
  title: ({ title }) => title,
  publisher: ({ publisher }) => (publisher === '' ? null : publisher),
  date: ({ entry }) => entry.source.published,
  claims: ({ entry }) => entry.claimCount,
  origin: ({ entry }) => ORIGIN_RANK[entry.source.origin] ?? null,
};

/** The rows in an order; those that are alike in it by title. */
export function sortRows(rows: readonly LibraryRow[], by: SortKey, descending: boolean): LibraryRow[] {
  const keyOf = SORTED_BY[by];
  const turn = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((one, other) => {
    const [a, b] = [one.key, other.key];
    if (a !== b) {
      if (a === null || b === null) return a === null ? 1 : -1;
      return a < b ? -turn : turn;
    }
    return (
      byCodeUnits(one.row.title, other.row.title) ||
      byCodeUnits(one.row.entry.source.id, other.row.entry.source.id)
    );
  });
  return keyed.map(({ row }) => row);
}

/** Whether a row passes the filters; `groups` knows the reprints. */
export function rowFilter(
  { publisher, from, to, origin, state }: Filters,
  groups: ReadonlyMap<string, string>,
): (row: LibraryRow) => boolean {
  const wanted = folded(publisher);
  return ({ entry, publisher: own }) => {
    const { source, enabled } = entry;
    if (wanted !== '' && !own.includes(wanted)) return false;
    if (from !== '' && (source.published ?? '') < from) return false;
    if (to !== '' && (source.published === null || source.published > to)) return false;
    if (origin !== 'all' && source.origin !== origin) return false;
    switch (state) {
      case 'all':
        return true;
      case 'used':
        return enabled;
      case 'off':
        return !enabled;
      case 'edited':
        return editsOf(source).length > 0;
      case 'reprints':
        return groups.has(source.id);
    }
  };
}

/** Rows that contain what is searched for, in what is known of the source or in a claim; `needle` is folded. */
export function searchRows(
  rows: readonly LibraryRow[],
  needle: string,
  claimHits: ReadonlyMap<string, number>,
): readonly LibraryRow[] {
  if (needle === '') return rows;
  return rows.filter(({ entry, text }) => text.includes(needle) || claimHits.has(entry.source.id));
}

/** The publishers there are, those with most sources first, at most so many. */
export function publishersOf(rows: readonly LibraryRow[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { entry } of rows) {
    const { publisher } = entry.source;
    if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1] || byCodeUnits(one[0], other[0]))
    .slice(0, most)
    .map(([publisher]) => publisher);
}
