import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** Looks side by side on the sheet; the others only differ in resolution. */
const LOOKS = ['light', 'dark', 'forced'] as const;
const SHEET_WIDTH = 1_800;

/**
 * Lays all pictures of a folder and of its `others` out on one page, a state in a row, and takes that page's picture:
 * `contact-sheet.html` and `contact-sheet.png` in the folder. Names are `STATE-LOOK.png`; others are shown as they are.
 */
export async function drawContactSheet(
  browser: Browser,
  folder: string,
  others: readonly string[],
): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png') && !name.startsWith('contact-'));
  const states = [...new Set(names.flatMap((name) => stateOf(name) ?? []))].sort();
  const rows = states.map((state) => row(state, (look) => pictureOf(folder, names, `${state}-${look}.png`)));
  const more = others.filter(existsSync).map((other) => {
    const pictures = readdirSync(other).filter((name) => /-1x\.png$/.test(name));
    return row(
      other.split('/').filter(Boolean).slice(-2).join(' '),
      null,
      pictures.map((name) => join(other, name)),
    );
  });
  const path = join(folder, 'contact-sheet.html');
  writeFileSync(path, pageOf([...rows, ...more].join('\n')));
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 1_000 } });
  await page.goto(pathToFileURL(path).href);
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  await page.close();
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
