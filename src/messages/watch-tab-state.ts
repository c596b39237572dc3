import { browser } from 'wxt/browser';
import { watchSettings } from '../settings/settings';
import { send } from './client';
import type { TabState } from './tab-state';

/** Under this key `storage.session` keeps what is known of a tab. */
export function tabRecordKey(tabId: number): string {
  return `tab:${tabId}`;
}

/**
 * Calls `listener` with the tab's state at once and again whenever it may have changed, until aborted.
 * For own pages only. States arrive in order: an answer overtaken by a newer question is dropped.
 */
export function watchTabState(tabId: number, listener: (state: TabState) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let question = 0;
  const ask = async (): Promise<void> => {
    const mine = ++question;
    const result = await send('tabState', { tabId });
    if (signal.aborted || mine !== question) return;
    listener(result.ok ? result.value : { state: 'failed', host: '', message: result.message });
  };
  const onStored = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && tabRecordKey(tabId) in changes) void ask();
  };
  const onUpdated = (updatedId: number): void => {
    if (updatedId === tabId) void ask();
  };
  browser.storage.onChanged.addListener(onStored);
  browser.tabs.onUpdated.addListener(onUpdated);
  watchSettings(() => void ask(), signal);
  const stop = (): void => {
    browser.storage.onChanged.removeListener(onStored);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
  signal.addEventListener('abort', stop, { once: true });
  void ask();
}
