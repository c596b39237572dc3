/**
 * Checks the checks: plants forbidden things in a copy of the sources and fails unless each one is caught.
 * A boundary rule that resolves nothing, or a lint rule whose glob is misspelled, would pass for ever in silence.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandPath, ROOT } from './packages.mjs';

/** Files by path, and the boundary rule that must name the first of them. */
const BOUNDARY_PLANTS = [
  {
    rule: 'layer-text',
    files: {
      'src/text/planted-up.ts': "import { x } from '../claims/planted-x';\nexport const up = x;\n",
      'src/claims/planted-x.ts': 'export const x = 1;\n',
    },
  },
  {
    rule: 'layer-reading',
    files: {
      'src/reading/planted-type.ts':
        "import type { Planted } from '../ui/planted-type';\nexport type Up = Planted;\n",
      'src/ui/planted-type.ts': 'export interface Planted {\n  readonly x: number;\n}\n',
    },
  },
  {
    rule: 'no-unresolvable',
    files: { 'src/text/planted-lost.ts': "import { lost } from './no-such-file';\nexport { lost };\n" },
  },
  {
    rule: 'no-unresolvable',
    files: { 'src/page/planted-alias.ts': "import { lost } from '@/text/span';\nexport { lost };\n" },
  },
  {
    rule: 'content-never-reaches-corpus',
    files: {
      'entrypoints/gate.content/planted-gate.ts':
        "import { a } from '../../src/ui/planted-a';\nexport const gate = a;\n",
      'src/ui/planted-a.ts': "export { b as a } from '../corpus/planted-b';\n",
      'src/corpus/planted-b.ts': 'export const b = 1;\n',
    },
  },
  {
    rule: 'content-never-reaches-corpus',
    files: { 'src/overlay/planted-idb.ts': "import { openDB } from 'idb';\nexport { openDB };\n" },
  },
  {
    rule: 'pure-layers-import-no-package',
    files: {
      'src/compare/planted-node.ts': "import { readFileSync } from 'node:fs';\nexport { readFileSync };\n",
    },
  },
  {
    rule: 'pure-layers-import-no-package',
    files: { 'src/topic/planted-preact.ts': "import { h } from 'preact';\nexport { h };\n" },
  },
  {
    rule: 'known-layer',
    files: {
      'src/utils/planted.ts': "export * from './planted-more';\n",
      'src/utils/planted-more.ts': 'export const x = 1;\n',
    },
  },
  {
    rule: 'no-cycle',
    files: {
      'src/text/planted-one.ts': "import { two } from './planted-two';\nexport const one = () => two;\n",
      'src/text/planted-two.ts': "import { one } from './planted-one';\nexport const two = () => one;\n",
    },
  },
];

/** One file each, and a part of the message Biome must give for it. */
const LINT_PLANTS = [
  [
    'src/overlay/planted-markup.ts',
    'export const f = (a: HTMLElement) => {\n  a.innerHTML = a.id;\n};\n',
    'markup from strings',
  ],
  ['src/ui/planted-markup.tsx', 'export const F = () => <p innerHTML="x" />;\n', 'markup from strings'],
  ['src/page/planted-write.ts', "document.write('x');\n", 'markup from strings'],
  ['src/corpus/planted-eval.ts', "export const x = eval('1');\n", 'noGlobalEval'],
  ['src/page/planted-fetch.ts', "export const x = () => fetch('x');\n", 'noRestrictedGlobals'],
  ['src/text/planted-clock.ts', 'export const now = () => Date.now();\n', 'no clock'],
  ['src/compare/planted-dom.ts', 'export const title = () => document.title;\n', 'noRestrictedGlobals'],
  ['src/text/planted-any.ts', 'export const x = (a: any) => String(a);\n', 'noExplicitAny'],
  [
    'src/text/planted-float.ts',
    'const f = async () => 1;\nexport const g = () => {\n  f();\n};\n',
    'noFloatingPromises',
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'lateral-planted-'));

function plant(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function output(args) {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 };
  const { stdout, stderr } = spawnSync(process.execPath, args, options);
  if (!stdout) throw new Error(`${args[0]} said nothing: ${stderr}`);
  return stdout;
}

/** The plants the boundary check did not catch. */
function missedBoundaries() {
  const violations = JSON.parse(output(['.ci/boundaries.mjs', '--json']));
  return BOUNDARY_PLANTS.filter(({ rule, files }) => {
    const [first] = Object.keys(files);
    const named = (violation) =>
      violation.from === first || (rule === 'known-layer' && violation.to.startsWith('src/utils/'));
    return !violations.some((violation) => violation.rule.name === rule && named(violation));
  }).map(({ rule, files }) => `${rule}: ${Object.keys(files)[0]}`);
}

/** The plants the lint did not catch. */
function missedLint() {
  const paths = LINT_PLANTS.map(([path]) => path);
  const text = output([
    commandPath('biome', '@biomejs/biome'),
    'lint',
    '--config-path=.ci/lint.json',
    '--vcs-enabled=false',
    '--reporter=json',
    ...paths,
  ]);
  const { diagnostics } = JSON.parse(text.slice(text.indexOf('{')));
  return LINT_PLANTS.filter(([path, , message]) => {
    const about = diagnostics.filter((diagnostic) => JSON.stringify(diagnostic.location).includes(path));
    return !about.some((diagnostic) => JSON.stringify(diagnostic).includes(message));
  }).map(([path]) => `lint: ${path}`);
}

let missed;
try {
  for (const part of ['src', 'entrypoints', '.ci', 'test', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const { files } of BOUNDARY_PLANTS)
    for (const [path, text] of Object.entries(files)) plant(path, text);
  for (const [path, text] of LINT_PLANTS) plant(path, text);
  missed = [...missedBoundaries(), ...missedLint()];
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const line of missed) process.stdout.write(`planted and not caught: ${line}\n`);
process.stdout.write(
  `${BOUNDARY_PLANTS.length + LINT_PLANTS.length - missed.length} plants caught, ${missed.length} missed\n`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
