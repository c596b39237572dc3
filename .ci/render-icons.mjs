/** Draws assets/icon.svg into the toolbar and store sizes. Run by hand after changing the drawing. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browsers.mjs';
import { ROOT } from './packages.mjs';

const SIZES = [16, 32, 48, 96, 128];
const drawing = readFileSync(join(ROOT, 'assets/icon.svg'), 'utf8');
const folder = join(ROOT, 'assets/public/icon');

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
