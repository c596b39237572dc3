/**
 * Which part may import which: downwards only.
 *
 * entrypoints > welcome > overlay, popup, options > ui, page > messages > settings > reading > compare > claims > topic > text,
 * with turns and words below all of them, the corpus, the history (IndexedDB) and the packs beside them, open only to background, options and (the first and
 * the last) the command line, the layout of plots, open only to background and options (its scales are too heavy for a
 * page), and files (what a reader hands in), open only to options and the command line.
 */

/** What each folder under src/ may import besides itself. */
const pure = ['text', 'topic', 'claims', 'compare', 'reading'];
const shared = [...pure, 'turns', 'words', 'settings', 'messages'];
const MAY_IMPORT = {
  text: [],
  topic: ['text'],
  claims: ['text', 'topic'],
  compare: ['text', 'topic', 'claims'],
  reading: ['text', 'topic', 'claims', 'compare'],
  plot: pure,
  turns: [],
  words: [],
  settings: pure,
  messages: [...pure, 'settings', 'words'],
  corpus: pure,
  history: pure,
  page: shared,
  files: [...shared, 'page'],
  ui: shared,
  overlay: [...shared, 'page', 'ui'],
  popup: [...shared, 'ui'],
  welcome: [...shared, 'page', 'ui', 'overlay'],
  packs: [...pure, 'corpus'],
  options: [...shared, 'ui', 'corpus', 'history', 'packs', 'plot', 'files'],
  background: [...shared, 'corpus', 'history', 'packs', 'plot'],
  cli: [...pure, 'corpus', 'packs', 'page', 'files'],
};

const layerRules = Object.entries(MAY_IMPORT).map(([layer, below]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import only ${below.length > 0 ? below.join(', ') : 'itself'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^(src|entrypoints|test|[.]ci)/', pathNot: `^src/(${[layer, ...below].join('|')})/` },
}));

const PURE = `^src/(${pure.join('|')})/`;
const CONTENT = '^(entrypoints/(gate|article)[.]content/|src/(page|overlay)/)';

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'known-layer',
      comment: 'Every folder under src/ has its place in .ci/boundary-rules.cjs.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/(${Object.keys(MAY_IMPORT).join('|')})/` },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that cannot be resolved cannot be checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'content-never-reaches-corpus',
      comment: "A content script's IndexedDB is the page's: the corpus lives in extension contexts only.",
      severity: 'error',
      from: { path: CONTENT },
      to: { path: '(^src/(corpus|history)/|^assets/corpus/|node_modules/idb/)', reachable: true },
    },
    {
      name: 'corpus-only-from-background-options-cli',
      severity: 'error',
      from: {
        path: '^(src|entrypoints)/',
        pathNot: '^(src/(corpus|packs|background|options|cli)/|entrypoints/(background|options))',
      },
      to: { path: '^(src/corpus/|assets/corpus/)' },
    },
    {
      name: 'packs-only-from-background-options-cli',
      severity: 'error',
      from: {
        path: '^(src|entrypoints)/',
        pathNot: '^(src/(packs|background|options|cli)/|entrypoints/(background|options))',
      },
      to: { path: '^src/packs/' },
    },
    {
      name: 'packs-reach-no-database',
      comment: 'src/packs reads and writes the format and talks to a server; what is stored is the corpus’s.',
      severity: 'error',
      from: { path: '^src/packs/' },
      to: {
        path: '(^src/corpus/(store|connection|open|pack-shelf)[.-]|node_modules/(idb|webextension-polyfill|wxt)/)',
      },
    },
    {
      name: 'pure-layers-import-no-package',
      comment: 'text, topic, claims, compare, reading: no browser API, no Node, no library.',
      severity: 'error',
      from: { path: PURE },
      to: {
        dependencyTypes: [
          'core',
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-bundled',
          'npm-no-pkg',
          'npm-unknown',
        ],
      },
    },
    {
      name: 'node-only-on-the-command-line',
      severity: 'error',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-imports-no-test',
      severity: 'error',
      from: { path: '^(src|entrypoints)/' },
      to: { path: '^(test|[.]ci)/' },
    },
    {
      name: 'product-imports-no-undeclared-package',
      severity: 'error',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^[.](output|wxt)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
    },
  },
};
