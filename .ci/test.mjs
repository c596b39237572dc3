/**
 * `npm test`: every check and test, each step run even when an earlier one failed.
 * The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 * `--fast` (`npm run check`): only what needs neither builds nor browsers. `--only=PART`: only steps with this in their name.
 */
import { ensureBrowsers } from './browsers.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureServers } from './servers.mjs';

const args = process.argv.slice(2);
const fast = args.includes('--fast');
const only = args.filter((arg) => arg.startsWith('--only=')).map((arg) => arg.slice('--only='.length));

ensurePackages();
const browsers = fast ? { enough: false } : ensureBrowsers({ need: 'both', yes: args.includes('--yes') });

if (!fast) ensureServers({ yes: args.includes('--yes') });

// After the packages are there: the steps look into them.
const { steps } = await import('./steps.mjs');

const results = [];
for (const step of steps({ fast, browsers })) {
  if (only.length > 0 && !only.some((part) => step.name.includes(part))) continue;
  process.stdout.write(`\n== ${step.name}\n`);
  const started = performance.now();
  let counts;
  try {
    counts = await step.run();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    counts = { passed: 0, failed: 1 };
  }
  results.push({ name: step.name, ...counts, seconds: (performance.now() - started) / 1000 });
}

process.stdout.write('\n');
// Named once more at the end, where whoever reads a long log looks first.
for (const failure of results.flatMap(({ failures = [] }) => failures)) process.stdout.write(`${failure}\n`);
for (const { name, passed, failed, seconds } of results) {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  process.stdout.write(
    `${verdict} ${name.padEnd(20)} ${passed} passed, ${failed} failed  (${seconds.toFixed(1)} s)\n`,
  );
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') > 0 || results.length === 0 ? 1 : 0;
