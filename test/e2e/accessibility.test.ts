import { describe, expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { objections, overlayObjections } from '../support/axe';
import { clickInOverlay, openCard, waitForPill } from '../support/overlay';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

/** Every section of the options, and what is opened in some. */
const PLACES = [
  'sources',
  'sources/seed-002',
  'subjects',
  'subjects/hostages.alive',
  'add',
  'transfer',
  'settings',
  'about',
];

const { current } = useBrowser();

describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing', (scheme) => {
  test('on the pill and the card', async () => {
    const browser = current();
    const page = await browser.open(storyUrl('hostage-talks'));
    await browser.setColorScheme(page, scheme);
    await waitForPill(browser, page);
    expect(await overlayObjections(browser, page)).toEqual([]);
    await openCard(browser, page);
    await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', 'about 24');
    expect(await overlayObjections(browser, page)).toEqual([]);
    await page.close();
  });

  test('on the popup, with a report and without', async () => {
    const browser = current();
    for (const story of ['hostage-talks', 'night-ferry'] as const) {
      const page = await browser.open(storyUrl(story));
      if (story === 'hostage-talks') await waitForPill(browser, page);
      const popup = await browser.openPopupFor(page);
      await browser.setColorScheme(popup, scheme);
      await until('the popup has its answer', () => popup.$('main[aria-busy="false"]'));
      expect(await objections(popup, 'html')).toEqual([]);
      await popup.close();
      await page.close();
    }
  });

  test('on every part of the options', async () => {
    const browser = current();
    const options = await browser.openOwn('options.html');
    await browser.setColorScheme(options, scheme);
    await until('the options are drawn', () => options.$('main[aria-busy="false"]'));
    for (const section of PLACES) {
      await options.evaluate((hash) => {
        location.hash = hash;
      }, section);
      await until(`the section ${section}`, () =>
        options.$(`nav a[href="#${section.split('/')[0]}"][aria-current="page"]`),
      );
      if (section.includes('subjects/')) await until('the timeline', () => options.$('.lo-saying'));
      await until(`the heading of ${section}`, () => options.$('main h1'));
      expect(await objections(options, 'html'), section).toEqual([]);
    }
    await options.close();
  });
});
