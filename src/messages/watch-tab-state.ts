import { browser } from 'wxt/browser';
import { watchAccess } from '../settings/added-sites';
import { watchSettings } from '../settings/settings';
import { send } from './client';
import type { TabView } from './tab-view';

/** Under this key `storage.session` keeps what is known of a tab. */
export function tabRecordKey(tabId: number): string {
  return `tab:${tabId}`;
}

/** Under this key `storage.session` keeps what the reader selected in a tab. */
export function selectionKey(tabId: number): string {
  return `selection:${tabId}`;
}

/**
 * Calls `listener` with what is known of the tab at once and again whenever it may have changed, until aborted.
 * For own pages only. States arrive in order: an answer overtaken by a newer question is dropped.
 */
export function watchTabState(tabId: number, listener: (view: TabView) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let question = 0;
  const ask = async (): Promise<void> => {
    const mine = ++question;
    const result = await send('tabState', { tabId });
    if (signal.aborted || mine !== question) return;
    listener(result.ok ? result.value : unanswered(result.message));
  };
  const onStored = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && (tabRecordKey(tabId) in changes || selectionKey(tabId) in changes)) void ask();
  };
  const onUpdated = (updatedId: number): void => {
    if (updatedId === tabId) void ask();
  };
  browser.storage.onChanged.addListener(onStored);
  browser.tabs.onUpdated.addListener(onUpdated);
  watchSettings(() => void ask(), signal);
  watchAccess(() => void ask(), signal);
  const stop = (): void => {
    browser.storage.onChanged.removeListener(onStored);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
  signal.addEventListener('abort', stop, { once: true });
  void ask();
}

function unanswered(message: string): TabView {
  return {
    tab: { state: 'failed', host: '', message },
    runs: null,
    access: false,
    withheld: false,
    addable: false,
    pausedUntil: null,
    selected: null,
  };
}
