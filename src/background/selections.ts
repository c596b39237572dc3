import { browser } from 'wxt/browser';
import type { Selected } from '../messages/selected';
import { selectionKey } from '../messages/watch-tab-state';

/** What the reader selected in one tab, for the popup to show. Kept in memory by the browser, never on disk. */
export interface Selection {
  /** The page's address, as `articleAddress` gives it. */
  readonly address: string;
  /** Names one comparison; a result that carries another one is late and dropped. */
  readonly token: string;
  readonly selected: Selected;
}

/** What was selected in a tab last; null when there is nothing to show of it. */
export async function readSelection(tabId: number): Promise<Selection | null> {
  const key = selectionKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as Selection | undefined) ?? null;
}

export async function storeSelection(tabId: number, selection: Selection): Promise<void> {
  await browser.storage.session.set({ [selectionKey(tabId)]: selection });
}

export async function forgetSelection(tabId: number): Promise<void> {
  await browser.storage.session.remove(selectionKey(tabId));
}
