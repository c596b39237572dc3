import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** Looks side by side on the sheet; the others only differ in resolution. */
const LOOKS = ['light', 'dark', 'forced'] as const;
const SHEET_WIDTH = 1_800;
/** States on one sheet: a picture of all of them would be too tall to be taken, or looked at. */
const STATES_PER_SHEET = 14;

/**
 * Lays all pictures of a folder and of its `others` out, a state in a row: `contact-sheet.html` has all of them, and
 * `contact-sheet-01.png` and so on show them by parts. Names are `STATE-LOOK.png`; others are shown as they are.
 */
export async function drawContactSheet(
  browser: Browser,
  folder: string,
  others: readonly string[],
): Promise<void> {
  const rows = [...stateRows(folder), ...others.filter(existsSync).map(otherRow)];
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 1_000 } });
  const path = join(folder, 'contact-sheet.html');
  for (let sheet = 0; sheet * STATES_PER_SHEET < rows.length; sheet += 1) {
    const part = rows.slice(sheet * STATES_PER_SHEET, (sheet + 1) * STATES_PER_SHEET);
    writeFileSync(path, pageOf(part.join('\n')));
    await page.goto(pathToFileURL(path).href);
    const number = String(sheet + 1).padStart(2, '0');
    await page.screenshot({ path: join(folder, `contact-sheet-${number}.png`), fullPage: true });
  }
  await page.close();
  writeFileSync(path, pageOf(rows.join('\n')));
}

function stateRows(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png') && !name.startsWith('contact-'));
  const states = [...new Set(names.flatMap((name) => stateOf(name) ?? []))].sort();
  return states.map((state) => row(state, (look) => pictureOf(folder, names, `${state}-${look}.png`)));
}

function otherRow(folder: string): string {
  const pictures = readdirSync(folder).filter((name) => /-1x\.png$/.test(name));
  return row(
    folder.split('/').filter(Boolean).slice(-2).join(' '),
    null,
    pictures.map((name) => join(folder, name)),
  );
}

function stateOf(name: string): string | null {
  const look = LOOKS.find((one) => name.endsWith(`-${one}.png`));
  return look ? name.slice(0, -`-${look}.png`.length) : null;
}

function pictureOf(folder: string, names: readonly string[], name: string): string | null {
  return names.includes(name) ? join(folder, name) : null;
}

function row(
  title: string,
  pictureIn: ((look: string) => string | null) | null,
  plain: readonly string[] = [],
): string {
  const pictures = pictureIn ? LOOKS.flatMap((look) => pictureIn(look) ?? []) : plain;
  const images = pictures.map((path) => `<img loading="eager" src="${pathToFileURL(path).href}" alt="">`);
  return `<section><h2>${title}</h2><div>${images.join('')}</div></section>`;
}

function pageOf(rows: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Lateral, every state</title><style>
body{font:13px system-ui;margin:16px;background:#888}h2{font-size:13px;margin:12px 0 4px}
div{display:flex;flex-wrap:wrap;gap:8px;align-items:start}img{max-width:560px;max-height:520px;background:#fff}
</style>${rows}`;
}
