import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { storyUrl } from '../support/article-sites';
import { objections } from '../support/axe';
import { classFile, dropFiles, inWindows1252, textFile } from '../support/class-corpus';
import { goTo, openOptions } from '../support/options';
import { waitForPill } from '../support/overlay';
import { control, fill, pageWords, press, toggle, waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { arrive, expectRecorded, stops, goTo as tabTo, use } from '../support/walk';
import { useBrowser } from './in-browser';

/** The ways in: the page being read, by the popup, and files, by the picker and by dropping them. */
const { current } = useBrowser();

/** For tests that go through several pages, in milliseconds. */
const LONG = 120_000;

/** Opens the form for the article of a page by the popup's button. */
async function addArticleOf(page: Page): Promise<Page> {
  const popup = await current().openPopupFor(page);
  // The popup closes itself, at times before the key that pressed its button is up again.
  await press(popup, 'Add to my sources').catch(() => undefined);
  const form = await current().openedOwn('options.html#add/page-');
  await form.bringToFront();
  await waitForWords(form, 'claims found');
  // Where the browser does not let a page close itself.
  if (!popup.isClosed()) await popup.close();
  return form;
}

const fieldValue = async (page: Page, label: string): Promise<string> =>
  (await control(page, label)).evaluate((field) => field.value);

describe.sequential('the page being read', () => {
  test(
    'is added by the popup, with a claim left out and one corrected',
    async () => {
      const browser = current();
      const page = await browser.open(storyUrl('hostage-talks'));
      await waitForPill(browser, page);
      const form = await addArticleOf(page);
      expect(await fieldValue(form, 'Title')).toBe(await page.$eval('h1', (heading) => heading.textContent));
      expect(await fieldValue(form, 'Address')).toBe(storyUrl('hostage-talks'));
      expect(await pageWords(form)).toMatch(/\d{4} \(from the (?:page’s own data|page|address|text)\)/);
      const [, found = ''] = /(\d+) claims found/.exec(await pageWords(form)) ?? [];

      await arrive(browser, form, `heading "${found} claims found"`);
      await tabTo(browser, form, 'checkbox "');
      await form.keyboard.press(' ');
      await waitForWords(form, `Save with ${Number(found) - 1} claim`);
      // Of all of them, one with a figure.
      const at = await form.$$eval('.lo-claim', (items) =>
        items.findIndex((item) => item.textContent?.startsWith('Hostages believed alive')),
      );
      const correct = (await form.$$('.lo-choice-actions button'))[at];
      await correct?.focus();
      await form.keyboard.press('Enter');
      await arrive(browser, form, 'textbox "Statement"');
      await fill(form, 'Statement', 'Relatives count nineteen of them alive.');
      await fill(form, 'Number', 'nineteen');
      await press(form, 'Apply');
      await arrive(browser, form, 'textbox "Number" invalid');
      await fill(form, 'Number', '19');
      await press(form, 'Apply');
      await arrive(browser, form, 'button "Correct: Relatives count nineteen');
      expect(await pageWords(form)).toContain('Corrected by you');

      await press(form, 'Save with');
      await waitForWords(form, 'was added with');
      const words = await waitForWords(form, 'Relatives count nineteen of them alive.');
      expect(words).toContain(`${Number(found) - 1} claim`);
      await form.close();
      await page.close();
    },
    LONG,
  );

  test(
    'that is there already is said to be, and takes its place or stands beside it',
    async () => {
      const browser = current();
      const page = await browser.open(storyUrl('hostage-talks'));
      await waitForPill(browser, page);
      const form = await addArticleOf(page);
      const words = await waitForWords(form, 'Already in your corpus');
      expect(words).toContain('has the same address');
      expect(words).toContain('Keep both');
      expect(await objections(form, 'html')).toEqual([]);
      await press(form, 'Replace it');
      await waitForWords(form, 'was replaced.');
      expect(await pageWords(form, 'main')).not.toContain('Relatives count nineteen');
      await press(form, 'Undo');
      await waitForWords(form, 'Relatives count nineteen');
      await goTo(form, 'sources');
      await waitForWords(form, '6 sources');
      await form.close();
      await page.close();
    },
    LONG,
  );

  test('that is gone is said to be, and nothing is filled in', async () => {
    const browser = current();
    const page = await browser.open(storyUrl('doha-round'));
    await waitForPill(browser, page);
    const form = await addArticleOf(page);
    await page.close();
    await form.evaluate(() => location.reload());
    await waitForWords(form, 'The page is no longer open');
    expect(await form.$('form')).toBeNull();
    await form.close();
  });

  test('that was not read, or is no article, has no such button', async () => {
    const page = await current().open(storyUrl('night-ferry'));
    const popup = await current().openPopupFor(page);
    expect(await pageWords(popup)).not.toContain('Add to my sources');
    await popup.close();
    await page.close();
  });
});

const FRENCH = 'Les otages sont toujours à Gaza et les négociateurs se retrouvent mercredi à Doha. ';
const REVIEWS = {
  '@type': 'DataFeed',
  dataFeedElement: [
    {
      item: {
        '@type': 'ClaimReview',
        url: 'https://checks.example/59',
        claimReviewed: 'Hamas is still holding 59 hostages in Gaza.',
        datePublished: '2025-03-06',
        author: { name: 'Checks & Co' },
      },
    },
    { item: { '@type': 'ClaimReview', claimReviewed: 7 } },
  ],
};

function mixedFiles() {
  const first = classFile('01-harbour-post.html');
  const html = first.content.toString();
  const reprint = html
    .replaceAll('harbour-post.example', 'evening-post.example')
    .replaceAll('Harbour', 'Evening');
  return [
    first,
    classFile('02-lakeside-herald.html'),
    { ...first, name: 'the same again.html' },
    textFile('reprint.html', reprint),
    inWindows1252(classFile('05-cafe-courier.html')),
    classFile('07-class-notes.txt'),
    classFile('09-lesson.md'),
    classFile('10-undated.txt'),
    textFile('scan.pdf', '%PDF-1.7 and so on'),
    textFile('francais.html', `<html lang="fr"><body><p>${FRENCH.repeat(9)}</p></body></html>`),
    textFile('reviews.jsonld', JSON.stringify(REVIEWS)),
    textFile('other.json', '{"hello": "world"}'),
  ];
}

/** What the list says of a file. */
const wordsOn = (page: Page, name: string): Promise<string> =>
  page.$$eval(
    '.lo-result',
    (rows, wanted) =>
      (rows as HTMLElement[]).find((row) => row.innerText.includes(wanted))?.innerText.replace(/\s+/g, ' ') ??
      '',
    name,
  );

describe.sequential('files', () => {
  test(
    'of all kinds are dropped, stopped half-way, and gone on with',
    async () => {
      const browser = current();
      const page = await openOptions(browser, 'sources');
      await dropFiles(page, mixedFiles(), 5);
      const stopped = await waitForWords(page, 'Stopped; what was added stays');
      await arrive(browser, page, 'heading "What became of the files"');
      const [, left = ''] = /(\d+) not begun/.exec(stopped) ?? [];
      expect(Number(left)).toBeGreaterThan(5);
      expect(Number(left)).toBeLessThan(9);
      expect(await wordsOn(page, '01-harbour-post.html')).toMatch(/Added with \d+ claims\.$/);
      expect(await wordsOn(page, 'other.json')).toContain('Not begun.');

      await press(page, `Read the other ${left}`);
      await waitForWords(page, '3 not added');
      expect(await wordsOn(page, 'the same again.html')).toContain(
        'Already there as “Families wait as talks open in Doha”',
      );
      expect(await wordsOn(page, 'reprint.html')).toContain(
        'Near-copy of “Families wait as talks open in Doha”',
      );
      expect(await wordsOn(page, '05-cafe-courier.html')).toMatch(/Added with \d+ claims/);
      expect(await wordsOn(page, '09-lesson.md')).toMatch(/Added with \d+ claims/);
      expect(await wordsOn(page, '10-undated.txt')).toContain('Not added yet. When was it published?');
      expect(await wordsOn(page, 'scan.pdf')).toContain('This is a PDF.');
      expect(await wordsOn(page, 'francais.html')).toContain('(French)');
      expect(await wordsOn(page, 'reviews.jsonld')).toMatch(
        /1 source added\. Left out, .*item\.claimReviewed: not a text/,
      );
      expect(await wordsOn(page, 'other.json')).toContain('Neither a Lateral file nor ClaimReview');
      for (const scheme of ['light', 'dark'] as const) {
        await browser.setColorScheme(page, scheme);
        expect(await objections(page, 'html')).toEqual([]);
      }

      await press(page, 'Complete it');
      await waitForWords(page, 'This was read from the file 10-undated.txt');
      await arrive(browser, page, 'date "Published on" invalid');
      await fill(page, 'Published on', '2025-03-10');
      await press(page, 'Find claims');
      await waitForWords(page, 'claims found');
      await press(page, 'Save with');
      await waitForWords(page, 'was added with');
      await goTo(page, 'add');
      expect(await until('the row', () => wordsOn(page, '10-undated.txt'))).toMatch(/Added with \d+ claims/);
      await page.close();
    },
    LONG,
  );

  test('in windows-1252 keep their quotation marks', async () => {
    const page = await openOptions(current(), 'sources');
    await press(page, 'An envoy returns, quietly');
    expect(await waitForWords(page, 'messages go through')).toContain('Café Courier');
    await page.close();
  });

  test('are chosen by keyboard; a Lateral file with other content is asked about', async () => {
    const browser = current();
    const page = await openOptions(browser, 'add');
    const source = {
      id: 'mine',
      title: 'Mine',
      publisher: null,
      url: null,
      published: '2025-03-04',
      publishedBasis: 'reader',
      publishedMargin: 0,
      language: 'en',
    };
    const file = (title: string): string =>
      JSON.stringify({ format: 'lateral-corpus', version: 1, sources: [{ ...source, title }], claims: [] });
    await dropFiles(page, [textFile('mine.json', file('Mine'))]);
    await waitForWords(page, '1 source added.');
    await dropFiles(page, [textFile('mine.json', file('Mine again'))]);
    await until('the question', () => page.$('dialog[open]'));
    await arrive(browser, page, 'button "Cancel"');
    await page.keyboard.press('Escape');
    await waitForWords(page, 'Everything is as it was.');
    await use(browser, page, 'button "Clear this list"');
    await until('an empty list', async () => (await page.$('.lo-results')) === null);
    await arrive(browser, page, 'button "Files to add');
    await page.close();
  });

  test('the stops of a claim being corrected are these', async () => {
    const browser = current();
    const page = await openOptions(browser, 'add');
    await fill(page, 'Title', 'Families count again');
    await fill(page, 'Published on', '2025-04-04');
    await fill(page, 'Text', 'Hamas is still holding 59 hostages in Gaza, relatives said.');
    await press(page, 'Find claims');
    await arrive(browser, page, 'heading "1 claim found"');
    await use(browser, page, 'button "Correct: Hamas');
    await arrive(browser, page, 'textbox "Statement"');
    await expectRecorded('options-correcting', await stops(browser, page, 'button "Cancel"'));
    for (const scheme of ['light', 'dark'] as const) {
      await browser.setColorScheme(page, scheme);
      expect(await objections(page, 'html')).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await arrive(browser, page, 'button "Correct: Hamas');
    await toggle(page, 'Hostages still held');
    expect(await pageWords(page)).toContain('Save with 0 claims');
    await page.close();
  });
});
