import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { LISTED, storyUrl, UNLISTED } from '../support/article-sites';
import { countsIn, overlayWords, waitForPill } from '../support/overlay';
import { press, waitForWords } from '../support/own-page';
import { pause, until } from '../support/until';
import { useBrowser } from './in-browser';

/** What is shown belongs to the page it is shown on: however fast a reader goes, and however slow the background is. */

const { current } = useBrowser();
const PILL = 'button[aria-haspopup="dialog"]';

interface Story {
  readonly title: string;
  readonly badge: string;
}

/** What is right for each address, by the story at its end; nothing for all others. */
type Stories = ReadonlyMap<string, Story>;

const storyAt = (stories: Stories, url: string): Story | undefined =>
  url.includes(LISTED) ? stories.get(/([\w-]+)(?:[?#].*)?$/.exec(url)?.[1] ?? '') : undefined;

const badgeOfPill = (words: string): string => {
  const { conflicts, changed, agrees } = countsIn(words);
  return String(conflicts + changed + agrees);
};

async function learn(names: readonly ('hostage-talks' | 'doha-round')[]): Promise<Stories> {
  const browser = current();
  const stories = new Map<string, Story>();
  for (const name of names) {
    const page = await browser.open(storyUrl(name));
    const badge = badgeOfPill(await waitForPill(browser, page));
    const title = await page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    stories.set(name, { title, badge });
    await page.close();
  }
  return stories;
}

/** All tabs as the extension sees them; those that moved while it looked are left out. */
const tabsNow = () =>
  current().asExtension(async (api) => {
    const seen = [];
    for (const { id = -1, url } of await api.tabs.query({})) {
      const badge = await api.action.getBadgeText({ tabId: id });
      const reply = await api.runtime.sendMessage({ lateral: 'tabState', request: { tabId: id } });
      const { value } = reply as { value?: { report?: { article: { title: string } } } };
      const again = (await api.tabs.query({})).find((tab) => tab.id === id);
      if (url !== undefined && again?.url === url)
        seen.push({ url, badge, title: value?.report?.article.title ?? '' });
    }
    return seen;
  });

async function expectNothingAstray(stories: Stories, pages: readonly Page[]): Promise<void> {
  for (const { url, badge, title } of await tabsNow()) {
    const right = storyAt(stories, url);
    expect(['', right?.badge ?? ''], `badge of ${url}`).toContain(badge);
    expect(['', right?.title ?? ''], `popup of ${url}`).toContain(title);
  }
  for (const page of pages) {
    const before = page.url();
    const words = await overlayWords(current(), page, PILL).catch(() => null);
    const after = await page.evaluate(() => location.href).catch(() => '');
    if (words && before === after)
      expect(badgeOfPill(words), `pill of ${after}`).toBe(storyAt(stories, after)?.badge);
  }
}

const loads = [
  'hostage-talks',
  'night-ferry',
  'doha-round',
  'night-ferry',
  'doha-round',
  'hostage-talks',
] as const;

/** Starts a navigation and goes on when the page is there, read or not. */
async function go(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

test('two tabs, fast navigation, a slow background', { timeout: 120_000 }, async () => {
  const browser = current();
  const stories = await learn(['hostage-talks', 'doha-round']);
  expect(new Set([...stories.values()].map(({ badge }) => badge)).size).toBe(2);
  const [one, other] = [
    await browser.open(storyUrl('night-ferry')),
    await browser.open(`https://${LISTED}/app/night-ferry`),
  ];
  for (const [i, story] of [...loads, ...loads].entries()) {
    const stall = browser.stallBackground(150 + 50 * (i % 5));
    await go(one, i % 4 === 3 ? storyUrl('hostage-talks', UNLISTED) : `${storyUrl(story)}?visit=${i}`);
    await other.click(`nav a[href="/app/${loads[(i + 1) % loads.length]}"]`);
    // Sometimes long enough for the page to speak, sometimes not.
    await pause([0, 30, 120, 400, 900][i % 5] ?? 0);
    await expectNothingAstray(stories, [one, other]);
    await stall;
  }
  await go(one, storyUrl('doha-round'));
  await other.click('nav a[href="/app/hostage-talks"]');
  for (const [page, name] of [
    [one, 'doha-round'],
    [other, 'hostage-talks'],
  ] as const) {
    const right = stories.get(name)?.badge ?? '';
    await until(`the pill of ${name}`, async () => badgeOfPill(await waitForPill(browser, page)) === right);
    await until(`the badge of ${name}`, async () =>
      (await tabsNow()).some(({ url, badge }) => url === page.url() && badge === right),
    );
  }
  await expectNothingAstray(stories, [one, other]);
  await one.close();
  await other.close();
});

test('a page read once and then loaded anew has no report any more', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks', UNLISTED));
  const popup = await browser.openPopup(page);
  await waitForWords(popup, 'Lateral does not run on this site');
  await press(popup, 'Read this page once');
  await waitForPill(browser, page);
  await waitForWords(popup, 'Washington opens its own line to Hamas');
  await popup.close();

  // It may rewrite its own address and stays what was read; loaded anew, it is a page nobody asked for.
  await page.evaluate(() => history.replaceState(null, '', '#part'));
  const same = await browser.openPopupFor(page);
  await waitForWords(same, 'Washington opens its own line to Hamas');
  await same.close();
  await page.reload();
  const next = await browser.openPopup(page);
  expect(await waitForWords(next, 'Lateral does not run on this site')).not.toContain(
    'Washington opens its own line',
  );
  expect(await overlayWords(browser, page, '*')).toBeNull();
  expect((await browser.tabs()).every(({ badge }) => badge === '')).toBe(true);
  await next.close();
  await page.close();
});

test('an article that is loaded anew as another one shows that one', async () => {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  for (let i = 0; i < 4; i++) {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await pause(50 * i);
  }
  const words = await waitForPill(browser, page);
  await until('its badge', async () =>
    (await browser.tabs()).some(({ url, badge }) => url === page.url() && badge === badgeOfPill(words)),
  );
  await page.close();
});
