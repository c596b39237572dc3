import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
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
import { openCorpus } from '../src/corpus/open';
import { serve } from '../src/messages/serve';
import { analyseArticle } from '../src/reading/analyse';
import type { Article, Report } from '../src/reading/report';
import { watchSettings } from '../src/settings/settings';
import { bundledTopics } from '../src/topic/bundled';

type Corpus = Awaited<ReturnType<typeof openCorpus>>;

/** Opened by the first article after the worker woke. A failed opening is tried again by the next one. */
let corpus: Promise<Corpus> | null = null;

function lazyCorpus(): Promise<Corpus> {
  corpus ??= openCorpus().catch((error: unknown) => {
    corpus = null;
    throw error;
  });
  return corpus;
}

async function analyse(article: Article): Promise<Report> {
  return analyseArticle(article, bundledTopics, await lazyCorpus());
}

export default defineBackground({
  type: 'module',
  // All listeners are set in the worker's first turn: an event that woke it is lost otherwise.
  main() {
    serve({
      pageOnTopic: (_request, caller) => startReading(caller),
      pageOffTopic: (_request, caller) => stopReading(caller),
      pageUnreadable: (_request, caller) => noteUnreadable(caller),
      analyseArticle: ({ article }, caller) => analyseForTab(caller, article, analyse),
      tabState: async ({ tabId }) => ({ ok: true, value: await tabStateOf(tabId) }),
      readPage: ({ tabId }) => readOnce(tabId),
    });
    browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
    browser.tabs.onUpdated.addListener((tabId, change, tab) => {
      if (change.status === 'loading') void noteLoading(tabId, change.url ?? tab.url);
    });
    watchSettings(() => void followSettings(), new AbortController().signal);
  },
});
