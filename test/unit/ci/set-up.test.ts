import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser, installLine } from '../../../.ci/browsers.mjs';
import { compareVersions, isInstalled } from '../../../.ci/packages.mjs';
import { countVitest, failuresIn } from '../../../.ci/steps.mjs';

describe('versions', () => {
  test.each([
    ['20.19.0', '>=20.19', 0],
    ['20.20.2', '>=20.19', 1],
    ['20.9.0', '>=20.19', -1],
    ['18.20.8', '>=20.19', -1],
    ['v24.1.0', '>=20.19', 1],
  ])('%s against %s', (version, wanted, order) => {
    expect(Math.sign(compareVersions(version, wanted))).toBe(order);
  });
});

describe('what is installed', () => {
  const preact = { version: '11.2.0', integrity: 'sha512-a' };
  const locked = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/preact': preact,
      'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  };

  test('fits without the packages of other platforms', () => {
    expect(isInstalled(locked, { packages: { 'node_modules/preact': preact } })).toBe(true);
  });

  test.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/preact': { ...preact, version: '11.1.0' } }],
    ['the content differs', { 'node_modules/preact': { ...preact, integrity: 'sha512-c' } }],
    ['there is one too many', { 'node_modules/preact': preact, 'node_modules/left-over': preact }],
  ])('is stale when %s', (_what, packages) => {
    expect(isInstalled(locked, { packages })).toBe(false);
  });
});

describe('browsers', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lateral-browsers-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  test.skipIf(process.platform === 'win32')('the one named in the environment comes first', () => {
    const program = join(folder, 'my-chrome');
    writeFileSync(program, '#!/bin/sh\n');
    vi.stubEnv('LATERAL_CHROMIUM', program);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(findBrowser('chromium')).toBeNull();
    chmodSync(program, 0o755);
    expect(findBrowser('chromium')).toBe(program);
  });

  test('the line that installs them is one line and names them', () => {
    for (const names of [['chromium'], ['firefox'], ['chromium', 'firefox']]) {
      const line = installLine(names);
      expect(line).not.toContain('\n');
      expect(line).not.toContain('undefined');
      expect(line.length).toBeGreaterThan(10);
    }
  });
});

describe('the count of a test run', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((outcome) => ({ status: outcome })),
  });

  test.each([
    [
      'passes and failures',
      [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
      1,
      3,
      1,
    ],
    ['a file that does not load', [file('passed', 'passed'), file('failed')], 1, 1, 1],
    ['an error outside every test', [file('passed', 'passed')], 1, 1, 1],
    ['all well', [file('passed', 'passed')], 0, 1, 0],
  ])('%s', (_what, testResults, exitCode, passed, failed) => {
    expect(countVitest({ testResults }, exitCode)).toEqual({ passed, failed });
  });

  test('no report at all is a failure', () => {
    expect(countVitest(null, 1)).toEqual({ passed: 0, failed: 1 });
  });

  test('names what failed, with the first line of its error', () => {
    const failed = { status: 'failed', fullName: 'a test', failureMessages: ['Error: no pill\n at x'] };
    const testResults = [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [failed, { ...failed, status: 'passed' }],
      },
      { name: 'b.test.ts', status: 'failed', message: 'SyntaxError: oh\nmore', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'c' }] },
    ];
    const said = failuresIn({ testResults }).join('\n');
    expect(said).toMatch(
      /^FAILED \S*a\.test\.ts > a test: Error: no pill\npassed only when tried again: .*no pill\nFAILED \S*b\.test\.ts: SyntaxError: oh$/,
    );
    expect(failuresIn(null)).toEqual([]);
  });
});
