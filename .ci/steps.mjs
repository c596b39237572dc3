/**
 * What `npm test` and `npm run check` run. Each step gives `{ passed, failed }`: a command that ends well counts as one
 * passed check, a test run as many as it has tests.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { commandPath, ROOT } from './packages.mjs';

const ONE_PASSED = { passed: 1, failed: 0 };
const ONE_FAILED = { passed: 0, failed: 1 };

/** Runs a command from the project's root, its output going to ours; resolves with the exit code. */
function run(file, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const node = (args, env) => run(process.execPath, args, env);

/** A step that is one check: an installed package's command. */
const command =
  (name, args, packageName = name) =>
  async () =>
    (await node([commandPath(name, packageName), ...args])) === 0 ? ONE_PASSED : ONE_FAILED;

const script =
  (path, ...args) =>
  async () =>
    (await node([`${ROOT}${path}`, ...args])) === 0 ? ONE_PASSED : ONE_FAILED;

/** Several checks in turn; a later one is not tried when an earlier one, which it builds on, failed. */
const inTurn =
  (...steps) =>
  async () => {
    let last = ONE_PASSED;
    for (const step of steps) {
      last = await step();
      if (last.failed > 0) return last;
    }
    return last;
  };

/**
 * What failed in Vitest's JSON report, a line each: the verdict, the file, the test's name, and the first line of its
 * error. A test that passed only when it was tried again is named too.
 */
export function failuresIn(report) {
  return (report?.testResults ?? []).flatMap((file) => {
    const where = relative(ROOT, resolve(ROOT, file.name));
    const tests = file.assertionResults.filter((test) => test.failureMessages?.length > 0);
    if (tests.length === 0)
      return file.status === 'failed' ? [`FAILED ${where}: ${firstLine(file.message)}`] : [];
    return tests.map(({ status, fullName, failureMessages: [message] }) => {
      const verdict = status === 'failed' ? 'FAILED' : 'passed only when tried again:';
      return `${verdict} ${where} > ${fullName}: ${firstLine(message)}`;
    });
  });
}

const firstLine = (text) => (text ?? '').split('\n', 1)[0];

/** The counts in Vitest's JSON report. A file that does not load, or a run that dies, counts as one failure. */
export function countVitest(report, exitCode) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failedTests = tests.filter((test) => test.status === 'failed').length;
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

const vitest = (config) => async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lateral-tests-'));
  try {
    const output = join(folder, 'report.json');
    const args = [
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${output}`,
    ];
    const exitCode = await node([commandPath('vitest'), ...args]);
    let report = null;
    try {
      report = JSON.parse(readFileSync(output, 'utf8'));
    } catch {
      // No report: the run died before its end. Counted as a failure below.
    }
    const { passed, failed } = countVitest(report, exitCode);
    return { passed, failed: passed + failed === 0 ? 1 : failed, failures: failuresIn(report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const build = (browser) => command('wxt', ['build', '--browser', browser]);

/** The counts in a script's last line, `N passed, N failed`; null when it ends otherwise. */
function countLastLine(text) {
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(text);
  return counts ? { passed: Number(counts[1]), failed: Number(counts[2]) } : null;
}

/** The overlay on pages that fight it: a script that counts its own checks. */
const behaviour = () => {
  const args = [commandPath('tsx'), 'test/browser/gallery/behaviour.ts'];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout ?? '');
  const counts = countLastLine(stdout ?? '');
  if (!counts) return ONE_FAILED;
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
};

/** @param {{ browsers: { enough: boolean } }} context */
const e2e = (context) => async () => {
  if (context.browsers.enough) return vitest('.ci/vitest.e2e.config.ts')();
  process.stdout.write('Not run: a browser is missing (see the first lines).\n');
  return ONE_FAILED;
};

/** The steps in order: cheap ones first. `fast`: only what needs neither builds nor browsers. */
export function steps(context) {
  const fast = [
    {
      name: 'format and lint',
      run: command(
        'biome',
        ['check', '--config-path=.ci/lint.json', '--error-on-warnings', '.'],
        '@biomejs/biome',
      ),
    },
    {
      name: 'types',
      run: inTurn(command('wxt', ['prepare']), command('tsc', ['--noEmit', '-p', '.'], 'typescript')),
    },
    { name: 'boundaries', run: script('.ci/boundaries.mjs') },
    { name: 'boundaries, planted', run: script('.ci/planted.mjs') },
    { name: 'messages', run: script('.ci/messages.mjs') },
    { name: 'dead code', run: command('knip', ['--no-progress']) },
    { name: 'lockfile', run: script('.ci/lockfile.mjs') },
    { name: 'unit tests', run: vitest('.ci/vitest.config.ts') },
  ];
  if (context.fast) return fast;
  return [
    ...fast,
    { name: 'evaluation', run: command('tsx', ['test/eval/run.ts']) },
    { name: 'packs over TLS', run: vitest('.ci/vitest.servers.config.ts') },
    { name: 'build for Chrome', run: build('chrome') },
    { name: 'build for Firefox', run: build('firefox') },
    { name: 'sizes', run: script('.ci/sizes.mjs') },
    {
      name: 'add-on lint',
      run: command('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery']),
    },
    { name: 'states and pictures', run: command('tsx', ['test/browser/gallery/gallery.ts']) },
    { name: 'overlay behaviour', run: behaviour },
    { name: 'end to end', run: e2e(context) },
  ];
}
