import list from '../../assets/sites/news-sites.json';
import { type HostName, isWithin } from './host-name';

/** The news sites Lateral reads by itself: one match pattern each, subdomains included. */
export const newsSitePatterns: readonly string[] = list.sites.map((site) => `*://*.${site.host}/*`);

/** Whether a host belongs to one of the news sites. */
export function isNewsSite(host: HostName): boolean {
  return list.sites.some((site) => isWithin(host, site.host));
}
