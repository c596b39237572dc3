/** A host as `URL.hostname` gives it: lower case, punycode, no port. */
export type HostName = string;

/** Whether an unknown value can be a host name: letters, digits, dots and hyphens, or a bracketed IPv6 address. */
export function isHostName(value: unknown): value is HostName {
  return (
    typeof value === 'string' &&
    value.length <= 253 &&
    /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])$/.test(value)
  );
}

/** Whether `host` is `other` or lies under it: `edition.example.com` is within `example.com`. */
export function isWithin(host: HostName, other: HostName): boolean {
  return host === other || host.endsWith(`.${other}`);
}

/** The host of a web address without `www.`, or null for anything that is not http or https. */
export function siteOf(url: string): HostName | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null;
  return parsed.hostname.replace(/^www\./, '');
}
