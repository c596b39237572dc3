import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../.ci/browsers.mjs';
import { bundle, type Code, servePage } from './stage';

/**
 * What the overlay does on a page that fights it, checked in Chromium with the root really closed.
 * Usage: npx tsx test/browser/gallery/behaviour.ts
 */
const size = { width: 1100, height: 760 };

type Check = (page: Page) => Promise<void>;

/** All the page itself can find out about the overlay. */
const lookAt = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('[popover]');
    const { width = 0, height = 0, x = 0, y = 0 } = host?.getBoundingClientRect() ?? {};
    return {
      shown: host?.parentNode === document.documentElement && host.matches(':popover-open'),
      attributes: host?.getAttributeNames() ?? [],
      root: host?.shadowRoot ?? null,
      focused: host !== null && document.activeElement === host,
      marks: CSS.highlights.get('lateral')?.size ?? 0,
      sheets: document.adoptedStyleSheets.length,
      box: { x, y, width, height },
      opacity: host ? getComputedStyle(host).opacity : '',
    };
  });

async function clickPill(page: Page): Promise<void> {
  const { box } = await lookAt(page);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(50);
}

const isCard = async (page: Page): Promise<boolean> => (await lookAt(page)).box.height > 200;

/** Lets observers and their answers run. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(100);

const checks: Record<string, Check> = {
  'shows a small pill and at most three marks, and keeps its root to itself': async (page) => {
    const { shown, root, marks, box, attributes, opacity } = await lookAt(page);
    assert.deepEqual(
      { shown, root, marks, attributes, opacity },
      {
        shown: true,
        root: null,
        marks: 3,
        attributes: ['popover'],
        opacity: '1',
      },
    );
    assert.ok(box.height < 40 && box.width < 440);
  },
  'opens by keyboard, takes the focus in, and gives it back on Escape': async (page) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.focus());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await settle(page);
    assert.ok(await isCard(page));
    assert.ok((await lookAt(page)).focused);
    await page.keyboard.press('Escape');
    await settle(page);
    assert.ok(!(await isCard(page)));
    assert.ok((await lookAt(page)).focused);
  },
  'marks only the sentence asked for, and the usual ones again after closing': async (page) => {
    await clickPill(page);
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await settle(page);
    assert.equal((await lookAt(page)).marks, 1);
    await page.keyboard.press('Escape');
    await settle(page);
    assert.equal((await lookAt(page)).marks, 3);
  },
  'does not react to clicks the page makes': async (page) => {
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[popover]');
      host?.click();
      host?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, clientX: 1000, clientY: 720 }),
      );
    });
    await settle(page);
    assert.ok(!(await isCard(page)));
  },
  'keeps what is typed in it from the page’s shortcuts': async (page) => {
    await clickPill(page);
    await page.evaluate(() => {
      document.addEventListener('keydown', () => document.body.setAttribute('data-heard', ''));
    });
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.body.hasAttribute('data-heard')), false);
  },
  'is put back three times, however it is taken away, and then gives way without a trace': async (page) => {
    const attacks = [
      () => document.querySelector('[popover]')?.remove(),
      () => document.body.append(document.querySelector('[popover]') ?? ''),
      () => document.querySelector<HTMLElement>('[popover]')?.hidePopover(),
    ];
    for (const attack of attacks) {
      await page.evaluate(attack);
      await settle(page);
      assert.ok((await lookAt(page)).shown, `after ${attack}`);
    }
    await page.evaluate(() => document.querySelector('[popover]')?.setAttribute('inert', ''));
    await settle(page);
    const { shown, attributes, marks, sheets } = await lookAt(page);
    assert.deepEqual(
      { shown, attributes, marks, sheets },
      { shown: false, attributes: [], marks: 0, sheets: 0 },
    );
  },
  'goes to the corner it is dragged to, without opening': async (page) => {
    const { box } = await lookAt(page);
    await page.mouse.move(box.x + 40, box.y + 16);
    await page.mouse.down();
    await page.mouse.move(300, 200, { steps: 5 });
    await page.mouse.move(60, 60, { steps: 5 });
    await page.mouse.up();
    await settle(page);
    const now = await lookAt(page);
    assert.deepEqual([now.box.x, now.box.y], [16, 16]);
    assert.ok(now.box.height < 40);
  },
  'keeps off a bar of the page, and comes down when it is gone': async (page) => {
    await page.evaluate(() => {
      const bar = document.createElement('footer');
      bar.textContent = 'This site uses cookies';
      document.body.append(bar);
      dispatchEvent(new Event('resize'));
    });
    await settle(page);
    const barTop = await page.evaluate(
      () => document.querySelector('footer')?.getBoundingClientRect().top ?? 0,
    );
    assert.ok((await lookAt(page)).box.y + (await lookAt(page)).box.height <= barTop);
    await page.evaluate(() => {
      document.querySelector('footer')?.remove();
      dispatchEvent(new Event('resize'));
    });
    await settle(page);
    const { box } = await lookAt(page);
    assert.equal(Math.round(box.y + box.height), size.height - 16);
  },
  'leaves while the reader reads on, lets clicks through, and sums up at the end': async (page) => {
    await page.evaluate(() => {
      const article = document.querySelector('article');
      if (article) article.style.paddingBlock = '1400px';
      scrollTo(0, 0);
    });
    await settle(page);
    const { box } = await lookAt(page);
    await page.evaluate(() => scrollTo(0, 300));
    await settle(page);
    const under = (): Promise<boolean> =>
      page.evaluate(
        ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.matches('[popover]') === true,
        [box.x + 40, box.y + 16],
      );
    assert.equal(await under(), false);
    await page.evaluate(() => scrollTo(0, 200));
    await settle(page);
    assert.equal(await under(), true);
    await page.evaluate(() => document.querySelector('article p:last-of-type')?.scrollIntoView());
    await settle(page);
    assert.ok((await lookAt(page)).box.height > 100);
  },
  'says what was found for a marked sentence under the pointer, and no longer after Escape': async (page) => {
    const first = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('lateral') ?? [])];
      const { left, top } = (range as Range).getClientRects()[0] ?? { left: 0, top: 0 };
      return { x: left + 8, y: top + 8 };
    });
    const tipAt = (): Promise<boolean> =>
      page.evaluate(
        ({ x, y }) =>
          [60, 90, 120].some((down) => document.elementFromPoint(x + 20, y + down)?.matches('[popover]')),
        first,
      );
    await page.mouse.move(first.x, first.y);
    await page.waitForTimeout(300);
    assert.equal(await tipAt(), true);
    await page.keyboard.press('Escape');
    await settle(page);
    assert.equal(await tipAt(), false);
  },
  'leaves nothing behind when it is told to go': async (page) => {
    await clickPill(page);
    await page.evaluate(() => dispatchEvent(new Event('end-overlay')));
    const { attributes, marks, sheets } = await lookAt(page);
    assert.deepEqual({ attributes, marks, sheets }, { attributes: [], marks: 0, sheets: 0 });
  },
  'moves nothing on the page': async (page) => {
    await clickPill(page);
    // What follows at once upon a click is not counted as a shift by anyone: the reader asked for it.
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          type Shift = PerformanceEntry & { readonly hadRecentInput: boolean };
          const observer = new PerformanceObserver((list) =>
            resolve(list.getEntries().filter((entry) => !(entry as Shift).hadRecentInput).length),
          );
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 300);
        }),
    );
    assert.equal(shifts, 0);
  },
};

async function run(browser: Browser, code: Code, name: string, check: Check): Promise<boolean> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await servePage(page, 'overlay', code);
  await page.goto('https://gallery.example/story');
  await settle(page);
  try {
    await check(page);
    console.log(`ok      ${name}`);
    return true;
  } catch (error) {
    console.error(`failed  ${name}\n${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('This needs Chromium or Chrome.');
  const scratch = mkdtempSync(join(tmpdir(), 'lateral-behaviour-'));
  const code = await bundle('overlay', scratch);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    if (!(await run(browser, code, name, check))) failed += 1;
  }
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
  console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
