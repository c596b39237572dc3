/**
 * The lockfile must install anywhere: it names packages, versions and digests, never a download address, and every
 * platform's binaries, not only this one's.
 *
 * `--complete` adds the platform packages npm left out because the registry at hand does not serve them; `npm ci` refuses a
 * lockfile without them. Such an entry has a version and no digest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ROOT, stop } from './packages.mjs';

const LOCK = `${ROOT}package-lock.json`;
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Whether a package at `path` finds `name`, in its own folder or in one above it. */
function isLocked(packages, path, name) {
  const folders = path.split(/\/?node_modules\//).slice(1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const folder = folders.slice(0, depth).map((part) => `node_modules/${part}/`);
    if (`${folder.join('')}node_modules/${name}` in packages) return true;
  }
  return false;
}

/** Optional packages that something asks for and the lockfile does not hold. */
function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** The entry of a platform package, its platform read from its name; null when the name tells none. */
function platformEntry({ name, version, dev }) {
  const parts = name.split(/[^a-z0-9]+/);
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  if (!os || !cpu || !/^\d+\.\d+\.\d+/.test(version)) return null;
  const libc = os !== 'linux' ? null : parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: [os],
  };
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));

if (process.argv.includes('--complete')) {
  for (const missing of missingOptional(lock.packages)) {
    const entry = platformEntry(missing);
    if (!entry) stop(`${missing.name} is not in the lockfile and its name tells no platform.`);
    lock.packages[`node_modules/${missing.name}`] = entry;
  }
  const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(inOrder);
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
}

const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
const few = (names) => names.slice(0, 5).join(', ');

const addressed = entries.filter(([, entry]) => 'resolved' in entry).map(([path]) => path);
if (addressed.length > 0) stop(`package-lock.json holds download addresses: ${few(addressed)}`);

const isForOnePlatform = ({ optional, os, cpu }) => Boolean(optional && os && cpu);
const unsealed = entries
  .filter(([, entry]) => !entry.integrity && !isForOnePlatform(entry))
  .map(([path]) => path);
if (unsealed.length > 0) stop(`package-lock.json has entries without a digest: ${few(unsealed)}`);

const missing = missingOptional(lock.packages).map(({ name }) => name);
if (missing.length > 0) {
  stop(
    `package-lock.json lacks packages for other platforms: ${few(missing)}. Run: node .ci/lockfile.mjs --complete`,
  );
}
process.stdout.write(`${entries.length} locked packages for every platform, no download addresses\n`);
