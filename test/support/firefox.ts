import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Driver, type LaunchOptions, OWN_SIGNALS } from './driver';
import { until } from './until';

const VIEWPORT = { width: 1280, height: 800 };

/** The add-on's id in the manifest, and the address its pages get in these tests. */
const GECKO_ID = 'lateral@lateral.example';
const UUID = '5f1c0d5e-2b1a-4c3d-9e8f-0a1b2c3d4e5f';

function preferences({ proxy, downloads, language }: LaunchOptions): Record<string, unknown> {
  const [host, port] = proxy.split(':');
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    // An add-on installed for a test is removed when Firefox ends; its storage must be there after the restart.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
    'media.peerconnection.enabled': false,
    'intl.locale.requested': language,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    // Firefox's own services; what they still ask for would show up among the strays.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'app.normandy.enabled': false,
    'toolkit.telemetry.server': '',
    'browser.safebrowsing.update.enabled': false,
  };
}

/** A value as WebDriver BiDi serialises it. */
interface RemoteValue {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: unknown;
}

interface RemoteNode extends RemoteValue {
  readonly value?: {
    readonly mode?: string;
    readonly shadowRoot?: RemoteNode | null;
    readonly children?: readonly RemoteNode[];
  };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
}

function findClosedRoot(node: RemoteNode): RemoteNode | null {
  const root = node.value?.shadowRoot;
  if (root?.value?.mode === 'closed') return root;
  for (const child of node.value?.children ?? []) {
    const found = findClosedRoot(child);
    if (found) return found;
  }
  return null;
}

class Firefox implements Driver {
  readonly name = 'firefox';
  readonly ownOrigin = `moz-extension://${UUID}/`;
  readonly closed: Promise<void>;
  readonly #browser: Browser;
  readonly #extension: string;

  constructor(browser: Browser, extension: string) {
    this.#browser = browser;
    this.#extension = extension;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  newPage(): Promise<Page> {
    return this.#browser.newPage();
  }

  pages(): Promise<readonly Page[]> {
    return this.#browser.pages();
  }

  startNavigation(page: Page, url: string): void {
    void this.#send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  }

  async callWithClosedRoot(
    page: Page,
    body: string,
    args: readonly unknown[],
  ): Promise<{ value: unknown } | null> {
    const target = { context: contextOf(page) };
    const serializationOptions = { maxDomDepth: 2, includeShadowTree: 'all' };
    const tree = {
      expression: 'document.documentElement',
      target,
      awaitPromise: false,
      serializationOptions,
    };
    const document = await this.#evaluate('script.evaluate', tree);
    const root = findClosedRoot(document as RemoteNode);
    if (!root?.sharedId) return null;
    const result = await this.#evaluate('script.callFunction', {
      functionDeclaration: `async (root, args) => JSON.stringify((await (${body})(root, ...JSON.parse(args))) ?? null)`,
      arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(args) }],
      target,
      awaitPromise: true,
    });
    return { value: JSON.parse(String(result.value)) };
  }

  async clickToolbarButton(page: Page): Promise<void> {
    await page.bringToFront();
    await this.#inBrowserWindow(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`);
  }

  /**
   * Makes the browser speak a language it has no pack for: its own words stay English, but add-ons installed from now
   * on take their messages from the file of that language, as in a browser that has the pack.
   */
  async speak(language: string): Promise<void> {
    const locales = JSON.stringify([language, 'en-US']);
    await this.#inBrowserWindow(
      `Services.locale.availableLocales = ${locales}; Services.locale.requestedLocales = ${locales}`,
    );
  }

  async reinstall(): Promise<void> {
    await this.#browser.installExtension(this.#extension);
  }

  async setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    const override = scheme === 'dark' ? 0 : 1;
    await this.#inBrowserWindow(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${override})`,
    );
    await until('the colour scheme', () =>
      page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
    );
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
  }

  /** Runs code with the browser's own rights, in its window. */
  async #inBrowserWindow(expression: string): Promise<void> {
    const reply = (await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      readonly contexts: readonly { readonly context: string }[];
    };
    const [window] = reply.contexts;
    if (!window) throw new Error('Firefox shows no window.');
    await this.#evaluate('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    });
  }

  async #evaluate(method: string, parameters: object): Promise<RemoteValue> {
    const reply = (await this.#send(method, parameters)) as Evaluated;
    if (reply.type !== 'success' || !reply.result)
      throw new Error(reply.exceptionDetails?.text ?? 'no result');
    return reply.result;
  }

  /** Puppeteer has no public way to send a BiDi command of one's own. */
  async #send(method: string, parameters: object): Promise<unknown> {
    const { connection } = this.#browser as unknown as {
      readonly connection: {
        send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
      };
    };
    return (await connection.send(method, parameters)).result;
  }
}

/** The id of a page's browsing context. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

/** Starts Firefox with the extension. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    userDataDir: options.profile,
    headless: options.headless,
    ...(options.headless ? {} : OWN_SIGNALS),
    acceptInsecureCerts: true,
    defaultViewport: options.headless ? VIEWPORT : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options),
    // Without this a release build ignores the pref that keeps it from asking for remote settings.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  const firefox = new Firefox(browser, options.extension);
  if (!options.language.startsWith('en')) await firefox.speak(options.language);
  await browser.installExtension(options.extension);
  return firefox;
}
