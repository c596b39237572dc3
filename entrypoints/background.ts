import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { articleToAdd, openAdding } from '../src/background/adding';
import { createMenu, listenToCommands } from '../src/background/commands';
import {
  comparePassage,
  compareWithCorpus,
  expectArticle,
  prepareToCompare,
} from '../src/background/compare-with-corpus';
import { allOrigins, lookAtOpenTabs } from '../src/background/look-at-open-tabs';
import { openWelcome } from '../src/background/open-welcome';
import { packHandlers } from '../src/background/packs/handlers';
import { listenForPacks } from '../src/background/packs/listen';
import {
  compareForPage,
  followSettings,
  forget,
  noteLoading,
  noteUnreadable,
  readOnce,
  startReading,
  stopReading,
} from '../src/background/reading-service';
import { remembering } from '../src/background/remember';
import { compareSelection, dismissSelection, noteSeen } from '../src/background/selection-service';
import { followGrant, followRemoval, registerAddedSites } from '../src/background/site-access';
import { tabViewOf } from '../src/background/tab-state-of';
import { askForTopics } from '../src/corpus/packaged-topics';
import { serve } from '../src/messages/serve';
import { siteOf } from '../src/settings/host-name';
import { isNewsSite } from '../src/settings/news-sites';
import { watchSettings } from '../src/settings/settings';

export default defineBackground({
  // All listeners are set in the worker's first turn: an event that woke it is lost otherwise.
  main() {
    askForTopics();
    serve({
      pageOnTopic: (_request, caller) => startReading(caller, prepareToCompare),
      pageOffTopic: (_request, caller) => stopReading(caller),
      pageUnreadable: (_request, caller) => noteUnreadable(caller),
      analyseArticle: ({ article }, caller) =>
        remembering(caller, compareForPage(caller, article, compareWithCorpus)),
      analyseSample: ({ article }) => compareWithCorpus({ ...article, url: null }),
      tabState: async ({ tabId }) => ({ ok: true, value: await tabViewOf(tabId) }),
      readPage: ({ tabId }) => readOnce(tabId),
      addPage: ({ tabId }) => openAdding(tabId),
      pageToAdd: (page) => articleToAdd(page),
      selectionSeen: ({ tabId }) => noteSeen(tabId),
      selectionDone: ({ tabId }) => dismissSelection(tabId),
      ...packHandlers,
    });
    listenToCommands((tab, hint) => compareSelection(tab, comparePassage, hint));
    browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
    browser.tabs.onUpdated.addListener((tabId, change, { url = '' }) => {
      // Every page wakes the worker: on one where there may be something to read, it does not wait to be asked.
      if (change.status === 'loading' && isNewsSite(siteOf(url) ?? '')) void expectArticle();
      if (change.status !== undefined || change.url !== undefined) void noteLoading(tabId);
    });
    browser.permissions.onAdded.addListener(({ origins = [] }) => void followGrant(origins));
    browser.permissions.onRemoved.addListener(({ origins = [] }) => void followRemoval(origins));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createMenu();
      void registerAddedSites();
      void allOrigins().then(lookAtOpenTabs);
      if (reason === 'install') void openWelcome();
    });
    browser.runtime.onStartup.addListener(() => {
      void createMenu();
      void registerAddedSites();
    });
    listenForPacks();
    watchSettings(() => void followSettings(), new AbortController().signal);
  },
});
