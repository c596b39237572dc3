import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleSites, storyUrl } from '../test/support/article-sites';
import { TestBrowser } from '../test/support/browser';
import type { BrowserName } from '../test/support/driver';
import { openCard, waitForPill } from '../test/support/overlay';

/** Shows Lateral on a sample article: `show.ts chromium|firefox window|headless`. Run by `npm start`. */

const FOLDER = fileURLToPath(new URL('../artifacts/start/', import.meta.url));
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function showInWindow(browser: TestBrowser): Promise<void> {
  say('A sample article is open, with Lateral’s pill in the corner. Click it to see what other sources say.');
  say('Close the browser (or press Ctrl+C) to end.');
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([browser.closed, interrupted]);
}

async function main(): Promise<void> {
  const [name, mode] = process.argv.slice(2) as [BrowserName, string];
  const browser = await TestBrowser.start(name, articleSites, { headless: mode !== 'window' });
  try {
    const page = await browser.open(storyUrl('hostage-talks'));
    const words = await waitForPill(browser, page);
    say(`On the sample article the pill says: ${words.replace(/^Lateral: | ?[.] Show .*$/g, '')}`);
    if (mode === 'window') {
      await showInWindow(browser);
      return;
    }
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: `${FOLDER}pill.png` });
    await openCard(browser, page);
    await page.screenshot({ path: `${FOLDER}card.png` });
    say('No window was opened; here are screenshots: artifacts/start/pill.png and artifacts/start/card.png');
  } finally {
    await browser.close();
  }
}

await main();
