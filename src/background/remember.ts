import { History } from '../history/history';
import { readingOf } from '../history/reading';
import { articleAddress } from '../messages/article-address';
import type { Caller } from '../messages/authorise';
import type { Result } from '../messages/protocol';
import type { Report } from '../reading/report';
import { readSettings } from '../settings/settings';

type PageCaller = Extract<Caller, { audience: 'content' }>;

const history = new History();

/**
 * Hands on the result of a comparison, and remembers the article where the reader has asked for that. The page does not
 * wait for it; what goes wrong is for the log.
 */
export function remembering(caller: PageCaller, comparing: Promise<Result<Report>>): Promise<Result<Report>> {
  comparing
    .then((result) => (result.ok ? remember(caller, result.value) : undefined))
    .catch((bug: unknown) => console.error('Lateral: the article could not be remembered.', bug));
  return comparing;
}

/** Nothing is kept of a private window, whatever the setting says. */
async function remember({ url, isPrivate }: PageCaller, report: Report): Promise<void> {
  if (isPrivate || !(await readSettings()).history) return;
  const reading = readingOf(report, articleAddress(url), Date.now());
  if (reading) await history.remember(reading);
}
