import { render } from 'preact';
import { browser } from 'wxt/browser';
import { send } from '../messages/client';
import type { TabState } from '../messages/tab-state';
import { watchTabState } from '../messages/watch-tab-state';
import { isNewsSite } from '../settings/news-sites';
import { setPaused } from '../settings/paused';
import { Popup } from './Popup';
import type { PopupAction } from './state-words';

/**
 * Draws the popup for the current tab into `stage` and keeps it up to date until aborted. The frame is drawn
 * before the background is asked, which may have to be woken first.
 */
export async function openPopup(stage: HTMLElement, signal: AbortSignal): Promise<void> {
  let state: TabState | null = null;
  let busy = false;
  let tabId: number | undefined;
  const draw = (): void => {
    const isListed = isNewsSite(hostOf(state));
    if (!signal.aborted)
      render(<Popup {...{ state, isListed, busy, onAction, onPause, onOptions }} />, stage);
  };
  const show = (next: TabState): void => {
    state = next;
    draw();
  };
  const onPause = (paused: boolean): void => {
    const host = hostOf(state);
    if (host !== '') void setPaused(host, paused);
  };
  const readPage = async (): Promise<void> => {
    if (tabId === undefined) return;
    busy = true;
    draw();
    const result = await send('readPage', { tabId });
    busy = false;
    if (result.ok) draw();
    else show({ state: 'failed', host: hostOf(state), message: result.message });
  };
  const onAction = (action: PopupAction): void => {
    if (action === 'resume') onPause(false);
    else void readPage();
  };
  const onOptions = (): void => {
    void browser.runtime.openOptionsPage().then(() => window.close());
  };

  draw();
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  tabId = tab?.id;
  if (tabId === undefined) show({ state: 'unsupported' });
  else watchTabState(tabId, show, signal);
}

/** The host of a state, '' when it is not known. */
function hostOf(state: TabState | null): string {
  return state && 'host' in state ? state.host : '';
}
