/**
 * Size budgets, gzipped, for every file of both builds; a file without a budget fails too. The background counts with
 * everything it imports and without the bundled corpus, which is data: its compressed size is taken off.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, stop } from './packages.mjs';

const KB = 1000;
const { files: BUDGETS } = JSON.parse(readFileSync(`${ROOT}.ci/budgets.json`, 'utf8'));

const gzipped = (data) => gzipSync(data, { level: 9 }).length;

const matches = (pattern, path) =>
  new RegExp(`^${pattern.replaceAll('.', '[.]').replaceAll('*', '[^/]*')}$`).test(path);

/** A file and everything it imports statically, as paths inside the build. */
function withImports(folder, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(join(folder, path), 'utf8');
  for (const [, target] of code.matchAll(/\b(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g)) {
    const from = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target);
    withImports(folder, from, seen);
  }
  return seen;
}

function corpusSize() {
  const folder = `${ROOT}assets/corpus/`;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return gzipped(
    files.map((name) => JSON.stringify(JSON.parse(readFileSync(folder + name, 'utf8')))).join('\n'),
  );
}

function measure(folder, path, rule) {
  if (!rule.withImports) return gzipped(readFileSync(join(folder, path)));
  const parts = [...withImports(folder, path)];
  const size = parts.reduce((sum, part) => sum + gzipped(readFileSync(join(folder, part))), 0);
  return size - (rule.withoutCorpus ? corpusSize() : 0);
}

let over = 0;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = `${ROOT}.output/${build}`;
  let paths;
  try {
    paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath ?? entry.path, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch {
    stop(`There is no build in .output/${build}; npm run build makes it.`);
  }
  process.stdout.write(`${build}\n`);
  for (const path of paths.sort()) {
    const found = Object.entries(BUDGETS).find(([pattern]) => matches(pattern, path));
    if (!found) {
      over += 1;
      process.stdout.write(`  NO BUDGET ${path}\n`);
      continue;
    }
    const rule = typeof found[1] === 'number' ? { budget: found[1] } : found[1];
    const size = measure(folder, path, rule) / KB;
    const fits = size <= rule.budget;
    if (!fits) over += 1;
    const note = rule.withImports ? ' (with its imports, without the corpus)' : '';
    process.stdout.write(
      `  ${fits ? 'ok  ' : 'OVER'} ${size.toFixed(1).padStart(6)} of ${String(rule.budget).padStart(3)} kB  ${path}${note}\n`,
    );
  }
}
process.exitCode = over > 0 ? 1 : 0;
