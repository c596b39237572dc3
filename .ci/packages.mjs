/**
 * The set-up every script goes through first. Plain Node, no dependencies: it must run on a fresh clone.
 * Speaks on standard error only, and only when it has something to do.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const LOCK = `${ROOT}package-lock.json`;
const INSTALLED = `${ROOT}node_modules/.package-lock.json`;
const STAMP = `${ROOT}node_modules/.lateral-lock`;

/** Prints one line to standard error. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Prints one line to standard error and ends the process with `code`. */
export function stop(line, code = 1) {
  say(line);
  process.exit(code);
}

const parseVersion = (text) => (/\d+(?:\.\d+)*/.exec(text)?.[0] ?? '0').split('.').map(Number);

/** Negative, zero or positive, as version `a` is older than, the same as or newer than `b`. */
export function compareVersions(a, b) {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).engines.node;
  if (compareVersions(process.versions.node, wanted) < 0) {
    stop(
      `Lateral needs Node ${wanted}; this is ${process.versions.node}. Get a newer one from https://nodejs.org.`,
    );
  }
}

/**
 * Whether what stands in node_modules is what the lockfile asks for.
 * Packages for other platforms may be missing; a version may never differ.
 */
export function isInstalled(locked, installed) {
  for (const [path, wanted] of Object.entries(locked.packages ?? {})) {
    if (path === '') continue;
    const found = installed.packages?.[path];
    if (!found && !wanted.optional && !wanted.devOptional && !wanted.peer) return false;
    if (found && (found.version !== wanted.version || found.integrity !== wanted.integrity)) return false;
  }
  return Object.keys(installed.packages ?? {}).every((path) => path in locked.packages);
}

function upToDate(lockText, digest) {
  if (!existsSync(INSTALLED)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return true;
  try {
    return isInstalled(JSON.parse(lockText), JSON.parse(readFileSync(INSTALLED, 'utf8')));
  } catch {
    return false;
  }
}

function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Output goes to standard error, so that a command's own standard output stays clean.
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  const npm = process.env.npm_execpath;
  if (npm && /\.c?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Checks Node and installs the locked packages when they are missing or stale. Ends the process if it cannot. */
export function ensurePackages() {
  checkNode();
  const lockText = readFileSync(LOCK, 'utf8');
  const digest = createHash('sha256').update(lockText).digest('hex');
  if (!upToDate(lockText, digest)) {
    say('Installing the locked packages (npm ci) …');
    const { status, error } = npmCi();
    if (status !== 0)
      stop(`npm ci did not finish${error ? `: ${error.message}` : ''}. Its own lines above say why.`);
  }
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== digest) writeFileSync(STAMP, digest);
}

/** The path of the script behind an installed package's command, to be run with Node. */
export function commandPath(name, packageName = name) {
  const folder = `${ROOT}node_modules/${packageName}/`;
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  return folder + (typeof bin === 'string' ? bin : bin[name]);
}
