import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type Rect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond what is seen, at each end: a turn of the wheel shows no gap. */
const OVERSCAN = 12;
/** What is drawn before the place is measured. */
const FIRST_RECT: Rect = { width: 800, height: 900 };

type Rows = Virtualizer<Element | Window, HTMLElement>;
type Options = VirtualizerOptions<Element | Window, HTMLElement>;
type Place = Pick<Options, 'observeElementRect' | 'observeElementOffset' | 'scrollToFn'>;

const IN_PANE = {
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
} as unknown as Place;
const IN_PAGE = {
  observeElementRect: observeWindowRect,
  observeElementOffset: observeWindowOffset,
  scrollToFn: windowScroll,
} as unknown as Place;

interface VirtualRowsOptions {
  readonly count: number;
  /** Height of a row in px; a new function where heights have changed. */
  readonly sizeOf: (index: number) => number;
  readonly keyOf: (index: number) => string;
  /** Stays drawn wherever the reader scrolls: it may have the focus. */
  readonly pinned: number;
  /** Whether the page scrolls, and not a pane of its own; fixed for the life of the component. */
  readonly inPage: boolean;
  /** px from the top to begin at. */
  readonly startAt: number;
}

export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  /** px of all rows together. */
  readonly total: number;
  /** px above the first row, to be taken off each start. */
  readonly margin: number;
  /** The element that scrolls; unused where the page does. */
  readonly pane: RefObject<HTMLDivElement | null>;
  /** The element the rows stand in. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly scrollTo: (index: number) => void;
  /** px scrolled. */
  readonly offset: () => number;
  /** How many rows of the usual height are seen at once. */
  readonly pageLength: () => number;
}

/** Draws only the rows in sight, by TanStack Virtual's core; it has no adapter for Preact that needs no compat layer. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, sizeOf, keyOf, pinned, inPage, startAt } = options;
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const [margin, setMargin] = useState(0);
  const pane = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const current: Options = {
    ...(inPage ? IN_PAGE : IN_PANE),
    count,
    estimateSize: sizeOf,
    getItemKey: keyOf,
    getScrollElement: () => (inPage ? window : pane.current),
    initialRect: FIRST_RECT,
    initialOffset: startAt,
    overscan: OVERSCAN,
    scrollMargin: margin,
    // The head of the table stays on top of the rows.
    scrollPaddingStart: inPage ? 8 : margin,
    rangeExtractor: (range) => withPinned(range, pinned),
    onChange: () => redraw(0),
  };
  const [rows] = useState<Rows>(() => new Virtualizer(current));
  rows.setOptions(current);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  useLayoutEffect(() => rows.measure(), [rows, sizeOf]);
  useLayoutEffect(() => {
    const place = body.current;
    if (place === null) return;
    setMargin(inPage ? Math.round(place.getBoundingClientRect().top + window.scrollY) : place.offsetTop || 0);
  });
  return {
    items: rows.getVirtualItems(),
    total: rows.getTotalSize(),
    margin,
    pane,
    body,
    scrollTo: (index) => rows.scrollToIndex(index, { align: 'auto' }),
    offset: () => rows.scrollOffset ?? 0,
    pageLength: () => Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / sizeOf(0)) - 2),
  };
}

function withPinned(range: Range, pinned: number): number[] {
  const seen = defaultRangeExtractor(range);
  if (pinned < 0 || pinned >= range.count || seen.includes(pinned)) return seen;
  return [...seen, pinned].sort((one, other) => one - other);
}
