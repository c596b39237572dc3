import { browser } from 'wxt/browser';
import { newsSitePatterns } from '../settings/news-sites';

const gateScript = '/content-scripts/gate.js';

/**
 * Puts the gate into the news pages that are open already. Chromium runs content scripts only in pages that load after
 * an installation or an update; without this, the popup would call an article off topic that nobody has looked at.
 */
export async function lookAtOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...newsSitePatterns], discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && lookAt(id)));
}

async function lookAt(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [gateScript] });
  } catch {
    // The tab was closed, shows an error page, or its site is withheld: the next page there is looked at as usual.
  }
}
