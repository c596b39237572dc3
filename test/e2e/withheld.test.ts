import { describe, expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { overlayWords, waitForPill } from '../support/overlay';
import { press, waitForWords } from '../support/own-page';
import { useBrowser } from './in-browser';

/** Firefox gives an extension its sites only when its user allows it: at the installation, or later on a click. */
describe('where the browser withholds the news sites', () => {
  const { current } = useBrowser({ withheld: true });

  test('the first page says so and asks on a click; then articles are read', async () => {
    const browser = current();
    const article = await browser.open(storyUrl('hostage-talks'));
    const page = await browser.openOwn('welcome.html');
    await waitForWords(page, 'Your browser keeps Lateral from the news sites');
    expect(await overlayWords(browser, article, '*')).toBeNull();

    const allow = await browser.prepareAnswer([], true);
    await press(page, 'Allow on the news sites');
    await allow();
    await waitForWords(page, 'Lateral may read the news sites now');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Lateral may read');
    await page.close();

    await article.reload();
    await waitForPill(browser, article);
    const again = await browser.openOwn('welcome.html');
    expect(await waitForWords(again, 'Where it reads')).not.toContain('keeps Lateral from');
    await again.close();
    await article.close();
  });
});
