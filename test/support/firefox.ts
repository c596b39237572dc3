import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Driver, type LaunchOptions, type MenuEntry, OWN_SIGNALS } from './driver';
import { type Focused, focusedInFirefox } from './focused';
import { until } from './until';

const VIEWPORT = { width: 1280, height: 800 };

/** The add-on's id in the manifest, and the address its pages get in these tests. */
const GECKO_ID = 'lateral@lateral.example';
/** The letters of the commands' keys, by which the browser's window knows them. */
const KEYS: Readonly<Record<string, string>> = { 'toggle-card': 'O', 'compare-selection': 'K' };

const UUID = '5f1c0d5e-2b1a-4c3d-9e8f-0a1b2c3d4e5f';

function preferences({ proxy, downloads, withheld, language }: LaunchOptions): Record<string, unknown> {
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
    'extensions.originControls.grantByDefault': !withheld,
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
  /** The background shares its thread with the extension's pages. */
  readonly stallBackground = null;
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

  /** A script in the page's frame may ask the accessibility service and look into a closed root. */
  async focused(page: Page): Promise<Focused | null> {
    await page.bringToFront();
    const tell = `sendAsyncMessage('lateral:focused', JSON.stringify(${focusedInFirefox}))`;
    const { value } = await this.#inBrowserWindow(
      `new Promise((resolve) => {
        const { messageManager } = gBrowser.selectedBrowser;
        messageManager.addMessageListener('lateral:focused', function once({ data }) {
          messageManager.removeMessageListener('lateral:focused', once);
          resolve(data);
        });
        messageManager.loadFrameScript(${JSON.stringify(`data:;charset=utf-8,${encodeURIComponent(tell)}`)}, false);
      })`,
    );
    return JSON.parse(String(value)) as Focused | null;
  }

  async clickToolbarButton(page: Page): Promise<void> {
    await page.bringToFront();
    await this.#inBrowserWindow(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      // A popup still open would only be closed by a second click.
      for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`);
  }

  /** No driver reaches into the popup; a script in its frame does, and has a reader's click behind it. */
  async pressInPopup(words: string): Promise<void> {
    const press = `(() => {
      const button = [...content.document.querySelectorAll('button')]
        .find((one) => one.textContent.includes(${JSON.stringify(words)}));
      sendAsyncMessage('lateral:pressed', button !== undefined);
      if (!button) return;
      const hand = content.windowUtils.setHandlingUserInput(true);
      try { button.click(); } finally { hand.destruct(); }
    })()`;
    const script = JSON.stringify(`data:,${encodeURIComponent(press)}`);
    await until(`"${words}" in the popup`, () =>
      this.#tellsBrowserWindow(`new Promise((resolve) => {
        const { messageManager } = document.querySelector('browser.webextension-popup-browser');
        messageManager.addMessageListener('lateral:pressed', ({ data }) => resolve(data));
        messageManager.loadFrameScript(${script}, false);
      })`),
    );
  }

  isPopupOpen(): Promise<boolean> {
    return this.#tellsBrowserWindow(`document.querySelector('browser.webextension-popup-browser') !== null`);
  }

  async runCommand(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    const key = JSON.stringify(KEYS[name]);
    const found = `document.querySelector('keyset[id^="ext-keyset"] key[key="' + ${key} + '"]')`;
    await this.#inBrowserWindow(`${found}.doCommand()`);
  }

  async chooseFromMenu(page: Page, { words, x, y }: MenuEntry): Promise<void> {
    await page.bringToFront();
    await page.mouse.click(x, y, { button: 'right' });
    await until('the menu', () =>
      this.#tellsBrowserWindow(`(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(words)});
        if (menu.state !== 'open' || !item || item.hidden) return false;
        menu.activateItem(item);
        return true;
      })()`),
    );
  }

  async prepareAnswer(_origins: readonly string[], allow: boolean): Promise<() => Promise<void>> {
    return () => this.#answerQuestion(allow ? 'button' : 'secondaryButton');
  }

  async #answerQuestion(button: string): Promise<void> {
    await until('the question about access', () =>
      this.#tellsBrowserWindow(`(() => {
        const question = document.getElementById('addon-webext-permissions-notification');
        if (PopupNotifications.panel.state !== 'open' || !question || question.hidden) return false;
        question.${button}.click();
        return true;
      })()`),
    );
  }

  withholdAccess(origin: string): Promise<void> {
    return this.takeAccess(origin);
  }

  giveAccess(origin: string): Promise<void> {
    return this.#changeAccess('add', origin);
  }

  takeAccess(origin: string): Promise<void> {
    return this.#changeAccess('remove', origin);
  }

  async #changeAccess(change: 'add' | 'remove', origin: string): Promise<void> {
    await this.#inBrowserWindow(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      const access = { permissions: [], origins: [${JSON.stringify(origin)}] };
      await ExtensionPermissions.${change}(extension.id, access, extension);
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

  async allowPrerendering(): Promise<void> {}

  async setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    const override = scheme === 'dark' ? 0 : 1;
    await this.#inBrowserWindow(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${override})`,
    );
    await until('the colour scheme', () =>
      page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
    );
  }

  async setPrinting(page: Page, isPrinting: boolean): Promise<void> {
    await page.bringToFront();
    const media = isPrinting ? 'print' : '';
    await this.#inBrowserWindow(
      `gBrowser.selectedBrowser.browsingContext.mediumOverride = ${JSON.stringify(media)}`,
    );
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
  }

  async #tellsBrowserWindow(expression: string): Promise<boolean> {
    return (await this.#inBrowserWindow(expression)).value === true;
  }

  /** Runs code with the browser's own rights, in its window. */
  async #inBrowserWindow(expression: string): Promise<RemoteValue> {
    const reply = (await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      readonly contexts: readonly { readonly context: string }[];
    };
    const [window] = reply.contexts;
    if (!window) throw new Error('Firefox shows no window.');
    return this.#evaluate('script.evaluate', {
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
