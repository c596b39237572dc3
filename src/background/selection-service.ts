import { browser } from 'wxt/browser';
import { articleAddress } from '../messages/article-address';
import { decodeSelection } from '../messages/decode';
import type { PageSelection, Result } from '../messages/protocol';
import type { Selected } from '../messages/selected';
import { tellPage } from '../messages/tell-page';
import type { Article, Report } from '../reading/report';
import { say } from '../words/say';
import { showSelectionBadge } from './badge';
import { openPopup } from './open-popup';
import { restoreBadge, tryAnalyse } from './reading-service';
import { forgetSelection, readSelection, storeSelection } from './selections';

/** Compares a part of an article; `context` is the start of the article's own text. */
export type ComparePassage = (passage: Article, context: string) => Promise<Result<Report>>;

/** A tab as an event hands it over, after the reader's own act there. */
export interface SelectionTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

/** What the browser itself says of the selection, for pages no script may enter. */
export interface SelectionHint {
  readonly text: string;
  /** The address of the frame inside the page that holds the selection; null for the page itself. */
  readonly frameUrl: string | null;
}

const selectionScript = '/content-scripts/selection.js';
const noHint: SelectionHint = { text: '', frameUrl: null };
/** Of the selected text so much is kept to be shown again. In UTF-16 units. */
const shownText = 300;

/**
 * Compares what the reader selected in a tab and shows the result: in the card where the page shows the overlay, else in
 * the popup; where no popup can be opened, the badge points to it.
 */
export async function compareSelection(
  tab: SelectionTab,
  compare: ComparePassage,
  hint: SelectionHint = noHint,
): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  const { article, context } = await readFrom(tabId, tab, hint);
  const text = article.text.slice(0, shownText);
  const started = { address: articleAddress(tab.url ?? article.url ?? ''), token: crypto.randomUUID() };
  await storeSelection(tabId, { ...started, selected: { state: 'comparing', text } });
  const result = await tryAnalyse(async (passage) => {
    if (passage.text === '') return { ok: false, message: say('select_nothing') };
    return compare(passage, context);
  }, article);
  // Another selection, or another page, has taken its place.
  if ((await readSelection(tabId))?.token !== started.token) return;
  const selected: Selected = result.ok
    ? { state: 'done', text, report: result.value }
    : { state: 'failed', text, message: result.message };
  await storeSelection(tabId, { ...started, selected });
  await show(tabId, selected);
}

/** The popup has taken over from the badge. */
export async function noteSeen(tabId: number): Promise<Result<null>> {
  await restoreBadge(tabId);
  return { ok: true, value: null };
}

/** The reader goes back from the selected text to the page. */
export async function dismissSelection(tabId: number): Promise<Result<null>> {
  await forgetSelection(tabId);
  await restoreBadge(tabId);
  return { ok: true, value: null };
}

async function show(tabId: number, selected: Selected): Promise<void> {
  if (selected.state === 'done' && (await tellPage(tabId, 'showSelection', { selected }))) {
    await forgetSelection(tabId);
    return;
  }
  if (!(await openPopup())) await showSelectionBadge(tabId, selected);
}

interface Passage {
  readonly article: Article;
  readonly context: string;
}

/** Of a frame inside the page only the browser's own word is taken: what the page says of itself is not the frame's. */
async function readFrom(tabId: number, tab: SelectionTab, hint: SelectionHint): Promise<Passage> {
  const read = hint.frameUrl === null ? await readInPage(tabId) : null;
  const url = hint.frameUrl ?? tab.url ?? null;
  if (!read)
    return { article: { ...unknownArticle, url, title: titleOf(tab, hint), text: hint.text }, context: '' };
  const text = read.article.text || hint.text;
  return { article: { ...read.article, url, text }, context: read.context };
}

async function readInPage(tabId: number): Promise<PageSelection | null> {
  try {
    const target = { tabId, frameIds: [0] };
    const [answer] = await browser.scripting.executeScript({ target, files: [selectionScript] });
    return decodeSelection(answer?.result);
  } catch {
    // A page of the browser's own, a document no script may enter.
    return null;
  }
}

const unknownArticle = {
  title: '',
  publisher: null,
  published: null,
  publishedBasis: 'unknown',
  language: 'und',
} as const;

function titleOf(tab: SelectionTab, hint: SelectionHint): string {
  return hint.frameUrl === null ? (tab.title ?? '') : '';
}
