import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Unit tests: no browser. `wxt/browser` is WXT's in-memory fake. */
export default defineConfig(async () => ({
  root,
  plugins: await WxtVitest({ root }),
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/eval/**/*.test.ts'],
    environment: 'node',
    // Properties are tried on many inputs; a busy machine needs its time, and no test here is about speed.
    testTimeout: 30_000,
    setupFiles: ['test/unit/words/english.ts'],
    mockReset: true,
    restoreMocks: true,
  },
}));
