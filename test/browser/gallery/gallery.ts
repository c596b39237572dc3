import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../.ci/browsers.mjs';
import { addingShots } from './adding-shots';
import { drawContactSheet } from './contact-sheet';
import { draw, looks } from './draw';
import { optionsShots } from './options-shots';
import { packShots } from './pack-shots';
import { readerShots } from './reader-shots';
import { sourceShots } from './source-shots';
import { bundle } from './stage';
import { subjectShots } from './subject-shots';
import { transferShots } from './transfer-shots';

/**
 * Draws every state of the surfaces with made-up reports, takes their pictures into artifacts/screenshots and
 * runs axe over each. Exits 1 when axe finds anything. Usage: npx tsx test/browser/gallery/gallery.ts [name part]
 */
const target = fileURLToPath(new URL('../../../artifacts/screenshots/', import.meta.url));
const only = process.argv[2] ?? '';

const shots = [
  ...readerShots,
  ...subjectShots,
  ...sourceShots,
  ...transferShots,
  ...packShots,
  ...addingShots,
  ...optionsShots,
];

async function main(): Promise<void> {
  // What a whole run leaves is what there is now: no picture of a state that is gone.
  if (only === '') rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'lateral-gallery-'));
  const code = {
    overlay: await bundle('overlay', join(scratch, 'overlay')),
    popup: await bundle('popup', join(scratch, 'popup')),
    options: await bundle('options', join(scratch, 'options')),
    welcome: await bundle('welcome', join(scratch, 'welcome')),
  };
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('The gallery needs Chromium or Chrome.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const wanted = shots
    .filter(({ name }) => name.includes(only))
    .flatMap((shot) =>
      looks.filter(({ name }) => shot.looks?.includes(name) ?? true).map((look) => ({ shot, look })),
    );
  const waiting = [...wanted];
  const problems: string[] = [];
  const drawNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      problems.push(...(await draw(browser, next.shot, next.look, code[next.shot.page], target)));
    }
  };
  await Promise.all([drawNext(), drawNext(), drawNext()]);
  await drawContactSheet(
    browser,
    target,
    ['chromium', 'firefox'].map((name) => join(target, '../e2e', name)),
  );
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
  for (const problem of problems) console.error(problem);
  console.log(`${wanted.length} pictures, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

await main();
