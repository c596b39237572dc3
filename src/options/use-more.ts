import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A long list that is shown a page at a time. */
export interface Paged<T extends HTMLElement> {
  /** How many entries to show. */
  readonly shown: number;
  /** The element whose children are the entries. */
  readonly list: RefObject<T>;
  /**
   * Shows a page more than before, or than `from` where more were shown; the focus goes to the first new entry, as the
   * button may be gone by then.
   */
  readonly more: (from?: number) => void;
}

/** Pages of `page` entries. */
export function useMore<T extends HTMLElement>(page: number): Paged<T> {
  const [shown, setShown] = useState(page);
  const list = useRef<T>(null) as RefObject<T>;
  const firstNew = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (firstNew.current === null) return;
    const entry = list.current?.children[firstNew.current];
    // It may still have to be read.
    if (!entry) return;
    focusIn(entry);
    firstNew.current = null;
  });
  const more = (from = shown): void => {
    firstNew.current = list.current?.children.length ?? null;
    setShown(from + page);
  };
  return { shown, list, more };
}

/** The first thing to press in an entry, or the entry itself. */
function focusIn(entry: Element): void {
  const stop = entry.querySelector<HTMLElement>('a[href], button, input');
  if (!stop) entry.setAttribute('tabindex', '-1');
  (stop ?? (entry as HTMLElement)).focus();
}
