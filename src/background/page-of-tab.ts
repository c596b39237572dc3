import { browser } from 'wxt/browser';
import { articleAddress } from '../messages/article-address';
import type { Speaker } from '../messages/protocol';

/**
 * The document a tab shows at this moment, asked of the document itself. Null when it may not or cannot be asked: the
 * tab is gone, shows a page of the browser's, or lies outside what the reader has granted.
 */
export async function pageOf(tabId: number): Promise<Speaker | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      // A page still loading is a page already.
      injectImmediately: true,
      func: () => [performance.timeOrigin, location.href],
    });
    const [document, address] = (answer?.result ?? []) as unknown[];
    return typeof document === 'number' && typeof address === 'string' ? { document, address } : null;
  } catch {
    return null;
  }
}

/** The address a tab shows now; undefined when it is gone or its address is hidden from us. */
export async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

/** What a tab is believed to show: an address as `articleAddress` gives it, and a document as `Speaker` has it. */
interface Believed {
  readonly address: string;
  readonly document: number | null;
}

/** Whether a tab still shows a page: the same document, at the same article. */
export async function stillShows(tabId: number, { address, document }: Believed): Promise<boolean> {
  const page = await pageOf(tabId);
  return page?.document === document && articleAddress(page.address) === address;
}
