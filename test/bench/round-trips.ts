import type { TestBrowser } from '../support/browser';
import { openCorpusPage, withCorpus } from '../support/corpus-page/in-own-page';

const SIZES = [1, 5_000, 100_000];

/** Exports, resets, imports and exports again, with so many claims beside the bundled ones; fails on any other byte. */
export async function printRoundTrips(browser: TestBrowser): Promise<void> {
  for (const size of SIZES) {
    const page = await openCorpusPage(browser);
    await withCorpus(page, (api) => api.reset());
    await withCorpus(page, (api, claims) => api.fill(claims, 0, 100_000), size);
    const { isSame, characters } = await withCorpus(page, (api) => api.roundTrip());
    await page.close();
    const outcome = isSame ? 'the same bytes' : 'NOT THE SAME';
    process.stdout.write(
      `${size.toLocaleString('en').padStart(10)}  export, reset, import, export: ${outcome}, ${characters.toLocaleString('en')} characters\n`,
    );
    if (!isSame) process.exitCode = 1;
  }
}
