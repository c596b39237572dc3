import { expect, test } from 'vitest';
import list from '../../../assets/sites/news-sites.json';
import { isHostName } from '../../../src/settings/host-name';
import { isNewsSite, newsSitePatterns } from '../../../src/settings/news-sites';

const hosts = list.sites.map((site) => site.host);
const countOf = (region: string) => list.sites.filter((site) => site.region === region).length;

test('at least 120 sites, none twice, in the order of their hosts', () => {
  expect(hosts.length).toBeGreaterThanOrEqual(120);
  expect(hosts).toEqual([...new Set(hosts)].sort());
});

test('each has a host, a name, a region, a country and a kind', () => {
  for (const site of list.sites) {
    expect(isHostName(site.host) && site.host.includes('.') && !site.host.startsWith('www.'), site.host).toBe(
      true,
    );
    expect(site.name).not.toBe('');
    expect(site.country, site.host).toMatch(/^[A-Z]{2}$/);
    expect(['agency', 'broadcaster', 'newspaper', 'magazine', 'online'], site.host).toContain(site.kind);
  }
});

test('no site is covered by another', () => {
  const covered = hosts.filter((host) => hosts.some((other) => other !== host && host.endsWith(`.${other}`)));
  expect(covered).toEqual([]);
});

test('world-wide and balanced: no region missing, none above a quarter', () => {
  const regions = ['africa', 'asia', 'europe', 'latin-america', 'middle-east', 'north-america', 'oceania'];
  expect(new Set(list.sites.map((site) => site.region))).toEqual(new Set([...regions, 'international']));
  for (const region of regions) {
    expect(countOf(region), region).toBeGreaterThanOrEqual(10);
    expect(countOf(region), region).toBeLessThanOrEqual(hosts.length / 4);
  }
});

test('Israeli, Palestinian and Arab outlets stand side by side', () => {
  const from = (...countries: string[]) =>
    list.sites.filter((site) => countries.includes(site.country)).length;
  expect(from('IL')).toBeGreaterThanOrEqual(5);
  expect(from('PS')).toBeGreaterThanOrEqual(5);
  expect(from('QA', 'SA', 'AE', 'EG', 'JO', 'LB', 'KW')).toBeGreaterThanOrEqual(10);
});

test("the bundled sources' own sites are among them", () => {
  for (const host of ['euglobal.news', 'newsworldmedia.news', 'metaworld.media', 'newscentraltv.com'])
    expect(hosts).toContain(host);
});

test('patterns cover a site with its subdomains, http and https', () => {
  expect(newsSitePatterns).toContain('*://*.euglobal.news/*');
  expect(newsSitePatterns).toHaveLength(hosts.length);
});

test('a host is listed with its subdomains and without look-alikes', () => {
  expect(['bbc.com', 'edition.bbc.com', 'notbbc.com', 'bbc.com.evil.example'].map(isNewsSite)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
