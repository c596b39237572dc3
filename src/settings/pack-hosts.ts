import { browser } from 'wxt/browser';
import { type HostName, isHostName } from './host-name';
import type { OriginPattern } from './origins';

/**
 * The hosts packs are fetched from. Access to them is kept apart from access to sites: it is asked for over https alone,
 * and nobody's pages are read because of it. Each host is a key of its own, so that it stands before the question is
 * asked, without waiting.
 */
const PREFIX = 'packs.host.';

/** What is asked for to fetch a pack from a host, and nothing more. */
function packOrigin(host: HostName): OriginPattern {
  return `https://${host}/*`;
}

/** The origins that are open to Lateral for the sake of packs alone. */
export async function packOrigins(): Promise<ReadonlySet<OriginPattern>> {
  const stored = Object.keys(await browser.storage.local.get(null));
  const hosts = stored.flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
  return new Set(hosts.filter(isHostName).map(packOrigin));
}

/** Whether the browser lets Lateral fetch from this host. */
export function mayFetchFrom(host: HostName): Promise<boolean> {
  return browser.permissions.contains({ origins: [packOrigin(host)] });
}

/**
 * Asks the reader, through the browser, for access to a pack's host. To be called in a click handler before anything is
 * awaited. False when the reader declines.
 */
export async function askForPackHost(host: HostName): Promise<boolean> {
  void browser.storage.local.set({ [PREFIX + host]: true });
  return browser.permissions.request({ origins: [packOrigin(host)] });
}

/** Gives the access to hosts back that no pack needs. `needed`: hosts of all packs there are. */
export async function keepPackHosts(needed: ReadonlySet<HostName>): Promise<void> {
  for (const origin of await packOrigins()) {
    const host = new URL(origin.replace('*', '')).hostname;
    if (needed.has(host)) continue;
    // A host on the list of news sites was given with the installation, and stays.
    await browser.permissions.remove({ origins: [origin] }).catch(() => false);
    await browser.storage.local.remove(PREFIX + host);
  }
}
