import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export type Surface = 'overlay' | 'popup' | 'options' | 'welcome';

const ENTRIES = {
  overlay: 'overlay-page.ts',
  popup: 'popup-page.tsx',
  options: 'options-page.ts',
  welcome: 'welcome-page.tsx',
} as const;

/** A surface with made-up reports, bundled for a page. */
export interface Code {
  readonly script: string;
  readonly style: string;
}

/** Bundles one of the gallery pages; `outDir` is scratch. */
export async function bundle(surface: Surface, outDir: string): Promise<Code> {
  await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: join(here, ENTRIES[surface]),
        formats: ['iife'],
        name: 'gallery',
        fileName: 'page',
        cssFileName: 'page',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const read = (name: string): string => {
    try {
      return readFileSync(join(outDir, name), 'utf8');
    } catch {
      return '';
    }
  };
  return { script: read('page.iife.js'), style: read('page.css') };
}

/** A page of a made-up news site, with a strict content policy: what the overlay has to live with. */
const articleHtml = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News Example</title>
<link rel="stylesheet" href="/site.css"></head><body><header>News Example</header><main>
<article><h1>Envoys return for another round of talks</h1></article></main><script src="/page.js"></script></body></html>`;
const articleCss = `html{font-size:10px}body{margin:0;font:18px/1.6 Georgia,serif;background:Canvas;color:CanvasText;color-scheme:light dark}
header{padding:14px 32px;border-bottom:1px solid;font-weight:bold}main{max-width:640px;margin:32px;}h1{line-height:1.2}
footer{position:fixed;inset:auto 0 0;padding:18px;background:Canvas;border-top:1px solid}div{font-size:44px!important;color:red!important;display:none!important}div::before{content:"hostile"}`;

/** A page of the extension's own: popup, first run. */
const ownHtml = `<!doctype html><html lang="en" class="lt-root"><head><meta charset="utf-8">
<meta name="color-scheme" content="light dark"><title>Lateral</title><link rel="stylesheet" href="/page.css"></head>
<body><script src="/page.js"></script></body></html>`;

/** Answers every request of the page: the article under a strict policy, or a page of our own. Nothing leaves the machine. */
export async function servePage(page: Page, surface: Surface, code: Code): Promise<void> {
  const policy =
    surface === 'overlay'
      ? "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
      : "default-src 'none'; script-src 'self'; style-src 'self'";
  const files: Record<string, { contentType: string; body: string }> = {
    '/site.css': { contentType: 'text/css', body: articleCss },
    '/page.css': { contentType: 'text/css', body: code.style },
    '/page.js': { contentType: 'text/javascript', body: code.script },
  };
  const body = surface === 'overlay' ? articleHtml : ownHtml;
  await page.route('**/*', async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    await route.fulfill(
      file ?? { contentType: 'text/html', body, headers: { 'content-security-policy': policy } },
    );
  });
}
