import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { goTo, importText, openOptions } from '../support/options';
import { clickInOverlay, openCard, overlayWords, waitForPill } from '../support/overlay';
import { fill, pageWords, press, toggle, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

/** A source of the reader's own: it says of the living hostages what no bundled source says. */
const OWN = {
  title: 'Families count again',
  publisher: 'The Quay Gazette',
  date: '2025-03-04',
  text: `Hamas is still holding 59 hostages in Gaza, relatives said on Tuesday. Of them 19 are believed to be alive.

About 1,200 people were killed in Israel on 7 October 2023 and 251 were taken hostage.`,
};

async function addOwnSource(page: Page): Promise<void> {
  await goTo(page, 'add');
  await fill(page, 'Title', OWN.title);
  await fill(page, 'Publisher', OWN.publisher);
  await fill(page, 'Published on', OWN.date);
  await fill(page, 'Text', OWN.text);
  await press(page, 'Find claims');
  await waitForWords(page, 'claims found');
  await press(page, 'Save with');
  await waitForWords(page, 'was added with');
}

/** The file the last export saved. */
async function exported(): Promise<string> {
  const folder = current().downloads;
  const name = await until('the download', () =>
    readdirSync(folder).find((file) => file.startsWith('lateral-corpus') && file.endsWith('.json')),
  );
  const text = await until('the whole file', () => {
    const content = readFileSync(join(folder, name), 'utf8');
    return content.trimEnd().endsWith('}') && content;
  });
  rmSync(join(folder, name));
  return text;
}

/** What the sources say of the living hostages in the article of the tests. */
async function sourcesOnTheLiving(): Promise<string> {
  const browser = current();
  const page = await browser.open(storyUrl('hostage-talks'));
  await waitForPill(browser, page);
  await openCard(browser, page);
  await clickInOverlay(browser, page, 'li button[aria-expanded="false"]', '24');
  const words = await until('the sources', () => overlayWords(browser, page, '.lt-entries'));
  await page.close();
  return words;
}

describe.sequential('the options', () => {
  test('list the five bundled sources and find claims by their words', async () => {
    const page = await openOptions(current(), 'sources');
    await waitForWords(page, '5 sources');
    await fill(page, 'Search sources and claims', 'Boehler');
    const found = await waitForWords(page, 'Found in');
    expect(found).toMatch(/Found in [1-5] sources?: [1-9]/);
    await fill(page, 'Search sources and claims', 'zebra crossing');
    await waitForWords(page, 'Nothing found');
    await page.close();
  });

  test('add a source from a pasted text; articles are compared with it at once, and after a restart', async () => {
    const page = await openOptions(current(), 'sources');
    await addOwnSource(page);
    await page.close();
    expect(await sourcesOnTheLiving()).toContain(OWN.publisher);

    await current().restart();
    expect(await sourcesOnTheLiving()).toContain(OWN.publisher);
    const again = await openOptions(current(), 'sources');
    await waitForWords(again, '6 sources');
    await again.close();
  });

  test('switch a source off; it stays off after a restart and takes no part', async () => {
    const page = await openOptions(current(), 'sources');
    await toggle(page, `Use in comparisons: ${OWN.title}`);
    await waitForWords(page, '1 source off');
    await page.close();
    expect(await sourcesOnTheLiving()).not.toContain(OWN.publisher);

    await current().restart();
    const again = await openOptions(current(), 'sources');
    await waitForWords(again, '1 source off');
    await again.close();
    expect(await sourcesOnTheLiving()).not.toContain(OWN.publisher);
  });

  test('export, reset and import bring everything back', async () => {
    const page = await openOptions(current(), 'transfer');
    await press(page, 'Export everything');
    const text = await exported();
    expect(text.includes(OWN.title)).toBe(true);

    await press(page, 'Reset the corpus');
    await press(page, 'Remove and reset');
    await waitForWords(page, 'as it came with Lateral');
    await goTo(page, 'sources');
    expect(await waitForWords(page, '5 sources')).not.toContain(OWN.title);

    await goTo(page, 'transfer');
    await importText(current(), page, 'mine.json', text);
    await waitForWords(page, 'added');
    await goTo(page, 'sources');
    await waitForWords(page, OWN.title);
    await waitForWords(page, '1 source off');

    await goTo(page, 'transfer');
    await press(page, 'Export everything');
    expect(JSON.parse(await exported())).toEqual(JSON.parse(text));
    await page.close();

    await current().restart();
    const again = await openOptions(current(), 'sources');
    await waitForWords(again, OWN.title);
    await again.close();
  });

  test('refuse a bad file with one line and lose nothing', async () => {
    const page = await openOptions(current(), 'transfer');
    await press(page, 'Export everything');
    const text = await exported();
    const [head] = JSON.parse(text).sources as [Record<string, unknown>];
    const bad: readonly (readonly [name: string, text: string])[] = [
      ['broken.json', text.slice(0, text.length / 2)],
      ['other.json', '{"hello": "world"}'],
      ['proto.json', text.replace('{', '{"__proto__": {"polluted": true},')],
      ['deep.json', `${'['.repeat(5000)}${']'.repeat(5000)}`],
      ['half.json', JSON.stringify({ ...JSON.parse(text), sources: [head, { id: 7 }] })],
    ];
    for (const [name, content] of bad) {
      await importText(current(), page, name, content);
      await waitForWords(page, `Nothing was imported: ${name}`);
    }
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await press(page, 'Export everything');
    expect(JSON.parse(await exported())).toEqual(JSON.parse(text));
    await page.close();
  });

  test('show markup in a title as the words it is', async () => {
    const page = await openOptions(current(), 'transfer');
    await press(page, 'Export everything');
    const text = await exported();
    const title = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
    const file = JSON.parse(text.replaceAll(OWN.title, title.replaceAll('"', '\\"')));
    await importText(current(), page, 'markup.json', JSON.stringify(file), 'Replace');
    await goTo(page, 'sources');
    await waitForWords(page, '<img src=x onerror=');
    expect(
      await page.evaluate(() => [
        document.querySelectorAll('img, main script').length,
        'hacked' in globalThis,
      ]),
    ).toEqual([0, false]);
    await page.close();
  });

  test('keep the article page untouched where the toolbar alone is wanted', async () => {
    const browser = current();
    const options = await openOptions(current(), 'settings');
    await toggle(options, 'In the toolbar only');
    await options.close();
    const page = await browser.open(storyUrl('hostage-talks'));
    await until(
      'the badge',
      async () => (await browser.tabs()).find((tab) => tab.url === storyUrl('hostage-talks'))?.badge,
    );
    expect(await overlayWords(browser, page, '*')).toBeNull();
    expect(await pageWords(page)).toContain('The Harbour Post');
    await page.close();
  });
});
