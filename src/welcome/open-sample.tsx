import { render } from 'preact';
import { isConnected, send } from '../messages/client';
import type { Result } from '../messages/protocol';
import { mountOverlay } from '../overlay/mount-overlay';
import { prepareOverlay } from '../overlay/prepare-overlay';
import { ArticleReader } from '../page/article-reader';
import type { Report } from '../reading/report';
import { changeSettings, readSettings, type Settings } from '../settings/settings';
import { nextTask } from '../turns/in-turns';
import { hasFindings } from '../ui/report-model';
import { direction, locale, say } from '../words/say';
import { SampleNote } from './SampleNote';

/**
 * Reads the sample article of this page as the article script reads a news page, has it compared with the reader's own
 * corpus, and shows pill and card; explains them in `stage`. Until aborted.
 */
export function openSample(stage: HTMLElement, signal: AbortSignal): void {
  // The page itself is English and says so: by that the article is read.
  stage.lang = locale();
  stage.dir = direction();
  const draw = (problem: string | null): void => render(<SampleNote problem={problem} />, stage);
  draw(null);
  const reader = new ArticleReader(
    {
      page: window,
      analyse: async (article) => {
        const result = await send('analyseSample', { article });
        draw(problemOf(result));
        return result;
      },
      tellUnreadable: () => draw(say('error_noText')),
      tellLeft: () => undefined,
      readSettings: async () => shownOnPage(await readSettings()),
      watchSettings: () => undefined,
      nextTask,
      prepareSurface: prepareOverlay,
      mount: (parts) =>
        mountOverlay({ ...parts, isConnected, keepCorner: (corner) => void changeSettings({ corner }) }),
    },
    signal,
  );
  void reader.read();
}

function problemOf(result: Result<Report>): string | null {
  if (!result.ok) return result.message;
  return hasFindings(result.value) ? null : say('welcome_sampleNothing');
}

/** Whoever wants to try it wants to see it, whatever is set for articles. */
function shownOnPage(settings: Settings): Settings {
  return { ...settings, surface: 'page', marks: true };
}
