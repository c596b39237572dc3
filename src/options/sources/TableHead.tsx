import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { say } from '../../words/say';
import { type LibraryRow, SORT_KEYS, type SortKey } from './library';
import { type CellProps, cellProps } from './use-grid';

interface TableHeadProps {
  readonly rows: readonly LibraryRow[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (ids: ReadonlySet<string>) => void;
  readonly sortBy: SortKey;
  readonly descending: boolean;
  readonly onSort: (by: SortKey) => void;
  readonly narrow: boolean;
  /** The column that holds the tab stop, -1 for none. */
  readonly active: number;
}

/** The names of the columns, each a button that sorts by it. Only told, not shown, where there is no room for columns. */
export function TableHead({ narrow, sortBy, descending, onSort, active, ...picking }: TableHeadProps) {
  const sorted = (by: SortKey) => (sortBy !== by ? 'none' : descending ? 'descending' : 'ascending');
  return (
    <thead class={narrow ? 'lt-hidden' : 'lo-thead'}>
      <tr class="lo-tr" aria-rowindex={1}>
        <th scope="col" class="lo-td lo-td-pick">
          {narrow ? say('manage_column_pick') : <PickAll {...picking} cell={cellProps(-1, 0, active)} />}
        </th>
        {SORT_KEYS.map((by, index) => (
          <th key={by} scope="col" class={`lo-td lo-td-${by}`} aria-sort={sorted(by)}>
            {narrow ? (
              say(`manage_column_${by}`)
            ) : (
              <button
                type="button"
                class="lo-sort"
                {...cellProps(-1, index + 1, active)}
                onClick={() => onSort(by)}
              >
                {say(`manage_column_${by}`)}
                {sortBy === by && <Icon name={descending ? 'down' : 'up'} />}
              </button>
            )}
          </th>
        ))}
        <th scope="col" class="lo-td lo-td-use" {...(narrow ? {} : cellProps(-1, 6, active))}>
          {say('manage_column_use')}
        </th>
      </tr>
    </thead>
  );
}

interface PickAllProps extends Pick<TableHeadProps, 'rows' | 'picked' | 'onPick'> {
  readonly cell?: CellProps;
}

/** Picks all sources shown, or none. */
export function PickAll({ rows, picked, onPick, cell }: PickAllProps) {
  const box = useRef<HTMLInputElement>(null);
  const count = picked.size === 0 ? 0 : rows.filter(({ entry }) => picked.has(entry.source.id)).length;
  const all = count > 0 && count === rows.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && !all;
  }, [count, all]);
  return (
    <label class="lo-pick-all">
      <input
        {...cell}
        ref={box}
        type="checkbox"
        checked={all}
        aria-label={cell ? say('manage_pickAll') : undefined}
        onChange={() => onPick(all ? new Set() : new Set(rows.map(({ entry }) => entry.source.id)))}
      />
      {cell === undefined && <span>{say('manage_pickAll')}</span>}
    </label>
  );
}
