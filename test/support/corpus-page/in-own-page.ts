import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { TestBrowser } from '../browser';
import type { CorpusPage } from './page';

let code: Promise<string> | null = null;

/** The corpus's code as one script that runs anywhere. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: 'test/support/corpus-page/page.ts', formats: ['iife'], name: 'corpusPage' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The corpus could not be bundled.');
  return chunk.code;
}

/** A document of the extension with the corpus's code in it. */
export async function openCorpusPage(browser: TestBrowser): Promise<Page> {
  code ??= bundled();
  const page = await browser.openOwn('icon/32.png');
  await page.evaluate(`${await code};null`);
  return page;
}

/** Runs a function with the corpus's code in such a document. */
export function withCorpus<A extends readonly unknown[], T>(
  page: Page,
  work: (api: CorpusPage, ...given: A) => Promise<T>,
  ...given: A
): Promise<T> {
  return page.evaluate(
    `(${work.toString()})(globalThis.lateralCorpus, ...${JSON.stringify(given)})`,
  ) as Promise<T>;
}
