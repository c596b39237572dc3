import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Shot } from './shot';
import { type Code, type Surface, servePage } from './stage';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a picture is looked at. */
export interface Look {
  readonly name: string;
  readonly dark?: boolean;
  readonly scale?: 1 | 2;
  readonly forced?: boolean;
}

export const looks: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', dark: true },
  { name: 'light-2x', scale: 2 },
  { name: 'dark-2x', dark: true, scale: 2 },
  { name: 'forced', forced: true },
];

/** Takes one picture into the folder `target`; gives one line for each thing that is wrong with what it shows. */
export async function draw(
  browser: Browser,
  shot: Shot,
  look: Look,
  code: Code,
  target: string,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    deviceScaleFactor: look.scale ?? 1,
    colorScheme: look.dark ? 'dark' : 'light',
    forcedColors: look.forced ? 'active' : 'none',
    locale: 'en-GB',
    bypassCSP: false,
  });
  // axe and the pictures' clicks must get into the root that is closed to everyone else.
  await context.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await servePage(page, shot.page, code);
  await page.goto(`https://gallery.example/story?${shot.query ?? ''}`);
  await shot.prepare?.(page);
  if (!shot.still) await page.mouse.move(5, 300);
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(target, `${shot.name}-${look.name}.png`) });
  const found = look.scale === 2 ? [] : await runAxe(page, shot.page);
  await context.close();
  return [...problems, ...found].map((line) => `${shot.name} ${look.name}: ${line}`);
}

async function runAxe(page: Page, kind: Surface): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (overlay) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    // On a page only our part is ours to answer for.
    const { violations } = await axe.run(overlay ? { include: '[popover]' } : document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(
      (v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
    );
  }, kind === 'overlay');
}
