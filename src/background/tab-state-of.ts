import { browser } from 'wxt/browser';
import { articleAddress } from '../messages/article-address';
import type { TabState } from '../messages/tab-state';
import { isWithin, siteOf } from '../settings/host-name';
import { isNewsSite } from '../settings/news-sites';
import { isPaused } from '../settings/paused';
import { readSettings } from '../settings/settings';
import { addressOf } from './page-of-tab';
import { readRecord, type TabRecord } from './tab-records';

/** Hosts on which browsers let no extension read, and the path where only a part of the host is closed. */
const closedHosts: readonly (readonly [host: string, path: string])[] = [
  ['chromewebstore.google.com', '/'],
  ['chrome.google.com', '/webstore'],
  ['addons.mozilla.org', '/'],
  ['accounts.firefox.com', '/'],
  ['support.mozilla.org', '/'],
  ['microsoftedge.microsoft.com', '/addons'],
];

/** What can be said about a tab now. A tab that is gone is `unsupported`. */
export async function tabStateOf(tabId: number): Promise<TabState> {
  const url = await addressOf(tabId);
  const record = await readRecord(tabId);
  // Without host access the address is hidden until the reader opens the popup; a record still tells it.
  const address = url ?? record?.address;
  const host = address === undefined ? null : siteOf(address);
  if (address === undefined || host === null || isClosed(address)) return { state: 'unsupported' };
  const mine = record?.address === articleAddress(address) ? record : null;
  if (!mine?.asked && isPaused(await readSettings(), host)) return { state: 'paused', host };
  return stateFrom(mine, host);
}

async function stateFrom(record: TabRecord | null, host: string): Promise<TabState> {
  if (record && record.state.state !== 'paused') return record.state;
  if (!isNewsSite(host)) return { state: 'not-listed', host };
  return (await mayRead(host)) ? { state: 'off-topic', host } : { state: 'no-access', host };
}

/** Whether host access is granted: Firefox asks for it anew, and both browsers let a reader withhold it. */
function mayRead(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://${host}/*`] });
}

/** Whether a web address is one that browsers close to extensions. */
export function isClosed(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return closedHosts.some(([host, path]) => isWithin(hostname, host) && pathname.startsWith(path));
}
