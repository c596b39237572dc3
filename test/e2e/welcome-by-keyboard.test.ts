import { expect, test } from 'vitest';
import { overlayWords } from '../support/overlay';
import { waitForWords } from '../support/own-page';
import { until } from '../support/until';
import { arrive, expectRecorded, goTo, stops, use } from '../support/walk';
import { useBrowser } from './in-browser';

/** The first page and its sample article without a mouse. */
const { current } = useBrowser();

const PILL = 'button "Lateral: With other sources:';

test('the stops of the first page are these; the last opens the options', async () => {
  const browser = current();
  const page = await browser.openOwn('welcome.html');
  await waitForWords(page, 'What it never does');
  await expectRecorded('welcome', await stops(browser, page, 'Options'));
  await page.keyboard.press('Enter');
  const isOptions = ({ url }: { readonly url: string }): boolean => url.includes('/options.html');
  await until('the options', async () => (await browser.tabs()).some(isOptions));
  await page.close();
});

test('the first stop leads to the sample, its card opens and closes, and a link leads back', async () => {
  const browser = current();
  const page = await browser.openOwn('welcome.html');
  await waitForWords(page, 'What it never does');
  await use(browser, page, 'link "Try it on a sample article"');
  await waitForWords(page, 'This is a sample');
  await until('the pill', () => overlayWords(browser, page, '.lt-pill'));
  await expectRecorded('sample', await stops(browser, page, 'Back to the first page'));
  await use(browser, page, PILL);
  await arrive(browser, page, 'dialog');
  await use(browser, page, 'button "Hostages believed alive');
  await arrive(browser, page, 'expanded');
  await goTo(browser, page, 'link "');
  await page.keyboard.press('Escape');
  await arrive(browser, page, PILL);
  expect(await overlayWords(browser, page, '[role="dialog"]')).toBeNull();

  await goTo(browser, page, 'link "Back to the first page"', true);
  await page.keyboard.press('Enter');
  await waitForWords(page, 'What it never does');
  await page.close();
});
