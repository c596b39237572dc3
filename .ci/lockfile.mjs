/** The lockfile names packages, versions and digests, never a download address: it must install from any mirror. */
import { readFileSync } from 'node:fs';
import { ROOT, stop } from './packages.mjs';

const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8'));
const entries = Object.entries(packages).filter(([path]) => path !== '');
const addressed = entries.filter(([, entry]) => 'resolved' in entry).map(([path]) => path);
const unsealed = entries.filter(([, entry]) => !entry.integrity && !entry.link).map(([path]) => path);

if (addressed.length > 0)
  stop(`package-lock.json holds download addresses: ${addressed.slice(0, 5).join(', ')}`);
if (unsealed.length > 0)
  stop(`package-lock.json has entries without a digest: ${unsealed.slice(0, 5).join(', ')}`);
process.stdout.write(`${entries.length} locked packages, no download addresses\n`);
