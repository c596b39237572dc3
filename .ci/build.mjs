/**
 * `npm run build`: the extension for both browsers, unpacked under .output/. `--zip`: the packages for both stores, with
 * Firefox's sources beside them.
 */
import { spawnSync } from 'node:child_process';
import { commandPath, ensurePackages, ROOT } from './packages.mjs';

ensurePackages();
const action = process.argv.includes('--zip') ? 'zip' : 'build';
for (const browser of ['chrome', 'firefox']) {
  const args = [commandPath('wxt'), action, '--browser', browser];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
