import { type HostName, isHostName } from './host-name';
import { newsSitePattern } from './news-sites';

/** A match pattern of host permissions: `*://paper.example/*`. */
export type OriginPattern = string;

/**
 * What is asked for to read a site for good: the pattern of the list of news sites where the site is on it, else this
 * host and its `www.` twin alone, and none of its other subdomains.
 */
export function originsOf(site: HostName): readonly OriginPattern[] {
  const listed = newsSitePattern(site);
  if (listed) return [listed];
  return isAddress(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://www.${site}/*`];
}

/** The pattern of one web address: its scheme and host. */
export function originOf(url: string): OriginPattern {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** The site a pattern speaks of, without `www.`; null for a pattern of every site. */
export function siteOfOrigin(pattern: OriginPattern): HostName | null {
  const host = partsOf(pattern)?.host.replace(/^www\./, '');
  return isHostName(host) ? host : null;
}

/** Whether a web address falls under a pattern. A pattern that cannot be read covers nothing. */
export function coversUrl(pattern: OriginPattern, url: string): boolean {
  const parts = partsOf(pattern);
  if (!parts || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (parts.scheme === '*' ? !/^https?:$/.test(protocol) : protocol !== `${parts.scheme}:`) return false;
  if (parts.host === '*') return true;
  return hostname === parts.host || (parts.below && hostname.endsWith(`.${parts.host}`));
}

/** Whether a pattern is about web pages: some are about the browser's own or about files. */
export function isWebOrigin(pattern: OriginPattern): boolean {
  return partsOf(pattern) !== null;
}

interface Parts {
  readonly scheme: string;
  /** `*` alone for every host. */
  readonly host: string;
  /** Hosts below this one are meant too. */
  readonly below: boolean;
}

function partsOf(pattern: OriginPattern): Parts | null {
  if (pattern === '<all_urls>') return { scheme: '*', host: '*', below: false };
  const [, scheme, dots, host] = /^(\*|https?):\/\/(\*\.)?([^/*]+|\*)\/.*$/.exec(pattern) ?? [];
  return scheme && host ? { scheme, host, below: dots !== undefined } : null;
}

/** An IP address has no `www.` twin. */
function isAddress(host: HostName): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host);
}
