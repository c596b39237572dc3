import { render } from 'preact';
import { browser } from 'wxt/browser';
import { send } from '../messages/client';
import type { TabView } from '../messages/tab-view';
import { watchTabState } from '../messages/watch-tab-state';
import { setPausedEverywhere } from '../settings/paused';
import { runOnSite, stayOffSite } from '../settings/site-switch';
import { makeWayForPrompt } from './make-way';
import { Popup } from './Popup';
import type { PopupAction } from './state-words';

const noTab: TabView = {
  tab: { state: 'unsupported' },
  runs: null,
  access: false,
  withheld: false,
  addable: false,
  pausedUntil: null,
  selected: null,
};

/**
 * Draws the popup for the current tab into `stage` and keeps it up to date until aborted. The frame is drawn
 * before the background is asked, which may have to be woken first.
 */
export async function openPopup(stage: HTMLElement, signal: AbortSignal): Promise<void> {
  let view: TabView | null = null;
  let busy = false;
  let declined: string | null = null;
  let failed = false;
  let seen = false;
  let tabId: number | undefined;
  const draw = (): void => {
    if (signal.aborted) return;
    const acts = { onAction, onSite, onPauseEverywhere, onSelectionDone, onAdd, onOptions };
    render(<Popup {...{ view, busy, declined, failed, ...acts }} />, stage);
  };
  const show = (next: TabView): void => {
    view = next;
    draw();
    if (next.selected && next.selected.state !== 'comparing' && !seen) tell('selectionSeen');
    seen = next.selected !== null && next.selected.state !== 'comparing';
  };
  const tell = (news: 'selectionSeen' | 'selectionDone'): void => {
    if (tabId !== undefined) void send(news, { tabId });
  };
  const onSelectionDone = (): void => tell('selectionDone');
  const onSite = (run: boolean): void => {
    const host = hostOf(view);
    if (host === '') return;
    const asks = run && !view?.access;
    // First of all: the browser grants nothing outside the click itself.
    const changed = run ? runOnSite(host, asks) : stayOffSite(host);
    if (asks) makeWayForPrompt();
    const noted = changed.then((done) => {
      declined = done ? null : host;
    });
    void isMade(noted).then(told);
  };
  const told = (made: boolean): void => {
    failed = !made;
    // Also for the switch, which the reader's click has moved already.
    draw();
  };
  const onPauseEverywhere = (pause: boolean): void =>
    void isMade(setPausedEverywhere(pause, Date.now())).then(told);
  const readPage = async (): Promise<void> => {
    if (tabId === undefined) return;
    busy = true;
    draw();
    const result = await send('readPage', { tabId });
    busy = false;
    if (result.ok || !view) draw();
    else show({ ...view, tab: failedTab(view, result.message) });
  };
  const onAdd = async (): Promise<void> => {
    if (tabId === undefined) return;
    const result = await send('addPage', { tabId });
    if (result.ok) window.close();
    else if (view) show({ ...view, addable: false, tab: failedTab(view, result.message) });
  };
  const onAction = (action: PopupAction): void => {
    if (action === 'run' || action === 'allow' || action === 'resume') onSite(true);
    else if (action === 'resume-everywhere') onPauseEverywhere(false);
    else void readPage();
  };
  const onOptions = (): void => {
    void browser.runtime.openOptionsPage().then(() => window.close());
  };

  draw();
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  tabId = tab?.id;
  if (tabId === undefined) show(noTab);
  else watchTabState(tabId, show, signal);
}

function isMade(change: Promise<void>): Promise<boolean> {
  return change.then(
    () => true,
    () => false,
  );
}

function failedTab(view: TabView, message: string): TabView['tab'] {
  return { state: 'failed', host: hostOf(view), message };
}

/** The host of the tab, '' when it is not known. */
function hostOf(view: TabView | null): string {
  return view && 'host' in view.tab ? view.tab.host : '';
}
