import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { objections } from '../support/axe';
import { goTo as goToSection, importText, openOptions } from '../support/options';
import { control, press, toggle, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { arrive, expectRecorded, goTo, stops, use } from '../support/walk';
import { sampleClaim, sampleFile, sampleSource } from '../unit/corpus/samples';
import { useBrowser } from './in-browser';

/** The ways out of Lateral and back in: selections, tables, and files that tell otherwise of a source already there. */
const { current } = useBrowser();

/** The reader's source as it stands, and as another file has it. */
const here = JSON.stringify(
  sampleFile('mine', {
    sources: [sampleSource('mine', { title: 'Families count again' })],
    claims: [sampleClaim('m-1', 'mine'), sampleClaim('m-2', 'mine', { statement: 'Only here.' })],
    disabled: ['mine'],
  }),
);
const there = JSON.stringify(
  sampleFile('mine', {
    sources: [sampleSource('mine', { title: 'Families count once more' })],
    claims: [sampleClaim('m-1', 'mine'), sampleClaim('m-3', 'mine', { statement: 'Only there.' })],
  }),
);

/** The file saved last under such a name, once all of it is there. */
async function saved(name: RegExp): Promise<string> {
  const folder = current().downloads;
  const file = await until(`a file ${name}`, () => readdirSync(folder).find((one) => name.test(one)));
  const text = await until('the whole file', () => {
    const content = readFileSync(join(folder, file), 'utf8');
    return content.endsWith('\n') && content;
  });
  rmSync(join(folder, file));
  return text;
}

async function exported(page: Page): Promise<string> {
  await press(page, 'Export everything');
  return saved(/^lateral-corpus-.*\.json$/);
}

/** The corpus as it came, but for the reader's source. */
async function startOver(page: Page): Promise<void> {
  await press(page, 'Reset the corpus');
  await press(page, 'Remove and reset');
  await waitForWords(page, 'as it came with Lateral');
  await importText(current(), page, 'here.json', here);
}

/** Has a file with other content chosen, by keyboard as far as the browser's own window, and waits for the question. */
async function askedAbout(page: Page, text: string): Promise<void> {
  const path = join(current().downloads, 'other.json');
  writeFileSync(path, text);
  const field = await control(page, 'Lateral file');
  await field.focus();
  await field.uploadFile(path);
  await until('the question', () => page.$('dialog[open]'));
}

describe.sequential('the ways out', () => {
  test('a selection holds the ticked sources, their claims, and nothing else', async () => {
    const page = await openOptions(current(), 'transfer');
    await (await until('the line', () => page.$('summary'))).focus();
    await page.keyboard.press('Enter');
    await toggle(page, 'US officials');
    await toggle(page, 'Trump administration');
    await press(page, 'Export chosen sources (2)');
    const file = JSON.parse(await saved(/^lateral-chosen-sources-.*\.json$/));
    expect(file.sources.map(({ id }: { id: string }) => id)).toEqual(['seed-001', 'seed-002']);
    expect(new Set(file.claims.map(({ sourceId }: { sourceId: string }) => sourceId)).size).toBe(2);
    await page.close();
  });

  test('the table has a header and a row for each claim', async () => {
    const page = await openOptions(current(), 'transfer');
    const { claims } = JSON.parse(await exported(page));
    await toggle(page, 'Table of claims (CSV)');
    await press(page, 'Export everything');
    const table = await saved(/^lateral-corpus-.*\.csv$/);
    expect(table.startsWith('\ufeffsource,publisher,')).toBe(true);
    expect(table.trimEnd().split('\r\n')).toHaveLength(claims.length + 1);
    expect(table).toContain('Hostages believed alive');
    await page.close();
  });

  test('the description of the format stands in the package', async () => {
    const page = await openOptions(current(), 'transfer');
    const title = await page.evaluate(async () => {
      const link = document.querySelector<HTMLAnchorElement>('main a[href$=".schema.json"]');
      return ((await (await fetch(link?.href ?? '')).json()) as { title: string }).title;
    });
    expect(title).toBe('Lateral corpus file, version 1');
    await page.close();
  });

  test('axe finds nothing on the open list, nor on the question', async () => {
    const page = await openOptions(current(), 'transfer');
    await (await until('the line', () => page.$('summary'))).focus();
    await page.keyboard.press('Enter');
    await until('the list', () => page.$('.lo-pick input'));
    await importText(current(), page, 'here.json', here);
    await askedAbout(page, there);
    for (const scheme of ['light', 'dark'] as const) {
      await current().setColorScheme(page, scheme);
      expect(await objections(page, 'html')).toEqual([]);
    }
    await page.close();
  });
});

describe.sequential('a file that has a source of the reader’s with other content', () => {
  test('is asked about before anything is written; Escape leaves all as it was', async () => {
    const page = await openOptions(current(), 'transfer');
    await importText(current(), page, 'here.json', here);
    const before = await exported(page);
    await askedAbout(page, there);
    const words = await waitForWords(page, 'Merge or replace?');
    expect(words).toContain('Families count again');
    expect(words).toContain('added to them: 1 claim. Afterwards: 6 sources, ');
    expect(words).toContain('that go or change: 1 claim. Afterwards: 6 sources, ');
    await page.keyboard.press('Escape');
    await waitForWords(page, 'Everything is as it was.');
    expect(await exported(page)).toBe(before);
    await page.close();
  });

  test('is merged: nothing of the reader’s goes', async () => {
    const page = await openOptions(current(), 'transfer');
    await askedAbout(page, there);
    await press(page, 'Merge');
    await waitForWords(page, '1 source merged.');
    await goToSection(page, 'sources/mine');
    const words = await waitForWords(page, 'Only there.');
    expect(words).toContain('Only here.');
    expect(words).toContain('Families count again');
    await page.close();
  });

  test('takes its place, where that is chosen; an export restores all of it to the byte', async () => {
    const page = await openOptions(current(), 'transfer');
    await askedAbout(page, there);
    await press(page, 'Replace');
    await waitForWords(page, '1 source replaced.');
    const text = await exported(page);
    expect(text).not.toContain('Only here.');
    await press(page, 'Reset the corpus');
    await press(page, 'Remove and reset');
    await waitForWords(page, 'as it came with Lateral');
    await importText(current(), page, 'own.json', text);
    await waitForWords(page, '1 source added');
    expect(await exported(page)).toBe(text);
    await page.close();
  });
});

test('by keyboard: the list opens in place, and the question begins at its harmless end', async () => {
  const browser = current();
  const before = await openOptions(browser, 'transfer');
  await startOver(before);
  await before.close();
  const page = await openOptions(browser, 'transfer');
  await use(browser, page, '"Choose sources"');
  await until('the list', () => page.$('.lo-pick input'));
  await expectRecorded('options-transfer-sources', await stops(browser, page, 'Families count'));
  await askedAbout(page, there);
  await arrive(browser, page, 'button "Cancel"');
  await goTo(browser, page, 'button "Merge"', true);
  // How much there is in all depends on what Lateral comes with.
  const told = (await stops(browser, page, 'Cancel')).map((stop) => stop.replace(/\d{3,}/, '…'));
  await expectRecorded('options-transfer-question', told);
  await page.keyboard.press('Escape');
  await arrive(browser, page, 'button "Lateral file (JSON)');
  await page.close();
});
