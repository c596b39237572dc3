import { browser } from 'wxt/browser';
import { articleAddress } from '../messages/article-address';
import type { Caller } from '../messages/authorise';
import type { PageArticle, Result } from '../messages/protocol';
import type { TabState } from '../messages/tab-state';
import { tellPage } from '../messages/tell-page';
import type { Beginning } from '../reading/read-ahead';
import type { Article, Report } from '../reading/report';
import { mayRead } from '../settings/added-sites';
import { siteOf } from '../settings/host-name';
import { isNewsSite } from '../settings/news-sites';
import { coversUrl, type OriginPattern } from '../settings/origins';
import { isPaused, pausedUntil } from '../settings/paused';
import { readSettings, type Settings } from '../settings/settings';
import { say } from '../words/say';
import { showBadge } from './badge';
import { beginningOfPage } from './beginning-of-page';
import { addressOf, pageOf, stillShows } from './page-of-tab';
import { forgetSelection, readSelection } from './selections';
import { changeRecord, readRecord, readRecords, type TabRecord } from './tab-records';
import { isClosed } from './tab-state-of';

/** Compares one article with the corpus. */
export type Analyse = (article: Article) => Promise<Result<Report>>;

type PageCaller = Extract<Caller, { audience: 'content' }>;

/** A page and, where it could be asked, its document. */
interface Page {
  readonly url: string;
  readonly document: number | null;
}

const done: Result<null> = { ok: true, value: null };
const notAgain: Result<{ readonly again: null }> = { ok: true, value: { again: null } };
const articleScript = '/content-scripts/article.js';

/**
 * A page says that it is an article on topic: reads it, unless the reader paused this site or all of them. On a site the
 * reader has added and removed, the gates of open pages outlive the access; they are not listened to. On a listed site
 * without access the gate runs because the reader has just clicked the toolbar button. `prepare` is called while the
 * page reads its article.
 */
export async function startReading(
  caller: PageCaller,
  prepare: (beginning: Promise<Beginning | null>) => void = () => undefined,
): Promise<Result<{ readonly again: number | null }>> {
  const host = siteOf(caller.url) ?? '';
  const [settings, shown, mine] = await Promise.all([
    readSettings(),
    isShown(caller),
    isNewsSite(host) || mayRead(caller.url),
  ]);
  // A slow worker hears of pages that are gone by then.
  if (!shown || !mine) return notAgain;
  const now = Date.now();
  if (!isPaused(settings, host, now)) {
    // Asked before the script is sent there: the page answers at once, and taking its article apart takes a while.
    prepare(beginningOfPage(caller.tabId, { document: caller.document, address: caller.url }));
    const reading = begin(caller.tabId, caller, false);
    const result = await reading;
    return result.ok ? notAgain : result;
  }
  await put(caller.tabId, newRecord(caller, { state: 'paused', host }, false));
  const until = pausedUntil(settings, now);
  return { ok: true, value: { again: until === null ? null : until - now } };
}

/** The reader asks for one tab's page, listed or not, paused or not. */
export async function readOnce(tabId: number): Promise<Result<null>> {
  const url = await addressOf(tabId);
  const host = url === undefined ? null : siteOf(url);
  if (url === undefined || host === null || isClosed(url))
    return { ok: false, message: say('error_closedPage') };
  return begin(tabId, { url, document: (await pageOf(tabId))?.document ?? null }, true);
}

/** The page left its article without leaving the document. */
export async function stopReading(caller: PageCaller): Promise<Result<null>> {
  await forgetIf(caller.tabId, (record) => isOf(record, caller));
  return done;
}

/** The page holds no article text. */
export async function noteUnreadable(caller: PageCaller): Promise<Result<null>> {
  if (!(await isShown(caller))) return done;
  const host = siteOf(caller.url) ?? '';
  const failed: TabState = { state: 'failed', host, message: say('error_noText') };
  await changeRecord(caller.tabId, (current) => newRecord(caller, failed, wasAsked(current, caller)));
  await showBadge(caller.tabId, failed);
  return done;
}

/** One comparison: what the page is told, and when the report is kept for the tab. */
export interface Comparison {
  readonly result: Promise<Result<Report>>;
  /** Resolves when popup and badge show it. */
  readonly kept: Promise<void>;
}

/**
 * Compares the article of a page and keeps the report for its tab; the page need not wait for the latter. When the tab
 * shows another article by the time the report is there, it is kept nowhere; the page drops it by itself.
 */
export function analyseForTab(caller: PageCaller, sent: PageArticle, analyse: Analyse): Comparison {
  const host = siteOf(caller.url) ?? '';
  const started = newRecord(caller, { state: 'reading', host }, false);
  const noted = noteStart(caller, started);
  const result = tryAnalyse(analyse, { ...sent, url: caller.url });
  const kept = Promise.all([result, noted]).then(([found]) =>
    keep(caller, started.token, stateOf(found, host)),
  );
  return { result, kept };
}

/** Answers a page; what goes wrong after that is for the log. */
export function compareForPage(
  caller: PageCaller,
  sent: PageArticle,
  analyse: Analyse,
): Promise<Result<Report>> {
  const { result, kept } = analyseForTab(caller, sent, analyse);
  kept.catch((bug: unknown) => console.error('Lateral: the report could not be kept.', bug));
  return result;
}

async function keep(caller: PageCaller, token: string, state: TabState): Promise<void> {
  const isMine = (record: TabRecord | null): boolean => record?.token === token;
  if (!(await isShown(caller))) {
    await forgetIf(caller.tabId, isMine);
    return;
  }
  const now = await changeRecord(caller.tabId, (current) =>
    current && isMine(current) ? { ...current, state } : undefined,
  );
  if (now && isMine(now)) await showBadge(caller.tabId, shownState(now, await readSettings()));
}

async function noteStart(caller: PageCaller, started: TabRecord): Promise<void> {
  if (!(await isShown(caller))) return;
  await changeRecord(caller.tabId, (current) => ({ ...started, asked: wasAsked(current, caller) }));
}

/** Forgets a tab that was closed or went elsewhere. */
export async function forget(tabId: number): Promise<void> {
  await forgetSelection(tabId);
  await changeRecord(tabId, () => null);
  await showBadge(tabId, null);
}

/**
 * A tab loads a page, or one inside its page. What is known of it goes, unless it is of the document that is there now:
 * a page that is loaded anew keeps its address, and one that rewrites its address keeps its document. The event's own
 * address is not asked: to a slow worker it is told late.
 */
export async function noteLoading(tabId: number): Promise<void> {
  const [record, selection] = await Promise.all([readRecord(tabId), readSelection(tabId)]);
  if (!record && !selection) return;
  // The browser knows the address at once; a page that is being built may answer late.
  const url = await addressOf(tabId);
  const address = url === undefined ? null : articleAddress(url);
  if (selection && selection.address !== address) await forgetSelection(tabId);
  if (!record) {
    if (selection && selection.address !== address) await showBadge(tabId, null);
    return;
  }
  if (address === record.address && (await stillShows(tabId, record))) return;
  await forgetIf(tabId, (current) => current.token === record.token);
}

/** Access to sites was taken back: what was read there is forgotten, and the pages show nothing of it any more. */
export async function leaveSites(origins: readonly OriginPattern[]): Promise<void> {
  for (const [tabId, record] of await readRecords()) {
    if (!origins.some((origin) => coversUrl(origin, record.address))) continue;
    await Promise.all([forget(tabId), tellPage(tabId, 'leavePage', {})]);
  }
}

/** The badge of a tab as it is without a selected text to point to. */
export async function restoreBadge(tabId: number): Promise<void> {
  const [record, settings] = await Promise.all([readRecord(tabId), readSettings()]);
  await showBadge(tabId, record && shownState(record, settings));
}

/** The settings changed: badges follow a pause at once, and a page that waited for its end is read now. */
export async function followSettings(): Promise<void> {
  const settings = await readSettings();
  for (const [tabId, record] of await readRecords()) {
    const host = siteOf(record.address) ?? '';
    if (isPaused(settings, host, Date.now())) {
      // A pause is newer than the wish to read this page once.
      await changeRecord(tabId, (current) => current && { ...current, asked: false });
      await showBadge(tabId, null);
    } else if (record.state.state === 'paused') {
      await begin(tabId, { url: record.address, document: record.document }, false);
    } else await showBadge(tabId, record.state);
  }
}

/** What the badge may tell of a record: nothing while its site is paused, unless the reader asked for the page. */
function shownState(record: TabRecord, settings: Settings): TabState | null {
  const paused = isPaused(settings, siteOf(record.address) ?? '', Date.now());
  return paused && !record.asked ? null : record.state;
}

function stateOf(result: Result<Report>, host: string): TabState {
  if (!result.ok) return { state: 'failed', host, message: result.message };
  return result.value.topic.onTopic
    ? { state: 'done', host, report: result.value }
    : { state: 'off-topic', host };
}

/** A bug becomes one line for the reader and one in the log. */
export async function tryAnalyse(analyse: Analyse, article: Article): Promise<Result<Report>> {
  try {
    return await analyse(article);
  } catch (bug) {
    console.error('Lateral: the article could not be compared.', bug);
    return { ok: false, message: say('error_notCompared') };
  }
}

/** Injects at once: the record needs no answer from the page, and the page none from the record. */
async function begin(tabId: number, page: Page, asked: boolean): Promise<Result<null>> {
  const host = siteOf(page.url) ?? '';
  const [, result] = await Promise.all([
    put(tabId, newRecord(page, { state: 'reading', host }, asked)),
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

async function forgetIf(tabId: number, isMeant: (record: TabRecord) => boolean): Promise<void> {
  let forgotten = false;
  await changeRecord(tabId, (current) => {
    forgotten = current !== null && isMeant(current);
    return forgotten ? null : undefined;
  });
  if (forgotten) await showBadge(tabId, null);
}

function isShown({ tabId, url, document }: PageCaller): Promise<boolean> {
  return stillShows(tabId, { document, address: articleAddress(url) });
}

/** Whether a record is of the document that speaks. Of one that could not be asked, nothing says the contrary. */
function isOf(record: TabRecord, caller: PageCaller): boolean {
  return record.document === null || record.document === caller.document;
}

/** The reader's word holds for the document it was given for. */
function wasAsked(record: TabRecord | null, caller: PageCaller): boolean {
  return record?.asked === true && isOf(record, caller);
}

function newRecord({ url, document }: Page, state: TabState, asked: boolean): TabRecord {
  return { address: articleAddress(url), document, token: crypto.randomUUID(), asked, state };
}
