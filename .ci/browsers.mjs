/** Finds the browsers the tests and `npm start` drive. Plain Node, no dependencies. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './packages.mjs';

const WINDOWS_ROOTS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);

const KINDS = {
  chromium: {
    title: 'Chromium or Chrome',
    override: 'LATERAL_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    darwin: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'],
    linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  },
  firefox: {
    title: 'Firefox',
    override: 'LATERAL_FIREFOX',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    darwin: ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe', 'Mozilla Firefox ESR/firefox.exe'],
    linux: [
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/opt/firefox/firefox',
      '/snap/bin/firefox',
    ],
  },
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidates(kind) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = kind.commands.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  if (process.platform === 'darwin') {
    const roots = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return [...roots.flatMap((root) => kind.darwin.map((path) => join(root, path))), ...onPath];
  }
  if (process.platform === 'win32') {
    return [...WINDOWS_ROOTS.flatMap((root) => kind.win32.map((path) => join(root, path))), ...onPath];
  }
  return [...onPath, ...kind.linux];
}

/** The path of an installed browser, or null. `name` is 'chromium' or 'firefox'; an override must exist to count. */
export function findBrowser(name) {
  const kind = KINDS[name];
  const override = process.env[kind.override];
  if (override) {
    if (isExecutable(override)) return override;
    say(`${kind.override} names no program: ${override}`);
    return null;
  }
  return candidates(kind).find(isExecutable) ?? null;
}

/** Both browsers' paths, null where missing. */
export function findBrowsers() {
  return { chromium: findBrowser('chromium'), firefox: findBrowser('firefox') };
}

function linuxFamily() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const value = (key) => new RegExp(`^${key}=(.*)$`, 'm').exec(release)?.[1] ?? '';
  const ids = `${value('ID')} ${value('ID_LIKE')}`;
  return ids.replaceAll('"', '').toLowerCase();
}

const isDebian = () => process.platform === 'linux' && linuxFamily().split(/\s+/).includes('debian');
const isUbuntu = () => linuxFamily().split(/\s+/).includes('ubuntu');

/** The one line that installs the named browsers on this platform. */
export function installLine(names) {
  const pick = (table) => names.map((name) => table[name]).join(' ');
  if (process.platform === 'darwin')
    return `brew install --cask ${pick({ chromium: 'google-chrome', firefox: 'firefox' })}`;
  if (process.platform === 'win32') {
    return names
      .map((name) => `winget install ${{ chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox' }[name]}`)
      .join(' && ');
  }
  const family = linuxFamily();
  if (isUbuntu()) return `sudo snap install ${pick({ chromium: 'chromium', firefox: 'firefox' })}`;
  if (isDebian())
    return `sudo apt-get update && sudo apt-get install -y ${pick({ chromium: 'chromium', firefox: 'firefox-esr' })}`;
  if (/fedora|rhel/.test(family))
    return `sudo dnf install -y ${pick({ chromium: 'chromium', firefox: 'firefox' })}`;
  if (/arch/.test(family))
    return `sudo pacman -S --needed ${pick({ chromium: 'chromium', firefox: 'firefox' })}`;
  if (/suse/.test(family))
    return `sudo zypper install ${pick({ chromium: 'chromium', firefox: 'MozillaFirefox' })}`;
  return `install ${names.map((name) => KINDS[name].title).join(' and ')} with your system's package manager`;
}

function installWithApt(names) {
  const packages = names.map((name) => ({ chromium: 'chromium', firefox: 'firefox-esr' })[name]);
  say(`Installing ${packages.join(' and ')} (apt-get) …`);
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return spawnSync('apt-get', install, options).status === 0;
}

/** Whether missing programs may be installed: as root on Debian, with CI set or `--yes` given. */
export function mayInstall(yes) {
  return isDebian() && !isUbuntu() && process.getuid?.() === 0 && (yes || Boolean(process.env.CI));
}

/**
 * Finds the browsers, installing what is missing where allowed; otherwise prints the line that installs it.
 *
 * @param {{ need: 'any' | 'both', yes?: boolean }} options 'any': one is enough.
 * @returns {{ chromium: string | null, firefox: string | null, enough: boolean }}
 */
export function ensureBrowsers({ need, yes = false }) {
  const enough = (found) =>
    need === 'any' ? Boolean(found.chromium || found.firefox) : Boolean(found.chromium && found.firefox);
  let found = findBrowsers();
  if (enough(found)) return { ...found, enough: true };

  const missing = Object.keys(KINDS).filter((name) => !found[name]);
  const wanted = need === 'any' ? ['chromium'] : missing;
  if (mayInstall(yes) && installWithApt(wanted)) found = findBrowsers();
  if (!enough(found)) {
    const titles = missing.map((name) => KINDS[name].title);
    say(`No ${titles.join(' and no ')} found. This installs ${wanted.length > 1 ? 'them' : 'it'}:`);
    say(`  ${installLine(wanted)}`);
    say(`(or name one: ${missing.map((name) => `${KINDS[name].override}=/path/to/it`).join(', ')})`);
  }
  return { ...found, enough: enough(found) };
}
