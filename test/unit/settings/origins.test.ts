import { describe, expect, test } from 'vitest';
import { coversUrl, isWebOrigin, originOf, originsOf, siteOfOrigin } from '../../../src/settings/origins';

test.each([
  ['blog.example', ['*://blog.example/*', '*://www.blog.example/*']],
  ['reuters.com', ['*://*.reuters.com/*']],
  ['graphics.reuters.com', ['*://*.reuters.com/*']],
  ['127.0.0.1', ['*://127.0.0.1/*']],
  ['[::1]', ['*://[::1]/*']],
])('%s is asked for as %j', (site, origins) => {
  expect(originsOf(site)).toEqual(origins);
});

test.each([
  ['*://blog.example/*', 'blog.example'],
  ['https://www.blog.example/*', 'blog.example'],
  ['*://*.blog.example/*', 'blog.example'],
  ['http://[::1]/*', '[::1]'],
  ['<all_urls>', null],
  ['*://*/*', null],
  ['https://*/*', null],
  ['nonsense', null],
])('the site of %s is %s', (origin, site) => {
  expect(siteOfOrigin(origin)).toBe(site);
});

describe('coversUrl', () => {
  test.each([
    ['*://blog.example/*', 'https://blog.example/x?y#z'],
    ['*://blog.example/*', 'http://blog.example:8080/'],
    ['*://*.blog.example/*', 'https://a.b.blog.example/'],
    ['*://*.blog.example/*', 'https://blog.example/'],
    ['https://*/*', 'https://blog.example/'],
    ['<all_urls>', 'https://blog.example/'],
  ])('%s covers %s', (origin, url) => {
    expect(coversUrl(origin, url)).toBe(true);
  });

  test.each([
    ['*://blog.example/*', 'https://www.blog.example/'],
    ['*://blog.example/*', 'https://notblog.example/'],
    ['*://*.blog.example/*', 'https://notblog.example/'],
    ['https://blog.example/*', 'http://blog.example/'],
    ['*://*/*', 'ftp://blog.example/'],
    ['*://blog.example/*', 'no address'],
    ['chrome://*/*', 'https://blog.example/'],
  ])('%s does not cover %s', (origin, url) => {
    expect(coversUrl(origin, url)).toBe(false);
  });
});

test('only web pages are registered for', () => {
  const origins = ['*://a.example/*', '<all_urls>', 'file:///*', 'chrome://favicon/*', 'moz-extension://x/*'];
  expect(origins.filter(isWebOrigin)).toEqual(['*://a.example/*', '<all_urls>']);
});

test('the pattern of an address has its scheme and host and no port', () => {
  expect(originOf('https://www.blog.example:8443/a?b')).toBe('https://www.blog.example/*');
});
