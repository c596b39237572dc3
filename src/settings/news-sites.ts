import list from '../../assets/sites/news-sites.json';
import { type HostName, isWithin } from './host-name';

/** The news sites Lateral reads by itself: one match pattern each, subdomains included. */
export const newsSitePatterns: readonly string[] = list.sites.map(({ host }) => patternOf(host));

/** Whether a host belongs to one of the news sites. */
export function isNewsSite(host: HostName): boolean {
  return newsSitePattern(host) !== null;
}

/** The match pattern of the news site a host belongs to; null when it belongs to none. */
export function newsSitePattern(host: HostName): string | null {
  const site = list.sites.find((site) => isWithin(host, site.host));
  return site ? patternOf(site.host) : null;
}

function patternOf(host: HostName): string {
  return `*://*.${host}/*`;
}
