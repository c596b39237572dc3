import type { VirtualItem } from '@tanstack/virtual-core';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { say } from '../../words/say';
import type { LibraryRow, SortKey } from './library';
import { type RowActions, SourceTableRow } from './SourceTableRow';
import { TableHead } from './TableHead';
import { type Cell, COLUMNS, useGrid } from './use-grid';
import { useVirtualRows } from './use-virtual-rows';

/** Heights of rows in px, alone and with a claim that was found. The stylesheet fills them. */
const HEIGHTS = { wide: { row: 48, found: 70 }, narrow: { row: 118, found: 140 } } as const;

interface SourceTableProps {
  readonly rows: readonly LibraryRow[];
  readonly needle: string;
  readonly hits: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, string>;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (ids: ReadonlySet<string>) => void;
  readonly onUse: (row: LibraryRow, enabled: boolean) => void;
  readonly onDelete: () => void;
  readonly sortBy: SortKey;
  readonly descending: boolean;
  readonly onSort: (by: SortKey) => void;
  readonly shared: Pick<RowActions, 'corpus' | 'labelOf'>;
  /** Moves when a switch could not be stored: its row has to be drawn as it really is. */
  readonly failures: number;
  /** No room for columns: each source is a block, and the page itself scrolls. */
  readonly narrow: boolean;
  /** Where the reader was, in px; kept over a look at a source. */
  readonly place: { top: number };
}

/** All sources in a grid that draws only those in sight. */
export function SourceTable(props: SourceTableProps) {
  const { rows, hits, narrow, place } = props;
  const heights = narrow ? HEIGHTS.narrow : HEIGHTS.wide;
  const idOf = useCallback((index: number) => rows[index]?.entry.source.id ?? '', [rows]);
  const sizeOf = useCallback(
    (index: number) => (hits.has(idOf(index)) ? heights.found : heights.row),
    [hits, idOf, heights],
  );
  const { pick, extend } = usePicking(props);
  const actions = useLasting({ ...props.shared, pick, use: props.onUse }, props.failures);
  const pinned = useRef(0);
  const virtual = useVirtualRows({
    count: rows.length,
    sizeOf,
    keyOf: idOf,
    pinned: pinned.current,
    inPage: narrow,
    startAt: place.top,
  });
  const { grid, active, onKeyDown, onFocusIn } = useGrid({
    rows: rows.length,
    hasHead: !narrow,
    pageLength: virtual.pageLength,
    scrollTo: virtual.scrollTo,
    onExtend: extend,
  });
  pinned.current = active.row;
  useEffect(
    () => () => {
      place.top = virtual.offset();
    },
    [],
  );
  const onKey = (event: KeyboardEvent): void => {
    if (!onKeyDown(event)) runShortcut(event, { ...props, pick, row: active.row });
  };
  return (
    <div class={`lo-pane${narrow ? ' lo-pane-narrow' : ''}`} ref={virtual.pane} tabIndex={-1}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table, as the ARIA Authoring Practices have it
        role="grid"
        class="lo-table"
        ref={grid}
        aria-label={say('options_sections_sources')}
        aria-rowcount={rows.length + 1}
        aria-colcount={COLUMNS}
        aria-multiselectable
        onKeyDown={onKey}
        onFocusIn={onFocusIn}
      >
        <TableHead {...props} active={active.row === -1 ? active.column : -1} />
        <tbody class="lo-tbody" ref={virtual.body} style={{ blockSize: `${virtual.total}px` }}>
          <Rows {...props} items={virtual.items} margin={virtual.margin} active={active} actions={actions} />
        </tbody>
      </table>
    </div>
  );
}

interface RowsProps extends SourceTableProps {
  readonly items: readonly VirtualItem[];
  readonly margin: number;
  readonly active: Cell;
  readonly actions: RowActions;
}

function Rows({ rows, needle, hits, groups, picked, items, margin, active, actions }: RowsProps) {
  const sizes = useMemo(() => groupSizes(groups), [groups]);
  return (
    <>
      {items.map(({ index, key, start, size }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { id } = row.entry.source;
        return (
          <SourceTableRow
            key={key}
            row={row}
            index={index}
            start={start - margin}
            size={size}
            picked={picked.has(id)}
            active={active.row === index ? active.column : -1}
            reprints={(sizes.get(groups.get(id) ?? '') ?? 1) - 1}
            hits={hits.get(id) ?? 0}
            needle={needle}
            actions={actions}
          />
        );
      })}
    </>
  );
}

/** The same object over all drawings of one `turn`, always doing what it does in the latest. */
function useLasting(latest: RowActions, turn: number): RowActions {
  const kept = useRef(latest);
  kept.current = latest;
  const { corpus, labelOf } = latest;
  return useMemo(
    () => ({
      corpus,
      labelOf,
      pick: (row, reach) => kept.current.pick(row, reach),
      use: (row, enabled) => kept.current.use(row, enabled),
    }),
    [corpus, labelOf, turn],
  );
}

/** Picking rows: one by one, or all from the last one picked to another. */
function usePicking({ rows, picked, onPick }: SourceTableProps) {
  const anchor = useRef(0);
  const range = (from: number, to: number): string[] =>
    rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ entry }) => entry.source.id);
  const pick = (row: number, reach: boolean): void => {
    const id = rows[row]?.entry.source.id;
    if (id === undefined) return;
    const next = new Set(picked);
    if (reach) for (const one of range(anchor.current, row)) next.add(one);
    else if (!next.delete(id)) next.add(id);
    if (!reach) anchor.current = row;
    onPick(next);
  };
  const extend = (from: number, to: number): void => onPick(new Set([...picked, ...range(from, to)]));
  return { pick, extend };
}

interface ShortcutContext extends SourceTableProps {
  readonly row: number;
  readonly pick: (row: number, reach: boolean) => void;
}

/** Keys beside those that move about. */
function runShortcut(event: KeyboardEvent, context: ShortcutContext): void {
  const { rows, picked, row, pick, onPick, onDelete } = context;
  const element = event.target as HTMLElement;
  const isControl = element.matches('input, button');
  if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
    onPick(new Set(rows.map(({ entry }) => entry.source.id)));
  } else if (event.key === 'Escape' && picked.size > 0) onPick(new Set());
  else if (event.key === 'Delete' && picked.size > 0) onDelete();
  else if (event.key === ' ' && !isControl && row >= 0) pick(row, event.shiftKey);
  else if (event.key === 'Enter' && !isControl && !element.matches('a')) {
    element.closest('[role=row]')?.querySelector('a')?.click();
  } else return;
  event.preventDefault();
}

function groupSizes(groups: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}
