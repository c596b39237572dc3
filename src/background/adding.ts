import { browser } from 'wxt/browser';
import { addingPlace } from '../messages/adding-address';
import { articleAddress } from '../messages/article-address';
import { decodeGivenPage } from '../messages/decode';
import type { PageOfTab, Result } from '../messages/protocol';
import { tellPage } from '../messages/tell-page';
import type { Article } from '../reading/report';
import { say } from '../words/say';
import { readRecord } from './tab-records';

/**
 * Opens the form that adds a tab's article, in a tab of its own beside it: a popup closes as soon as the reader looks at
 * the article again, and takes every correction with it.
 */
export async function openAdding(tabId: number): Promise<Result<null>> {
  const document = (await readRecord(tabId))?.document ?? null;
  if (document === null || !(await articleIn({ tabId, document }))) return gone();
  const { index } = await browser.tabs.get(tabId);
  const address = new URL(
    `#add/${addingPlace({ tabId, document })}`,
    browser.runtime.getURL('/options.html'),
  );
  await browser.tabs.create({ url: address.href, index: index + 1 });
  return { ok: true, value: null };
}

/** The article of one document, asked of that document: nobody else keeps its text. */
export async function articleToAdd(page: PageOfTab): Promise<Result<Article>> {
  const article = await articleIn(page);
  return article ? { ok: true, value: article } : gone();
}

/** Null when the tab shows another document or article by now, or none that was read. */
async function articleIn({ tabId, document }: PageOfTab): Promise<Article | null> {
  const [record, answer] = await Promise.all([readRecord(tabId), tellPage(tabId, 'giveArticle', {})]);
  const given = decodeGivenPage(answer);
  if (!given || given.speaker.document !== document || record?.document !== document) return null;
  // The record has its address from a sender the browser vouched for.
  if (articleAddress(given.speaker.address) !== record.address) return null;
  return { ...given.article, url: given.speaker.address };
}

function gone(): Result<never> {
  return { ok: false, message: say('add_page_gone') };
}
