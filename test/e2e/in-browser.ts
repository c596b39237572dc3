import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { articleSites } from '../support/article-sites';
import { TestBrowser } from '../support/browser';
import type { BrowserName } from '../support/driver';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browserName: BrowserName;
  }
}

/**
 * One browser for a test file, in British English or the given language; `current()` is it. After every test: nothing has left, or tried to leave, the machine.
 */
export function useBrowser(language?: string): { current(): TestBrowser } {
  let browser: TestBrowser | null = null;
  const current = (): TestBrowser => {
    if (!browser) throw new Error('The browser is not running.');
    return browser;
  };
  beforeAll(async () => {
    browser = await TestBrowser.start(inject('browserName'), articleSites, true, language);
  });
  afterEach(() => {
    expect(current().strays()).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return { current };
}
