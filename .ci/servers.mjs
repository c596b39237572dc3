/** Finds the static web server and openssl that the tests of packs by subscription run. Plain Node, no dependencies. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mayInstall } from './browsers.mjs';
import { say } from './packages.mjs';

/** Debian puts servers where only root's PATH looks. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
const PACKAGES = { nginx: 'nginx-light', openssl: 'openssl' };

function pathOf(name) {
  return FOLDERS.filter(Boolean)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const installLine = (names) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.map((name) => PACKAGES[name]).join(' ')}`;

/** The path of `nginx` or `openssl`. Throws an error that says how to install it. */
export function findServer(name) {
  const path = pathOf(name);
  if (!path) throw new Error(`No ${name} found. On Debian this installs it: ${installLine([name])}`);
  return path;
}

/** Installs what is missing where that is allowed: as root on Debian, with CI set or `--yes`. Else says the one line. */
export function ensureServers({ yes = false } = {}) {
  const missing = () => Object.keys(PACKAGES).filter((name) => !pathOf(name));
  if (missing().length === 0) return true;
  if (mayInstall(yes)) {
    const packages = missing().map((name) => PACKAGES[name]);
    say(`Installing ${packages.join(' and ')} (apt-get) …`);
    const options = {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  }
  const names = missing();
  if (names.length > 0) {
    say(`No ${names.join(' and no ')} found. On Debian this installs what the tests of packs need:`);
    say(`  ${installLine(names)}`);
  }
  return names.length === 0;
}
