import type { RefObject } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Field, type FieldControl } from '../../ui/Field';
import { say } from '../../words/say';
import { ChoiceField } from '../ChoiceField';
import {
  type Filters,
  filtersSet,
  type LibraryRow,
  NO_FILTERS,
  ORIGINS,
  publishersOf,
  SORT_KEYS,
  STATES,
  type View,
} from './library';

/** So many publishers are proposed while typing; any other can be typed. */
const PUBLISHERS_PROPOSED = 200;

interface LibraryToolsProps {
  readonly rows: readonly LibraryRow[];
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly narrow: boolean;
}

/** Search, filters, and where the table has no head to sort by, the order. */
export function LibraryTools({ rows, view, onView, search, narrow }: LibraryToolsProps) {
  const count = filtersSet(view.filters);
  const [open, setOpen] = useState(count > 0);
  const id = useId();
  return (
    <div class="lo-tools">
      <div class="lo-search">
        <Field label={say('options_sources_search')}>
          {(control) => (
            <input
              {...control}
              ref={search}
              type="search"
              placeholder={say('options_sources_searchHint')}
              value={view.query}
              onInput={(event) => onView({ query: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {narrow && <SortChoice view={view} onView={onView} />}
      <Button
        icon="filter"
        class="lo-filter-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {count === 0 ? say('manage_filters') : say('manage_filtersSet', { count })}
      </Button>
      <div class="lo-filters" id={id} hidden={!open}>
        {open && (
          <FilterFields rows={rows} filters={view.filters} onFilters={(filters) => onView({ filters })} />
        )}
      </div>
    </div>
  );
}

function SortChoice({ view, onView }: Pick<LibraryToolsProps, 'view' | 'onView'>) {
  const ways = SORT_KEYS.flatMap((by) =>
    (['up', 'down'] as const).map(
      (turn) =>
        [`${by} ${turn}`, say(`manage_sort_${turn}`, { column: say(`manage_column_${by}`) })] as const,
    ),
  );
  return (
    <ChoiceField
      label={say('manage_sortBy')}
      value={`${view.sortBy} ${view.descending ? 'down' : 'up'}`}
      options={ways}
      onValue={(way) => {
        const [by, turn] = way.split(' ');
        const sortBy = SORT_KEYS.find((key) => key === by);
        if (sortBy !== undefined) onView({ sortBy, descending: turn === 'down' });
      }}
    />
  );
}

interface FilterFieldsProps {
  readonly rows: readonly LibraryRow[];
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

function FilterFields({ rows, filters, onFilters }: FilterFieldsProps) {
  const proposals = useId();
  const publishers = useMemo(() => publishersOf(rows, PUBLISHERS_PROPOSED), [rows]);
  const set = (change: Partial<Filters>): void => onFilters({ ...filters, ...change });
  const line = (name: 'publisher' | 'from' | 'to', control: FieldControl, type: 'date' | 'text') => (
    <input
      {...control}
      type={type}
      value={filters[name]}
      list={name === 'publisher' ? proposals : undefined}
      onInput={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Field label={say('manage_filter_publisher')}>{(control) => line('publisher', control, 'text')}</Field>
      <datalist id={proposals}>
        {publishers.map((publisher) => (
          <option key={publisher} value={publisher} />
        ))}
      </datalist>
      <Field label={say('manage_filter_from')}>{(control) => line('from', control, 'date')}</Field>
      <Field label={say('manage_filter_to')}>{(control) => line('to', control, 'date')}</Field>
      <ChoiceField
        label={say('manage_filter_origin')}
        value={filters.origin}
        options={ORIGINS.map((one) => [one, one === 'all' ? say('manage_anyOrigin') : say(`origin_${one}`)])}
        onValue={(origin) => set({ origin })}
      />
      <ChoiceField
        label={say('manage_filter_state')}
        value={filters.state}
        options={STATES.map((state) => [state, say(`manage_state_${state}`)])}
        onValue={(state) => set({ state })}
      />
      <Button variant="quiet" disabled={filtersSet(filters) === 0} onClick={() => onFilters(NO_FILTERS)}>
        {say('manage_clearFilters')}
      </Button>
    </>
  );
}
