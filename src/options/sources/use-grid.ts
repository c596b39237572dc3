import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { direction } from '../../words/say';

/** A cell of the grid: rows of sources from 0, the head at -1; columns from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export const COLUMNS = 7;
const HEAD = -1;

/** What a cell that can have the focus must carry. */
export interface CellProps {
  readonly tabIndex: 0 | -1;
  readonly 'data-cell': string;
}

/** `active` is the column of the row that holds the one tab stop, or -1 where the row does not hold it. */
export function cellProps(row: number, column: number, active: number): CellProps {
  return { tabIndex: active === column ? 0 : -1, 'data-cell': `${row}:${column}` };
}

interface GridOptions {
  readonly rows: number;
  /** Whether there is a head that can be gone to. */
  readonly hasHead: boolean;
  readonly pageLength: () => number;
  readonly scrollTo: (row: number) => void;
  /** Called when the reader goes to another row with Shift held. */
  readonly onExtend: (from: number, to: number) => void;
}

/**
 * The keys of a grid as the ARIA Authoring Practices have them: one tab stop, arrows from cell to cell, Home and End
 * along the row (with Ctrl through all of it), Page Up and Page Down.
 */
export function useGrid({ rows, hasHead, pageLength, scrollTo, onExtend }: GridOptions) {
  const [wanted, setActive] = useState<Cell>({ row: 0, column: 1 });
  const grid = useRef<HTMLTableElement>(null);
  const isMoving = useRef(false);
  const held = useRef<Element | null>(null);
  const first = hasHead ? HEAD : 0;
  const active = { ...wanted, row: Math.min(Math.max(wanted.row, first), rows - 1) };
  const elementAt = ({ row, column }: Cell): HTMLElement | null =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null;
  useLayoutEffect(() => {
    // A row that went with the focus in it leaves its place to the one that stands there now.
    const isLost = held.current?.isConnected === false && document.activeElement === document.body;
    const element = isMoving.current || isLost ? elementAt(active) : null;
    if (element === null) return;
    isMoving.current = false;
    element.focus({ preventScroll: true });
  });
  const moveTo = (to: Cell): void => {
    isMoving.current = true;
    if (to.row >= 0) scrollTo(to.row);
    setActive(to);
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const to = target(event, active, { first, last: rows - 1, page: pageLength() });
    if (to === null) return false;
    event.preventDefault();
    if (event.shiftKey && to.row !== active.row && to.row >= 0) onExtend(active.row, to.row);
    moveTo(to);
    return true;
  };
  /** What has got the focus by a click or the Tab key holds the tab stop from then on. */
  const onFocusIn = (event: FocusEvent): void => {
    const cell = (event.target as HTMLElement).getAttribute('data-cell')?.split(':').map(Number);
    const [row, column] = cell ?? [];
    held.current = event.target as Element;
    if (row === undefined || column === undefined) return;
    if (row !== active.row || column !== active.column) setActive({ row, column });
  };
  return { grid, active, onKeyDown, onFocusIn };
}

interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly page: number;
}

function target(event: KeyboardEvent, { row, column }: Cell, { first, last, page }: Bounds): Cell | null {
  if (event.altKey) return null;
  const wide = event.ctrlKey || event.metaKey;
  const onward = direction() === 'rtl' ? -1 : 1;
  const along = (by: number): Cell => ({
    row,
    column: Math.min(Math.max(column + by, 0), COLUMNS - 1),
  });
  const down = (by: number): Cell => ({ row: Math.min(Math.max(row + by, first), last), column });
  switch (event.key) {
    case 'ArrowDown':
      return wide ? null : down(1);
    case 'ArrowUp':
      return wide ? null : down(-1);
    case 'ArrowRight':
      return wide ? null : along(onward);
    case 'ArrowLeft':
      return wide ? null : along(-onward);
    case 'PageDown':
      return down(page);
    case 'PageUp':
      return { row: Math.max(row - page, Math.min(row, 0)), column };
    case 'Home':
      return wide ? { row: 0, column } : { row, column: 0 };
    case 'End':
      return wide ? { row: last, column } : { row, column: COLUMNS - 1 };
    default:
      return null;
  }
}
