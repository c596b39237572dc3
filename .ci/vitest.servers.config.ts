import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests against a real static web server over TLS, on loopback: nginx and openssl from the system's packages. */
export default defineConfig({
  root,
  test: {
    include: ['test/servers/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
