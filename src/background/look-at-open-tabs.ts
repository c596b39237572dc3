import { browser } from 'wxt/browser';
import { addedSites } from '../settings/added-sites';
import { newsSitePatterns } from '../settings/news-sites';
import { isWebOrigin, type OriginPattern } from '../settings/origins';

export const gateScript = '/content-scripts/gate.js';

/**
 * Puts the gate into the pages of these sites that are open already. Content scripts run only in pages that load after
 * an installation, an update (Chromium) or a grant; without this, the popup would call an article off topic that nobody
 * has looked at.
 */
export async function lookAtOpenTabs(origins: readonly OriginPattern[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && lookAt(id)));
}

/** Every site that is read without being asked: those of the list and those the reader has added. */
export async function allOrigins(): Promise<readonly OriginPattern[]> {
  const added = (await addedSites()).flatMap(({ origins }) => origins);
  return [...newsSitePatterns, ...added.filter(isWebOrigin)];
}

async function lookAt(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [gateScript] });
  } catch {
    // The tab was closed, shows an error page, or its site is withheld: the next page there is looked at as usual.
  }
}
