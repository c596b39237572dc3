import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addedSites, giveBack, mayRead, watchAccess } from '../../../src/settings/added-sites';
import { newsSitePatterns } from '../../../src/settings/news-sites';
import { setPaused } from '../../../src/settings/paused';
import { readSettings } from '../../../src/settings/settings';
import { runOnSite, stayOffSite } from '../../../src/settings/site-switch';
import { type FakeAccess, installFakeAccess } from './fake-access';

let access: FakeAccess;

beforeEach(() => {
  fakeBrowser.reset();
  access = installFakeAccess();
  for (const origin of newsSitePatterns) access.origins.add(origin);
});

const paused = async () => (await readSettings()).pausedHosts;

describe('added sites', () => {
  test('are what is granted outside the list, whoever granted it', async () => {
    access.grant('*://zine.example/*', 'https://www.blog.example/*', '*://blog.example/*');
    access.grant('https://www.reuters.com/*', '*://*/*');
    expect(await addedSites()).toEqual([
      { site: null, origins: ['*://*/*'] },
      { site: 'blog.example', origins: ['https://www.blog.example/*', '*://blog.example/*'] },
      { site: 'zine.example', origins: ['*://zine.example/*'] },
    ]);
  });

  test('are given back with exactly what was granted', async () => {
    access.grant('https://www.blog.example/*', '*://zine.example/*');
    const [blog] = await addedSites();
    if (blog) await giveBack(blog);
    expect((await addedSites()).map(({ site }) => site)).toEqual(['zine.example']);
    expect(await mayRead('https://www.blog.example/x')).toBe(false);
  });

  test('watching hears grants and removals until aborted', () => {
    let heard = 0;
    const stop = new AbortController();
    watchAccess(() => heard++, stop.signal);
    access.grant('*://a.example/*');
    access.takeBack('*://a.example/*');
    stop.abort();
    access.grant('*://a.example/*');
    expect(heard).toBe(2);
  });
});

describe('the switch of a site', () => {
  test('on, outside the list: one question, about this site alone', async () => {
    expect(await runOnSite('blog.example', true)).toBe(true);
    expect(access.questions).toEqual([['*://blog.example/*', '*://www.blog.example/*']]);
    expect(await mayRead('https://www.blog.example/x')).toBe(true);
    expect(await mayRead('https://other.blog.example/x')).toBe(false);
  });

  test('on, declined: nothing is granted', async () => {
    access.answer = false;
    expect(await runOnSite('blog.example', true)).toBe(false);
    expect((await addedSites()).length).toBe(0);
  });

  test('the question is asked in the click itself, before anything else', () => {
    void runOnSite('blog.example', true);
    expect(access.questions).toHaveLength(1);
  });

  test('on again after a pause: no question', async () => {
    await setPaused('reuters.com', true);
    expect(await runOnSite('reuters.com', false)).toBe(true);
    expect([access.questions, await paused()]).toEqual([[], []]);
  });

  test('off: a listed site is paused, an added one loses its access', async () => {
    access.grant('*://blog.example/*');
    await stayOffSite('reuters.com');
    await stayOffSite('blog.example');
    expect([await paused(), await addedSites()]).toEqual([['reuters.com'], []]);
    expect(await mayRead('https://www.reuters.com/x')).toBe(true);
  });

  test('off under a grant of every site: the site is paused', async () => {
    access.grant('*://*/*');
    await stayOffSite('blog.example');
    expect([await paused(), (await addedSites()).length]).toEqual([['blog.example'], 1]);
  });
});
