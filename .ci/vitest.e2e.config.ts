import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const inBrowser = (browserName: 'chromium' | 'firefox', exclude: string[] = []) => ({
  extends: true as const,
  test: { name: browserName, provide: { browserName }, exclude },
});

/** End-to-end tests: each is written once and runs in real Chromium and real Firefox with the built extension. */
export default defineConfig({
  root,
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A browser can hang once on a busy machine. What passes only when tried again is named at the end of the run.
    retry: process.env.CI ? 1 : 0,
    // Only Firefox withholds an extension's sites at the installation.
    projects: [inBrowser('chromium', ['test/e2e/withheld.test.ts']), inBrowser('firefox')],
  },
});
