import { addedSites, askForSite, giveBack } from './added-sites';
import type { HostName } from './host-name';
import { isNewsSite } from './news-sites';
import { setPaused } from './paused';

/**
 * Runs Lateral on a site from now on: lifts a pause and, where `asks` says that access is missing, makes the browser ask
 * the reader for it. To be called in a click handler before anything is awaited. False when the reader declines.
 */
export async function runOnSite(site: HostName, asks: boolean): Promise<boolean> {
  const answer = asks ? askForSite(site) : true;
  await setPaused(site, false);
  return answer;
}

/**
 * Keeps Lateral off a site from now on, and gives true. A site the reader added loses its access; where the access is
 * not that of the site alone (a site of the list, a grant of every site), the site is paused.
 */
export async function stayOffSite(site: HostName): Promise<true> {
  const added = await addedSites();
  const own = isNewsSite(site) ? undefined : added.find((one) => one.site === site);
  if (own) await giveBack(own);
  if (!own || added.some((one) => one.site === null)) await setPaused(site, true);
  return true;
}
