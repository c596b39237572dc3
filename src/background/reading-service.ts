import { browser } from 'wxt/browser';
import { articleAddress } from '../messages/article-address';
import type { Caller } from '../messages/authorise';
import type { PageArticle, Result } from '../messages/protocol';
import type { TabState } from '../messages/tab-state';
import type { Article, Report } from '../reading/report';
import { siteOf } from '../settings/host-name';
import { isPaused } from '../settings/paused';
import { readSettings } from '../settings/settings';
import { say } from '../words/say';
import { showBadge } from './badge';
import { changeRecord, readRecords, type TabRecord } from './tab-records';
import { isClosed } from './tab-state-of';

/** Compares one article with the corpus. */
export type Analyse = (article: Article) => Promise<Result<Report>>;

type PageCaller = Extract<Caller, { audience: 'content' }>;

const done: Result<null> = { ok: true, value: null };
const articleScript = '/content-scripts/article.js';

/** A page says that it is an article on topic: reads it, unless the reader paused this site. */
export async function startReading(caller: PageCaller): Promise<Result<null>> {
  const host = siteOf(caller.url) ?? '';
  const paused = isPaused(await readSettings(), host);
  if (!paused) return begin(caller.tabId, caller.url, false);
  await put(caller.tabId, newRecord(caller.url, { state: 'paused', host }, false));
  return done;
}

/** The reader asks for one tab's page, listed or not, paused or not. */
export async function readOnce(tabId: number): Promise<Result<null>> {
  const url = (await browser.tabs.get(tabId).catch(() => null))?.url;
  const host = url === undefined ? null : siteOf(url);
  if (url === undefined || host === null || isClosed(url))
    return { ok: false, message: say('error_closedPage') };
  return begin(tabId, url, true);
}

/** The page left its article without leaving the document. */
export async function stopReading(caller: PageCaller): Promise<Result<null>> {
  await forget(caller.tabId);
  return done;
}

/** The page holds no article text. */
export async function noteUnreadable(caller: PageCaller): Promise<Result<null>> {
  const host = siteOf(caller.url) ?? '';
  const failed: TabState = { state: 'failed', host, message: say('error_noText') };
  await changeRecord(caller.tabId, (current) => newRecord(caller.url, failed, current?.asked ?? false));
  await showBadge(caller.tabId, failed);
  return done;
}

/**
 * Compares the article of a page and keeps the report for its tab. When the tab shows another article by the time
 * the report is there, the report is kept nowhere; the page drops it by itself.
 */
export async function analyseForTab(
  caller: PageCaller,
  sent: PageArticle,
  analyse: Analyse,
): Promise<Result<Report>> {
  const host = siteOf(caller.url) ?? '';
  const started = newRecord(caller.url, { state: 'reading', host }, false);
  const [, result] = await Promise.all([
    changeRecord(caller.tabId, (current) => ({ ...started, asked: current?.asked ?? false })),
    tryAnalyse(analyse, { ...sent, url: caller.url }),
  ]);
  const state = stateOf(result, host);
  const now = await changeRecord(caller.tabId, (current) =>
    current?.token === started.token ? { ...current, state } : undefined,
  );
  if (now?.token === started.token) await showBadge(caller.tabId, now.state);
  return result;
}

/** Forgets a tab that was closed or went elsewhere. */
export async function forget(tabId: number): Promise<void> {
  await changeRecord(tabId, () => null);
  await showBadge(tabId, null);
}

/** A tab loads a page. Its record goes, unless the page already spoke for the address that is loading. */
export async function noteLoading(tabId: number, url: string | undefined): Promise<void> {
  let forgotten = false;
  await changeRecord(tabId, (current) => {
    forgotten = current !== null && (url === undefined || current.address !== articleAddress(url));
    return forgotten ? null : undefined;
  });
  if (forgotten) await showBadge(tabId, null);
}

/** The settings changed: badges follow a pause at once, and a page that waited for its end is read now. */
export async function followSettings(): Promise<void> {
  const settings = await readSettings();
  for (const [tabId, record] of await readRecords()) {
    const host = siteOf(record.address) ?? '';
    if (isPaused(settings, host)) {
      // A pause is newer than the wish to read this page once.
      await changeRecord(tabId, (current) => current && { ...current, asked: false });
      await showBadge(tabId, null);
    } else if (record.state.state === 'paused') {
      await begin(tabId, record.address, false);
    } else await showBadge(tabId, record.state);
  }
}

function stateOf(result: Result<Report>, host: string): TabState {
  if (!result.ok) return { state: 'failed', host, message: result.message };
  return result.value.topic.onTopic
    ? { state: 'done', host, report: result.value }
    : { state: 'off-topic', host };
}

async function tryAnalyse(analyse: Analyse, article: Article): Promise<Result<Report>> {
  try {
    return await analyse(article);
  } catch (bug) {
    console.error('Lateral: the article could not be compared.', bug);
    return { ok: false, message: say('error_notCompared') };
  }
}

/** Injects at once: the record needs no answer from the page, and the page none from the record. */
async function begin(tabId: number, url: string, asked: boolean): Promise<Result<null>> {
  const host = siteOf(url) ?? '';
  const [, result] = await Promise.all([
    put(tabId, newRecord(url, { state: 'reading', host }, asked)),
    inject(tabId, host),
  ]);
  return result;
}

async function inject(tabId: number, host: string): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [articleScript] });
    return done;
  } catch {
    const message = say('error_notLetIn');
    await changeRecord(
      tabId,
      (current) => current && { ...current, state: { state: 'failed', host, message } },
    );
    return { ok: false, message };
  }
}

async function put(tabId: number, record: TabRecord): Promise<void> {
  await changeRecord(tabId, () => record);
  await showBadge(tabId, record.state);
}

function newRecord(url: string, state: TabState, asked: boolean): TabRecord {
  return { address: articleAddress(url), token: crypto.randomUUID(), asked, state };
}
