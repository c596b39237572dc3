import { articleAddress } from '../messages/article-address';
import type { TabState } from '../messages/tab-state';
import type { TabView } from '../messages/tab-view';
import { mayRead } from '../settings/added-sites';
import { isWithin, siteOf } from '../settings/host-name';
import { isNewsSite } from '../settings/news-sites';
import { isSitePaused, pausedUntil } from '../settings/paused';
import { readSettings } from '../settings/settings';
import { addressOf } from './page-of-tab';
import { readSelection } from './selections';
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

const closed: TabView = {
  tab: { state: 'unsupported' },
  runs: null,
  access: false,
  withheld: false,
  addable: false,
  pausedUntil: null,
  selected: null,
};

/** What can be said about a tab now. A tab that is gone is `unsupported`. */
export async function tabViewOf(tabId: number): Promise<TabView> {
  const [url, record, selection, settings] = await Promise.all([
    addressOf(tabId),
    readRecord(tabId),
    readSelection(tabId),
    readSettings(),
  ]);
  const until = pausedUntil(settings, Date.now());
  // Without host access the address is hidden until the reader opens the popup; a record still tells it.
  const address = url ?? record?.address;
  const here = address !== undefined && selection?.address === articleAddress(address);
  const selected = here || address === undefined ? (selection?.selected ?? null) : null;
  const host = address === undefined ? null : siteOf(address);
  if (address === undefined || host === null || isClosed(address))
    return { ...closed, pausedUntil: until, selected };
  const readable = await mayRead(address);
  const mine = record?.address === articleAddress(address) ? record : null;
  const sitePaused = isSitePaused(settings, host);
  const tab = stateOf({ record: mine, host, readable, sitePaused, until });
  return {
    tab,
    runs: readable && !sitePaused,
    access: readable,
    // Without a record nothing was read: the gate alone found the page off topic.
    addable: tab === mine?.state && (tab.state === 'done' || tab.state === 'off-topic'),
    withheld: !readable && isNewsSite(host),
    pausedUntil: until,
    selected,
  };
}

interface Known {
  readonly record: TabRecord | null;
  readonly host: string;
  readonly readable: boolean;
  readonly sitePaused: boolean;
  readonly until: number | null;
}

function stateOf({ record, host, readable, sitePaused, until }: Known): TabState {
  if (!record?.asked && sitePaused) return { state: 'paused', host };
  if (!record?.asked && until !== null) return { state: 'paused-everywhere', host, until };
  if (record && record.state.state !== 'paused') return record.state;
  if (readable) return { state: 'off-topic', host };
  // Firefox asks for access to the listed sites anew, and both browsers let a reader withhold it.
  return { state: isNewsSite(host) ? 'no-access' : 'not-listed', host };
}

/** Whether a web address is one that browsers close to extensions. */
export function isClosed(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return closedHosts.some(([host, path]) => isWithin(hostname, host) && pathname.startsWith(path));
}
