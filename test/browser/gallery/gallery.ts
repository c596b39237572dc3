import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../.ci/browsers.mjs';
import { addingShots } from './adding-shots';
import { drawContactSheet } from './contact-sheet';
import { packShots } from './pack-shots';
import type { Shot } from './shot';
import { sourceShots } from './source-shots';
import { bundle, type Code, type Surface, servePage } from './stage';
import { subjectShots } from './subject-shots';
import { transferShots } from './transfer-shots';

/**
 * Draws every state of overlay and popup with made-up reports, takes their pictures into artifacts/screenshots and
 * runs axe over each. Exits 1 when axe finds anything. Usage: npx tsx test/browser/gallery/gallery.ts [name part]
 */
const target = fileURLToPath(new URL('../../../artifacts/screenshots/', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const only = process.argv[2] ?? '';

interface Look {
  readonly name: string;
  readonly dark?: boolean;
  readonly scale?: 1 | 2;
  readonly forced?: boolean;
}

const looks: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', dark: true },
  { name: 'light-2x', scale: 2 },
  { name: 'dark-2x', dark: true, scale: 2 },
  { name: 'forced', forced: true },
];

const openCard = async (page: Page): Promise<void> => {
  await page.locator('.lt-pill').click();
};
const openClaim = async (page: Page): Promise<void> => {
  if ((await page.locator('.lt-pill').count()) > 0) await openCard(page);
  await page.locator('.lt-toggle').first().click();
};
const openEnd = async (page: Page): Promise<void> => {
  if ((await page.locator('.lt-pill').count()) > 0) await openCard(page);
  await page.locator('.lt-toggle.lt-uncovered').click();
  await page.locator('.lt-about').scrollIntoViewIfNeeded();
};
/** Opens one claim of the timelines and brings its plot into view. */
const openPlot =
  (label: string, withTable = false) =>
  async (page: Page): Promise<void> => {
    if ((await page.locator('.lt-pill').count()) > 0) await openCard(page);
    const claim = page.locator('.lt-claim', { hasText: label });
    await claim.locator('.lt-toggle').click();
    if (withTable) await claim.locator('summary').click();
    await claim
      .locator(withTable ? '.lt-plot-data' : '.lt-plot')
      .evaluate((e) => e.scrollIntoView({ block: 'end' }));
  };
const locate = async (page: Page): Promise<void> => {
  await openCard(page);
  await page.locator('.lt-sentence-link').nth(1).click();
};
const readToEnd = async (page: Page): Promise<void> => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(100);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.locator('.lt-recap').waitFor();
};
const pointAtMark = async (page: Page): Promise<void> => {
  await page
    .locator('article p')
    .first()
    .hover({ position: { x: 420, y: 16 } });
  await page.locator('.lt-tip').waitFor();
};
const openCopy = async (page: Page): Promise<void> => {
  if ((await page.locator('.lt-pill').count()) > 0) await openCard(page);
  await page.locator('.lt-copy button').click();
};
const openAgreeing = async (page: Page): Promise<void> => {
  await openCard(page);
  await page.locator('.lt-toggle.lt-agrees').click();
};
const hide = async (page: Page): Promise<void> => {
  await openCard(page);
  await page.getByRole('button', { name: 'Hide' }).click();
};
const allow = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Allow' }).click();
};
const showSelection = async (page: Page): Promise<void> => {
  await page.evaluate(() => dispatchEvent(new Event('show-selection')));
};
const byKeyboard = async (page: Page): Promise<void> => {
  await page.locator('.lt-pill').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
};

const desk = { width: 1100, height: 760 };
const phone = { width: 320, height: 568 };
const bubble = { width: 384, height: 600 };
const popupStates = [
  'asking',
  'unsupported',
  'not-listed',
  'no-access',
  'paused',
  'paused-everywhere',
  'off-topic',
  'reading',
  'failed',
  'done',
  'done-small',
  'done-unmatched',
  'done-empty',
  'selected',
  'selected-unmatched',
  'selected-nothing',
  'selected-comparing',
];

const plots = [
  { name: 'level', label: 'alive' },
  { name: 'many', label: 'still held' },
  { name: 'running', label: 'People killed in Gaza' },
  { name: 'share', label: 'displaced' },
  { name: 'dates', label: 'halt' },
  { name: 'choices', label: 'Whether' },
];

/** What an interface in another language, and in another direction, can break. */
function inLanguage(lang: string): readonly Shot[] {
  const query = `lang=${lang}`;
  const overlay = { page: 'overlay', query, looks: ['light', 'dark'] } as const;
  const popup = { page: 'popup', ...bubble, looks: ['light', 'dark'] } as const;
  return [
    { name: `pill-320-${lang}`, ...overlay, ...phone },
    { name: `card-claim-320-${lang}`, ...overlay, ...phone, prepare: openClaim },
    { name: `popup-claim-${lang}`, ...popup, query: `state=done&${query}`, prepare: openClaim },
  ];
}

/** The whole surface turns around. */
function rightToLeft(lang: string): readonly Shot[] {
  const query = `lang=${lang}`;
  const overlay = { page: 'overlay', query, ...desk, looks: ['light', 'dark'] } as const;
  const popup = { page: 'popup', ...bubble, looks: ['light', 'dark'] } as const;
  return [
    { name: `pill-${lang}`, ...overlay },
    { name: `card-claim-${lang}`, ...overlay, prepare: openClaim },
    { name: `card-end-${lang}`, ...overlay, prepare: openEnd },
    { name: `recap-${lang}`, ...overlay, query: `tall&${query}`, prepare: readToEnd },
    { name: `tip-${lang}`, ...overlay, prepare: pointAtMark, still: true },
    { name: `popup-not-listed-${lang}`, ...popup, query: `state=not-listed&${query}` },
    { name: `popup-paused-${lang}`, ...popup, query: `state=paused&${query}` },
  ];
}

const shots: readonly Shot[] = [
  { name: 'pill', page: 'overlay', ...desk },
  { name: 'card', page: 'overlay', ...desk, prepare: openCard },
  { name: 'card-claim', page: 'overlay', ...desk, prepare: openClaim },
  { name: 'card-agrees', page: 'overlay', ...desk, prepare: openAgreeing },
  { name: 'hidden', page: 'overlay', ...desk, prepare: hide },
  { name: 'hidden-320', page: 'overlay', ...phone, prepare: hide },
  { name: 'card-end', page: 'overlay', ...desk, prepare: openEnd },
  { name: 'card-located', page: 'overlay', ...desk, prepare: locate },
  { name: 'card-focus', page: 'overlay', ...desk, prepare: byKeyboard },
  { name: 'card-small', page: 'overlay', query: 'report=small', ...desk, prepare: openCard },
  { name: 'pill-bar', page: 'overlay', query: 'bar', ...desk },
  { name: 'card-top-left', page: 'overlay', query: 'corner=top-left', ...desk, prepare: openCard },
  { name: 'recap', page: 'overlay', query: 'tall', ...desk, prepare: readToEnd },
  { name: 'recap-320', page: 'overlay', query: 'tall', ...phone, prepare: readToEnd },
  { name: 'tip', page: 'overlay', ...desk, prepare: pointAtMark, still: true },
  { name: 'card-selected', page: 'overlay', ...desk, prepare: showSelection },
  { name: 'card-selected-320', page: 'overlay', ...phone, prepare: showSelection },
  { name: 'pill-320', page: 'overlay', ...phone },
  { name: 'card-320', page: 'overlay', ...phone, prepare: openCard },
  { name: 'card-claim-320', page: 'overlay', ...phone, prepare: openClaim },
  { name: 'card-copy', page: 'overlay', ...desk, prepare: openCopy },
  { name: 'card-copy-320', page: 'overlay', ...phone, prepare: openCopy },
  ...popupStates.map(
    (state): Shot => ({
      name: `popup-${state}`,
      page: 'popup',
      query: `state=${state}`,
      ...bubble,
    }),
  ),
  { name: 'popup-declined', page: 'popup', query: 'state=not-listed&declined', ...bubble },
  { name: 'popup-pause-unsupported', page: 'popup', query: 'state=unsupported&everywhere', ...bubble },
  { name: 'popup-withheld', page: 'popup', query: 'state=done&withheld', ...bubble },
  { name: 'popup-claim', page: 'popup', query: 'state=done', ...bubble, prepare: openClaim },
  { name: 'popup-end', page: 'popup', query: 'state=done', ...bubble, prepare: openEnd },
  { name: 'popup-copy', page: 'popup', query: 'state=done', ...bubble, prepare: openCopy },
  ...plots.flatMap(({ name, label }): Shot[] => [
    { name: `plot-${name}`, page: 'overlay', query: 'report=plots', ...desk, prepare: openPlot(label) },
    { name: `plot-${name}-320`, page: 'overlay', query: 'report=plots', ...phone, prepare: openPlot(label) },
  ]),
  { name: 'plot-table', page: 'overlay', query: 'report=plots', ...desk, prepare: openPlot('alive', true) },
  {
    name: 'plot-table-320',
    page: 'overlay',
    query: 'report=plots',
    ...phone,
    prepare: openPlot('alive', true),
  },
  { name: 'plot-popup', page: 'popup', query: 'state=done-plots', ...bubble, prepare: openPlot('alive') },
  ...['alive', 'Whether'].map(
    (label): Shot => ({
      name: `plot-rtl-${label.toLowerCase()}`,
      page: 'popup',
      query: 'state=done-plots&lang=ar',
      ...bubble,
      prepare: openPlot(label, label === 'alive'),
    }),
  ),
  ...subjectShots,
  ...sourceShots,
  ...transferShots,
  ...packShots,
  ...addingShots,
  { name: 'welcome', page: 'welcome', ...desk },
  { name: 'welcome-withheld', page: 'welcome', query: 'withheld&place=firefox', ...desk, prepare: allow },
  { name: 'welcome-320', page: 'welcome', query: 'withheld&place=android', width: 320, height: 1500 },
  { name: 'welcome-rtl', page: 'welcome', query: 'withheld&lang=ar', ...desk },
  ...['ar', 'he', 'fr', 'es'].flatMap(inLanguage),
  ...['ar', 'he'].flatMap(rightToLeft),
];

async function draw(browser: Browser, shot: Shot, look: Look, code: Code) {
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

async function main(): Promise<void> {
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
      problems.push(...(await draw(browser, next.shot, next.look, code[next.shot.page])));
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
