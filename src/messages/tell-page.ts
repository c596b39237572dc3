import { browser } from 'wxt/browser';
import type { PageEnvelope, PageMessageName, PageReplyOf, PageRequestOf } from './protocol';

/**
 * Sends one message to the script in a tab's top frame. Null when nobody answers there: the page was never read, or it
 * shows something else by now. Never throws.
 */
export async function tellPage<N extends PageMessageName>(
  tabId: number,
  name: N,
  request: PageRequestOf<N>,
): Promise<PageReplyOf<N> | null> {
  const envelope: PageEnvelope<N> = { lateralPage: name, request };
  try {
    const reply: PageReplyOf<N> | undefined = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
    return reply ?? null;
  } catch {
    return null;
  }
}
