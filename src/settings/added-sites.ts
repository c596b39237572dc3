import { browser } from 'wxt/browser';
import type { HostName } from './host-name';
import { isNewsSite } from './news-sites';
import { coversUrl, type OriginPattern, originOf, originsOf, siteOfOrigin } from './origins';
import { packOrigins } from './pack-hosts';

/**
 * A site outside the list that the reader lets Lateral read. The browser's own list of granted permissions is the only
 * record of it: what is granted or taken back in the browser's settings counts like what is done here.
 */
export interface AddedSite {
  /** Null when the reader has granted every site. */
  readonly site: HostName | null;
  readonly origins: readonly OriginPattern[];
}

/** The sites the reader has added, by name; a grant of every site comes first. */
export async function addedSites(): Promise<readonly AddedSite[]> {
  const bySite = new Map<HostName | null, OriginPattern[]>();
  for (const origin of await grantedOrigins()) {
    const site = siteOfOrigin(origin);
    if (site !== null && isNewsSite(site)) continue;
    bySite.set(site, [...(bySite.get(site) ?? []), origin]);
  }
  return [...bySite]
    .map(([site, origins]) => ({ site, origins }))
    .sort((one, other) => (one.site ?? '').localeCompare(other.site ?? '', 'en'));
}

/** Whether the browser lets Lateral read this address by itself, without a click of the reader's. */
export async function mayRead(url: string): Promise<boolean> {
  const origin = originOf(url);
  if (!(await packOrigins()).has(origin)) return browser.permissions.contains({ origins: [origin] });
  return (await grantedOrigins()).some((granted) => coversUrl(granted, url));
}

/**
 * Asks the reader, through the browser, for access to a site for good. To be called in a click handler before anything
 * is awaited. False when the reader declines.
 */
export function askForSite(site: HostName): Promise<boolean> {
  return browser.permissions.request({ origins: [...originsOf(site)] });
}

/** Gives the access to a site back. */
export async function giveBack({ origins }: AddedSite): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] });
}

/** Calls `listener` after access to sites was granted or taken back, wherever that was done, until aborted. */
export function watchAccess(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onAdded, onRemoved } = browser.permissions;
  const hear = (): void => listener();
  onAdded.addListener(hear);
  onRemoved.addListener(hear);
  const stop = (): void => {
    onAdded.removeListener(hear);
    onRemoved.removeListener(hear);
  };
  signal.addEventListener('abort', stop, { once: true });
}

/** All that pages may be read on: what is open for packs is not among it. */
async function grantedOrigins(): Promise<readonly OriginPattern[]> {
  const [{ origins = [] }, forPacks] = await Promise.all([browser.permissions.getAll(), packOrigins()]);
  return origins.filter((origin) => !forPacks.has(origin));
}
