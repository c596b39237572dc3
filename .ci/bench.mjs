/**
 * Runs the benchmark on bundled code, as browsers run it: a loader that translates file by file keeps the name of every
 * function by a call of its own, which costs most where functions are small.
 */
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './packages.mjs';

ensurePackages();
const { build } = await import('vite');

const outDir = '.cache/bench';
await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'test/bench/run.ts', outDir, emptyOutDir: true, target: 'node20', minify: false },
});
await import(pathToFileURL(`${outDir}/run.js`).href);
