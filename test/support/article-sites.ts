import { readFileSync } from 'node:fs';
import type { SiteMap, SitePage } from './sites';

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/articles/${name}.html`, import.meta.url), 'utf8');

const page = (name: string, headers: Readonly<Record<string, string>> = {}): SitePage => ({
  body: read(name),
  headers,
});

/** As strict as a news site can be: no script, no style, no markup from strings. */
const STRICT = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const stories = {
  '/world/hostage-talks': page('hostage-talks'),
  '/world/doha-round': page('doha-round'),
  '/world/ferry': page('night-ferry'),
  '/world/night-ferry': page('night-ferry'),
};

/** A host on the list of news sites. */
export const LISTED = 'www.reuters.com';
/** A host that is not. */
export const UNLISTED = 'www.harbour-post.example';

/** The web of the end-to-end tests. */
export const articleSites: SiteMap = {
  [LISTED]: {
    ...stories,
    '/strict/hostage-talks': page('hostage-talks', STRICT),
    '/app/hostage-talks': page('single-page'),
    '/app/night-ferry': page('single-page'),
    '/app/doha-round': page('single-page'),
  },
  [UNLISTED]: { ...stories, '/strict/hostage-talks': page('hostage-talks', STRICT) },
};

export const storyUrl = (
  story: 'hostage-talks' | 'doha-round' | 'night-ferry' | 'ferry',
  host = LISTED,
): string => `https://${host}/world/${story}`;
