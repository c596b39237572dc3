import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { versionOf } from './src/corpus/bundle-version';
import { bundledFiles } from './src/corpus/bundled-files';
import { newsSitePatterns } from './src/settings/news-sites';
import { bundledPacks } from './src/topic/bundled-packs';

const quietContext = fileURLToPath(new URL('./src/page/quiet-context.ts', import.meta.url));

/** Suggestions only: both browsers let a reader change them. None for the popup, whose key is the reader's to choose. */
const commands = {
  'toggle-card': {
    suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' },
    description: '__MSG_site_command_toggle__',
  },
  'compare-selection': {
    suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' },
    description: '__MSG_select_command__',
  },
};

/**
 * Gives the polyfill as the module it would be today. Bundled as what it is, all properties of the browser's API are
 * copied when a script starts, and reading each sets up what it stands for: half of the gate's time on a page.
 */
const polyfillAsModule = {
  name: 'polyfill-as-module',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /webextension-polyfill\/dist\/browser-polyfill(\.min)?\.js$/.test(id)
      ? {
          code: `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`,
          map: null,
        }
      : null,
};

/**
 * Of the list of news sites the scripts use the hosts; names, countries and reasons are for whoever keeps the list, and
 * would be loaded at every start of the background for nothing.
 */
const hostsAlone = {
  name: 'hosts-alone',
  enforce: 'pre' as const,
  transform: (code: string, id: string) => {
    if (!id.endsWith('/assets/sites/news-sites.json')) return null;
    const { sites } = JSON.parse(code) as { sites: readonly { host: string }[] };
    return { code: JSON.stringify({ sites: sites.map(({ host }) => ({ host })) }), map: null };
  },
};

/**
 * The bundled corpus as text, with its version: as objects it would be made, written out and read through at every start
 * of the background, to find that it is installed.
 */
const corpusAsText = {
  name: 'corpus-as-text',
  enforce: 'pre' as const,
  transform: (_code: string, id: string) => {
    if (!id.endsWith('/src/corpus/bundled.ts')) return null;
    const text = JSON.stringify(JSON.stringify(bundledFiles));
    const code = `import { bundleOf } from './bundle';
      export const bundled = () => bundleOf('${versionOf(bundledFiles)}', () => JSON.parse(${text}));`;
    return { code, map: null };
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [polyfillAsModule, hostsAlone, corpusAsText, preact()],
    resolve: { alias: { 'wxt/utils/content-script-context': quietContext } },
  }),
  hooks: {
    // What the options page alone needs of the engine is a chunk beside it: the background, whose script is its own, shares
    // none with it. What other pages use too stays apart, or they would load it all.
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const output = build?.rollupOptions?.output;
      if (!output || Array.isArray(output) || !entrypoints.some(({ type }) => type === 'options')) return;
      output.codeSplitting = {
        groups: [{ name: 'engine', entriesAware: true, test: /\/src\/(claims|corpus|packs)\// }],
      };
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'topics.json', contents: JSON.stringify(bundledPacks) });
    },
    // Here and not in the entrypoint: what stands there is bundled into the gate, which every news page runs.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script' && entrypoint.name === 'gate')
          entrypoint.options.matches = [...newsSitePatterns];
      }
    },
  },
  // What a store's reviewer needs to build the package, and nothing made on the way.
  zip: { excludeSources: ['artifacts/**'], includeSources: ['**/*', '.ci/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    host_permissions: [...newsSitePatterns],
    // Nothing of it is granted at install: each site is asked for by itself, on a click.
    optional_host_permissions: ['*://*/*'],
    commands,
    // Packs the reader subscribes to are fetched over https, by the background alone; see docs/decisions/0031.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; connect-src 'self' https:; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lateral@lateral.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
