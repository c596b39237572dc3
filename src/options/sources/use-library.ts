import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Source } from '../../claims/source';
import type { LabelOf } from '../../corpus/search';
import type { Corpus } from '../../corpus/store';
import { CopyGrouping } from '../../reading/near-copies';
import { folded } from '../../text/folded';
import { useLoaded } from '../use-loaded';
import { ClaimTexts } from './claim-texts';
import { type LibraryRow, libraryRow, rowFilter, searchRows, sortRows, type View } from './library';

/** Sources whose reprints are looked for in one go; the page is drawn in between. */
const GROUPING_STEP = 250;
const NO_HITS: ReadonlyMap<string, number> = new Map();
const NO_GROUPS: ReadonlyMap<string, string> = new Map();
const NO_ROWS: readonly LibraryRow[] = [];

/** The sources as a view shows them. */
export interface Library {
  /** All of them; null until they are read. */
  readonly rows: readonly LibraryRow[] | null;
  readonly shown: readonly LibraryRow[];
  /** What is searched for, folded. */
  readonly needle: string;
  /** How many claims contain it, by source. */
  readonly hits: ReadonlyMap<string, number>;
  /** False while claims are still being searched. */
  readonly complete: boolean;
  /** The report each source with reprints is one of, as `groupCopies` gives it. */
  readonly groups: ReadonlyMap<string, string>;
  readonly problem: string | null;
}

export function useLibrary(corpus: Corpus, revision: number, labelOf: LabelOf, view: View): Library {
  const { value, problem } = useLoaded(
    async () => (await corpus.listSources()).map(libraryRow),
    [corpus, revision],
  );
  const rows = value ?? NO_ROWS;
  const sources = useMemo(() => rows.map(({ entry }) => entry.source), [rows]);
  const groups = useGroups(sources);
  const needle = useMemo(() => folded(view.query), [view.query]);
  const texts = useMemo(
    () =>
      new ClaimTexts(
        corpus,
        labelOf,
        rows.map(({ entry }) => entry.source.id),
      ),
    [corpus, labelOf, rows],
  );
  const { hits, complete } = useClaimHits(texts, needle);
  const { sortBy, descending, filters } = view;
  const sorted = useMemo(() => sortRows(rows, sortBy, descending), [rows, sortBy, descending]);
  const passing = useMemo(() => sorted.filter(rowFilter(filters, groups)), [sorted, filters, groups]);
  const shown = useMemo(() => searchRows(passing, needle, hits), [passing, needle, hits]);
  return { rows: value, shown, needle, hits, complete, groups, problem };
}

interface Hits {
  readonly of: ClaimTexts | null;
  readonly needle: string;
  readonly hits: ReadonlyMap<string, number>;
}

function useClaimHits(texts: ClaimTexts, needle: string): { hits: Hits['hits']; complete: boolean } {
  const [found, setFound] = useState<Hits>({ of: null, needle: '', hits: NO_HITS });
  useEffect(() => {
    if (needle === '') return;
    const search = new AbortController();
    texts.find(needle, search.signal).then(
      (hits) => hits !== null && setFound({ of: texts, needle, hits }),
      // What cannot be read is said by the list itself; nobody may wait for it for ever.
      () => search.signal.aborted || setFound({ of: texts, needle, hits: NO_HITS }),
    );
    return () => search.abort();
  }, [texts, needle]);
  const isAnswer = found.needle === needle;
  return {
    // After a change of the corpus the last answer stands until the new one is there.
    hits: needle !== '' && isAnswer ? found.hits : NO_HITS,
    complete: needle === '' || (isAnswer && found.of === texts),
  };
}

/** Which sources are reprints of one text, worked out between other things. */
export function useGroups(sources: readonly Source[]): ReadonlyMap<string, string> {
  const [groups, setGroups] = useState(NO_GROUPS);
  useEffect(() => {
    const grouping = new CopyGrouping(sources);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = (): void => {
      if (grouping.go(GROUPING_STEP)) timer = setTimeout(step);
      else setGroups((last) => (isSame(last, grouping.groups()) ? last : grouping.groups()));
    };
    step();
    return () => clearTimeout(timer);
  }, [sources]);
  return groups;
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([id, group]) => other.get(id) === group);
}
