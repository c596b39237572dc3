import { useRef } from 'preact/hooks';
import type { LabelOf } from '../../corpus/search';
import { joinReports } from '../../reading/report-groups';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { say, sayCount, sayList } from '../../words/say';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { useSettled } from '../use-settled';
import { deleteRows, regroup, switchRows } from './bulk';
import { LibraryTools } from './LibraryTools';
import { FIRST_VIEW, filtersSet, type SortKey, type View } from './library';
import { SelectionBar } from './SelectionBar';
import { SourceTable } from './SourceTable';
import { PickAll } from './TableHead';
import { type Library, useLibrary } from './use-library';
import { useMedia } from './use-media';
import { useSwitching } from './use-switching';
import { useUndoable } from './use-undoable';

/** Below it there is no room for columns. */
const NARROW = '(max-width: 1020px), (max-height: 480px)';

/** From so many sources on, a first search of their claims takes long enough to be told of. */
const WORTH_SAYING = 1_000;

/** What the reader looks at, kept while they look at another section. */
export interface LibraryState {
  readonly view: View;
  readonly picked: ReadonlySet<string>;
  /** How far the table was scrolled, in px. */
  readonly place: { top: number };
}

export const firstLibraryState = (): LibraryState => ({
  view: FIRST_VIEW,
  picked: new Set(),
  place: { top: 0 },
});

interface SourcesSectionProps extends SectionProps {
  readonly labelOf: LabelOf;
  readonly state: LibraryState;
  readonly onState: (change: (last: LibraryState) => LibraryState) => void;
}

/** All sources, to be searched, sorted, picked and opened. */
export function SourcesSection({ labelOf, state, onState, ...shared }: SourcesSectionProps) {
  const { corpus, revision } = shared;
  const { view, picked, place } = state;
  const library = useLibrary(corpus, revision, labelOf, view);
  const narrow = useMedia(NARROW);
  const search = useRef<HTMLInputElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const setView = (change: Partial<View>): void =>
    onState((last) => ({ ...last, view: { ...last.view, ...change } }));
  const setPicked = (ids: ReadonlySet<string>): void => onState((last) => ({ ...last, picked: ids }));
  const bulk = useBulk(library, state, shared);
  const clear = (): void => {
    // The button goes with its message.
    search.current?.focus();
    setView({ query: '', filters: FIRST_VIEW.filters });
  };
  const sort = (by: SortKey): void =>
    setView({
      sortBy: by,
      descending: by === view.sortBy ? !view.descending : by === 'date' || by === 'claims',
    });
  const { rows, shown } = library;
  // Once typing has paused: nobody wants to hear of every key.
  const summary = useSettled(summaryOf(library, view, bulk.chosen.length));
  return (
    <div class="lo-library" aria-busy={!library.complete}>
      <PageHead title={say('options_sections_sources')} lead={say('options_sources_lead')} />
      <LibraryTools rows={rows ?? []} view={view} onView={setView} search={search} narrow={narrow} />
      <div class="lo-library-bar">
        {narrow && shown.length > 0 && <PickAll rows={shown} picked={picked} onPick={setPicked} />}
        <p class="lo-summary" role="status" tabIndex={-1} ref={status}>
          {summary}
        </p>
        {bulk.chosen.length > 0 && (
          <SelectionBar
            count={bulk.chosen.length}
            onUse={bulk.use}
            onJoin={bulk.join}
            onDelete={() => {
              // The buttons go with what was picked.
              status.current?.focus();
              bulk.remove();
            }}
            onClear={() => {
              status.current?.focus();
              setPicked(new Set());
            }}
          />
        )}
      </div>
      {rows !== null && shown.length === 0 && library.complete && (
        <NothingShown
          searching={view.query.trim() !== ''}
          filtering={filtersSet(view.filters) > 0}
          onClear={clear}
        />
      )}
      {shown.length > 0 && (
        <SourceTable
          // A table that scrolls in another way begins anew.
          key={String(narrow)}
          rows={shown}
          needle={library.needle}
          hits={library.hits}
          groups={library.groups}
          picked={picked}
          onPick={setPicked}
          onUse={(row, enabled) => bulk.useOne(row.entry.source.id, enabled)}
          onDelete={bulk.remove}
          sortBy={view.sortBy}
          descending={view.descending}
          onSort={sort}
          shared={{ corpus, labelOf }}
          failures={bulk.failures}
          narrow={narrow}
          place={place}
        />
      )}
    </div>
  );
}

/** What can be done with many sources. Only what is picked and shown is touched: nobody means what they do not see. */
function useBulk({ shown, groups }: Library, { picked }: LibraryState, shared: SectionProps) {
  const { corpus } = shared;
  const make = useUndoable(shared);
  const switching = useSwitching(shared);
  const chosen = picked.size === 0 ? [] : shown.filter(({ entry }) => picked.has(entry.source.id));
  return {
    chosen,
    use: (enabled: boolean) => void make(() => switchRows(corpus, chosen, enabled)),
    remove: () => void make(() => deleteRows(corpus, chosen)),
    join: () => {
      const changes = joinReports(
        chosen.map(({ entry }) => entry.source.id),
        groups,
      );
      void make(() => regroup(corpus, changes, sayCount('manage_joined', changes.size)));
    },
    /** The switch of a row; its own undo is to turn it back. */
    useOne: switching.switchTo,
    failures: switching.failures,
  };
}

interface NothingShownProps {
  readonly searching: boolean;
  readonly filtering: boolean;
  readonly onClear: () => void;
}

function NothingShown({ searching, filtering, onClear }: NothingShownProps) {
  if (!searching && !filtering) {
    return (
      <EmptyState icon="page" title={say('options_sources_none')} text={say('options_sources_noneText')} />
    );
  }
  return (
    <EmptyState
      icon="search"
      title={say('options_sources_noHit')}
      text={filtering ? say('manage_noFilterHit') : say('options_sources_noHitText')}
    >
      <Button onClick={onClear}>{filtering ? say('manage_showAll') : say('options_sources_clear')}</Button>
    </EmptyState>
  );
}

/** One line on what is shown; said again whenever it changes. */
function summaryOf({ rows, shown, hits, complete, problem }: Library, view: View, chosen: number): string {
  if (problem !== null) return problem;
  if (rows === null) return '';
  if (chosen > 0) return say('manage_picked', { chosen, shown: sayCount('sources', shown.length) });
  if (view.query.trim() !== '') {
    if (!complete) {
      // A short search is not worth two announcements.
      return rows.length < WORTH_SAYING
        ? ''
        : say('manage_searching', { sources: sayCount('sources', shown.length) });
    }
    const claims = shown.reduce((sum, { entry }) => sum + (hits.get(entry.source.id) ?? 0), 0);
    return say('options_sources_foundIn', {
      sources: sayCount('sources', shown.length),
      claims: sayCount('claims', claims),
    });
  }
  if (filtersSet(view.filters) > 0) {
    return say('manage_filtered', { shown: shown.length, all: sayCount('sources', rows.length) });
  }
  const claims = rows.reduce((sum, { entry }) => sum + entry.claimCount, 0);
  const off = rows.filter(({ entry }) => !entry.enabled).length;
  const counts = [sayCount('sources', rows.length), sayCount('claims', claims)];
  return sayList(off === 0 ? counts : [...counts, sayCount('options_sources_off', off)]);
}
