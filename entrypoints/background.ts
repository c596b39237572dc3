import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { compareWithCorpus } from '../src/background/compare-with-corpus';
import { lookAtOpenTabs } from '../src/background/look-at-open-tabs';
import { openWelcome } from '../src/background/open-welcome';
import {
  analyseForTab,
  followSettings,
  forget,
  noteLoading,
  noteUnreadable,
  readOnce,
  startReading,
  stopReading,
} from '../src/background/reading-service';
import { tabStateOf } from '../src/background/tab-state-of';
import { serve } from '../src/messages/serve';
import { watchSettings } from '../src/settings/settings';

export default defineBackground({
  type: 'module',
  // All listeners are set in the worker's first turn: an event that woke it is lost otherwise.
  main() {
    serve({
      pageOnTopic: (_request, caller) => startReading(caller),
      pageOffTopic: (_request, caller) => stopReading(caller),
      pageUnreadable: (_request, caller) => noteUnreadable(caller),
      analyseArticle: ({ article }, caller) => analyseForTab(caller, article, compareWithCorpus),
      analyseSample: ({ article }) => compareWithCorpus({ ...article, url: null }),
      tabState: async ({ tabId }) => ({ ok: true, value: await tabStateOf(tabId) }),
      readPage: ({ tabId }) => readOnce(tabId),
    });
    browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
    browser.tabs.onUpdated.addListener((tabId, change) => {
      if (change.status !== undefined || change.url !== undefined) void noteLoading(tabId);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void lookAtOpenTabs();
      if (reason === 'install') void openWelcome();
    });
    watchSettings(() => void followSettings(), new AbortController().signal);
  },
});
