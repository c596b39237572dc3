/**
 * `npm start`: builds Lateral and shows it at work on a sample article in a real browser. Without a display it runs
 * headless and writes screenshots instead. `-- --yes` installs a missing browser where that can be done;
 * `-- --browser=firefox` picks one; `-- --headless` never opens a window.
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers } from './browsers.mjs';
import { commandPath, ensurePackages, ROOT, stop } from './packages.mjs';

const args = process.argv.slice(2);
const wanted = args.find((arg) => arg.startsWith('--browser='))?.slice('--browser='.length);
if (wanted && wanted !== 'chromium' && wanted !== 'firefox') stop('--browser is chromium or firefox', 2);

ensurePackages();
const found = ensureBrowsers({ need: 'any', yes: args.includes('--yes') });
if (!found.enough) process.exit(1);
const browser = wanted ?? (found.chromium ? 'chromium' : 'firefox');
if (!found[browser]) stop(`No ${browser} found. Leave --browser out to use the one that is there.`);

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = args.includes('--headless') || !hasDisplay;

// Ctrl+C is for the one who shows the browser; this process waits until everything is put away.
process.on('SIGINT', () => undefined);

function run(command, packageName, commandArgs) {
  const options = { cwd: ROOT, stdio: 'inherit' };
  const { status } = spawnSync(
    process.execPath,
    [commandPath(command, packageName), ...commandArgs],
    options,
  );
  if (status !== 0) process.exit(status ?? 1);
}

run('wxt', 'wxt', ['build', '--browser', browser === 'firefox' ? 'firefox' : 'chrome']);
run('tsx', 'tsx', ['.ci/show.ts', browser, headless ? 'headless' : 'window']);
