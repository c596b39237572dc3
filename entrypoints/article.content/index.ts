import { defineContentScript } from 'wxt/utils/define-content-script';
import { isConnected, send } from '../../src/messages/client';
import { hear } from '../../src/messages/hear';
import { mountOverlay } from '../../src/overlay/mount-overlay';
import { prepareOverlay } from '../../src/overlay/prepare-overlay';
import { ArticleReader } from '../../src/page/article-reader';
import { changeSettings, readSettings, watchSettings } from '../../src/settings/settings';
import { nextTask } from '../../src/turns/in-turns';

/** Scripts of one extension share their globals in a page; by this name a second injection finds the first. */
const readerKey = Symbol.for('lateral.article-reader');

interface Globals {
  [readerKey]?: ArticleReader;
}

export default defineContentScript({
  registration: 'runtime',
  main() {
    const globals = globalThis as Globals;
    const isFirst = !globals[readerKey];
    globals[readerKey] ??= new ArticleReader(
      {
        page: window,
        analyse: (article) => send('analyseArticle', { article }),
        tellUnreadable: () => void send('pageUnreadable', {}),
        tellLeft: () => void send('pageOffTopic', {}),
        readSettings,
        watchSettings,
        nextTask,
        prepareSurface: prepareOverlay,
        mount: (parts) =>
          mountOverlay({ ...parts, isConnected, keepCorner: (corner) => void changeSettings({ corner }) }),
      },
      new AbortController().signal,
    );
    const reader = globals[readerKey];
    if (isFirst)
      hear({
        toggleCard: () => reader.toggleCard(),
        showSelection: ({ selected }) => reader.showSelection(selected),
        giveArticle: () => reader.give(),
        leavePage: () => {
          reader.leave();
          return null;
        },
      });
    // In a task of its own: starting the script and reading a long page should not add up.
    setTimeout(() => void reader.read());
  },
});
