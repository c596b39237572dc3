import { readdirSync, readFileSync } from 'node:fs';
import type { SiteMap, SitePage } from './sites';

const read = (name: string, folder = 'articles'): string =>
  readFileSync(new URL(`../fixtures/${folder}/${name}.html`, import.meta.url), 'utf8');

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

/** Lets scripts of the page run and strings become scripts and markup only through a policy. */
const TRUSTED_TYPES = {
  'content-security-policy':
    "script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types *",
};

/** The article on a page that is odd or hostile in one way: its first lines are those of the file. */
const oddPage = (name: string, story = 'hostage-talks'): SitePage => ({
  body: read(story).replace('<body>', () => `<body>\n${read(name, 'odd')}`),
  headers: name === 'trusted-types' ? TRUSTED_TYPES : {},
});

/** As many paragraphs as no article has; the story is at the front. */
const LONG = 10_000;
const longPage = (): SitePage => {
  const filler = Array.from(
    { length: LONG },
    (_, i) =>
      `<p>Line ${i} of a log that someone keeps of the weather in the harbour, hour by hour and year by year.</p>`,
  );
  return { body: read('hostage-talks').replace('</article>', () => `${filler.join('\n')}</article>`) };
};

const oddNames = readdirSync(new URL('../fixtures/odd/', import.meta.url)).map((file) =>
  file.replace(/\.html$/, ''),
);

const oddPages: Readonly<Record<string, SitePage>> = {
  ...Object.fromEntries(oddNames.map((name) => [`/odd/${name}`, oddPage(name)])),
  '/odd/frames': oddPage('frames', 'night-ferry'),
  '/odd/strict': page('hostage-talks', STRICT),
  '/odd/long': longPage(),
};

/** A host on the list of news sites. */
export const LISTED = 'www.reuters.com';
/** A host that is not. */
export const UNLISTED = 'www.harbour-post.example';

/** The web of the end-to-end tests. */
export const articleSites: SiteMap = {
  [LISTED]: {
    ...stories,
    ...oddPages,
    '/strict/hostage-talks': page('hostage-talks', STRICT),
    '/no-clipboard/hostage-talks': page('hostage-talks', { 'permissions-policy': 'clipboard-write=()' }),
    '/late/hostage-talks': page('late'),
    '/advance': page('advance'),
    '/app/hostage-talks': page('single-page'),
    '/app/night-ferry': page('single-page'),
    '/app/doha-round': page('single-page'),
  },
  [UNLISTED]: { ...stories, ...oddPages, '/strict/hostage-talks': page('hostage-talks', STRICT) },
};

export const storyUrl = (
  story: 'hostage-talks' | 'doha-round' | 'night-ferry' | 'ferry',
  host = LISTED,
): string => `https://${host}/world/${story}`;
