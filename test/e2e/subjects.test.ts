import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { manySources } from '../browser/gallery/many-sources';
import { objections } from '../support/axe';
import { goTo, importText, openOptions } from '../support/options';
import { outside } from '../support/outside-figure';
import { fill, pageWords, press, toggle, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

const { current } = useBrowser();

const opened = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('.lt-toggle[aria-expanded="true"] .lt-label')?.textContent ?? '',
  );

describe.sequential('what sources say', () => {
  test.each([1280, 320])('opens to a timeline and a table, on a page of %i px', async (width) => {
    const page = await openOptions(current(), 'subjects');
    await page.setViewport({ width, height: 800 });
    expect(await waitForWords(page, 'Hostages believed alive')).toMatch(
      /1\d\d subjects, 1\d\d claims, 5 sources/,
    );
    expect(await page.$('figure')).toBeNull();
    await press(page, 'Hostages believed alive');
    await until('the plot', () => page.$('figure [role="img"] .lt-plot-shape'));
    const drawn = await page.$eval('body', outside);
    expect(drawn.shapes).toBe(4);
    expect(drawn.out).toEqual([]);
    await page.focus('figure summary');
    await page.keyboard.press('Enter');
    const table = await until('the table', () => pageWords(page, 'figure details[open] table'));
    expect(table).toContain('roughly 20 News Central TV');
    expect(table).toContain('Known event: Edan Alexander');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('leads to the source and back to where one was, with the focus', async () => {
    const page = await openOptions(current(), 'subjects');
    await waitForWords(page, 'US-Hamas talks: direct or not');
    await press(page, 'US-Hamas talks: direct or not');
    await waitForWords(page, 'News World Media');
    await press(page, 'News World Media');
    await waitForWords(page, 'Use in comparisons');
    await page.goBack();
    await until('the subject again', async () => (await opened(page)) === 'US-Hamas talks: direct or not');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('direct or not');
    await page.close();
  });

  test('is reached from a claim of a source', async () => {
    const page = await openOptions(current(), 'sources/seed-002');
    await waitForWords(page, 'Hostages still held');
    await press(page, 'Hostages still held');
    await until('the subject', async () => (await opened(page)) === 'Hostages still held');
    await page.close();
  });

  test('is searched, and says so when nothing is found', async () => {
    const page = await openOptions(current(), 'subjects/talks.lead');
    await until('the subject', async () => (await opened(page)) !== '');
    await fill(page, 'Search what is said', 'boehler');
    expect(await waitForWords(page, 'Found: 6 subjects')).not.toContain('Hostages believed alive');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await fill(page, 'Search what is said', 'zebra crossing');
    await waitForWords(page, 'Nothing found');
    await press(page, 'Clear search');
    await waitForWords(page, 'Hostages believed alive');
    await page.close();
  });

  test('leaves out a source that is switched off', async () => {
    const page = await openOptions(current(), 'sources');
    await toggle(page, 'Use in comparisons: Second day');
    await waitForWords(page, '1 source off');
    await goTo(page, 'subjects');
    await waitForWords(page, '1 source is switched off: what it says is left out.');
    await press(page, 'Hostages believed alive');
    await until('the plot', () => page.$('figure'));
    expect((await page.$eval('body', outside)).shapes).toBe(3);
    await goTo(page, 'sources');
    await waitForWords(page, '1 source off');
    await toggle(page, 'Use in comparisons: Second day');
    await until('all are on again', async () => /5 sources(?!.*source off)/.test(await pageWords(page)));
    await page.close();
  });

  test.each(['light', 'dark'] as const)('has nothing axe objects to, in %s colours', async (scheme) => {
    const page = await openOptions(current(), 'subjects');
    await current().setColorScheme(page, scheme);
    for (const subject of [
      'Hostages believed alive',
      'Hostages still held',
      'People killed in Gaza since March',
    ])
      await press(page, subject);
    await until('the plots', async () => (await page.$$('figure')).length === 2);
    await page.focus('figure summary');
    await page.keyboard.press('Enter');
    expect(await objections(page, 'html')).toEqual([]);
    await page.close();
  });

  test('shows a part of thousands of claims at a time', async () => {
    const page = await openOptions(current(), 'transfer');
    await importText(current(), page, 'many.json', JSON.stringify(manySources(60, 100)));
    await waitForWords(page, '60 sources added');
    await goTo(page, 'subjects');
    await waitForWords(page, '65 sources');
    expect((await page.$$('.lt-toggle')).length).toBeLessThanOrEqual(120);
    await press(page, 'Hostages still held');
    await waitForWords(page, 'The timeline shows the latest 150 of 243.');
    expect(await page.$$('.lo-saying')).toHaveLength(20);
    await fill(page, 'Search what is said', 'Edan');
    await waitForWords(page, 'Found:');
    await page.close();
  });
});
