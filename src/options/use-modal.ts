import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A dialog over the page, open as long as it is drawn. The focus goes to what is marked `data-safe`: the first button
 * would be the one that cannot be taken back. Closing gives it back to where the dialog was opened.
 */
export function useModal(): { readonly dialog: RefObject<HTMLDialogElement>; readonly close: () => void } {
  const dialog = useRef<HTMLDialogElement>(null) as RefObject<HTMLDialogElement>;
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-safe]')?.focus();
  }, []);
  return { dialog, close: () => dialog.current?.close() };
}
