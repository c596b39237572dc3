/**
 * Runs an installed package's command after the set-up: `node .ci/with-packages.mjs tsx src/cli/analyze.ts …`.
 * Standard input, output and the exit code are the command's own.
 */
import { spawn } from 'node:child_process';
import { commandPath, ensurePackages, ROOT, stop } from './packages.mjs';

const PACKAGE_OF = { biome: '@biomejs/biome' };

const [name, ...args] = process.argv.slice(2);
if (!name) stop('usage: node .ci/with-packages.mjs COMMAND [ARGUMENT…]', 2);

ensurePackages();
const child = spawn(process.execPath, [commandPath(name, PACKAGE_OF[name] ?? name), ...args], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => stop(`Could not run ${name}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
