import puppeteer, { type Browser, type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import { type Driver, type LaunchOptions, type MenuEntry, OWN_SIGNALS, stall } from './driver';
import { type Focused, focusedInChromium } from './focused';

const VIEWPORT = { width: 1280, height: 800 };

const argumentsFor = ({ proxy, language }: LaunchOptions): string[] => [
  // Only root needs this, and root is what containers run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--proxy-server=${proxy}`,
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,CertificateTransparencyComponentUpdater',
  '--disable-sync',
  '--no-first-run',
  `--lang=${language}`,
];

type CdpNode = Protocol.DOM.Node;

/** The first closed root of the document; the test pages have none of their own. */
function findClosedRoot(node: CdpNode): CdpNode | null {
  for (const root of node.shadowRoots ?? []) if (root.shadowRootType === 'closed') return root;
  for (const child of node.children ?? []) {
    const found = findClosedRoot(child);
    if (found) return found;
  }
  return null;
}

class Chromium implements Driver {
  readonly name = 'chromium';
  readonly ownOrigin: string;
  readonly closed: Promise<void>;
  readonly #browser: Browser;
  readonly #extension: string;
  readonly #sessions = new WeakMap<Page, Promise<CDPSession>>();

  constructor(browser: Browser, extension: string, id: string) {
    this.#browser = browser;
    this.#extension = extension;
    this.ownOrigin = `chrome-extension://${id}/`;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  newPage(): Promise<Page> {
    return this.#browser.newPage();
  }

  async pages(): Promise<readonly Page[]> {
    // Puppeteer lists the toolbar's popup as a target and not as a page.
    const url = `${this.ownOrigin}popup.html`;
    const popups = this.#browser.targets().filter((target) => target.url() === url);
    const tabs = (await this.#browser.pages()).filter((page) => page.url() !== url);
    return [...tabs, ...(await Promise.all(popups.map((target) => target.asPage())))];
  }

  startNavigation(page: Page, url: string): void {
    page.goto(url).catch(() => undefined);
  }

  async callWithClosedRoot(
    page: Page,
    body: string,
    args: readonly unknown[],
  ): Promise<{ value: unknown } | null> {
    const session = await this.#session(page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const closed = findClosedRoot(root);
    if (!closed) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId ? { objectId: object.objectId } : {}),
      functionDeclaration: `function (...args) { return (${body})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return { value: result.value };
  }

  async focused(page: Page): Promise<Focused | null> {
    return focusedInChromium(await this.#session(page));
  }

  async clickToolbarButton(page: Page): Promise<void> {
    const [extension] = (await this.#browser.extensions()).values();
    if (!extension) throw new Error('The extension is not installed.');
    await page.bringToFront();
    await extension.triggerAction(page);
  }

  async stopWorker(): Promise<void> {
    const target = this.#browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(this.ownOrigin));
    await (await target?.worker())?.close();
  }

  async runCommand(page: Page, name: string): Promise<void> {
    await this.#grantActiveTab(page);
    await this.#dispatch('commands.onCommand', name);
  }

  /** No driver reaches into the menu; the worker is told what the browser would tell it. */
  async chooseFromMenu(page: Page, { id }: MenuEntry): Promise<void> {
    const selectionText = await page.evaluate(() => String(getSelection()).replace(/\s+/g, ' '));
    await this.#grantActiveTab(page);
    await this.#dispatch('contextMenus.onClicked', { menuItemId: id, frameId: 0, selectionText });
  }

  /** No driver reaches the question either: what is allowed beforehand is granted without it. A no stays unsaid. */
  async prepareAnswer(origins: readonly string[], allow: boolean): Promise<() => Promise<void>> {
    for (const origin of allow ? origins : []) await this.giveAccess(origin);
    return async () => {};
  }

  withholdAccess(): Promise<void> {
    const extensionId = new URL(this.ownOrigin).host;
    return this.#inSettings('updateExtensionConfiguration', [{ extensionId, hostAccess: 'ON_CLICK' }]);
  }

  giveAccess(origin: string): Promise<void> {
    return this.#inSettings('addHostPermission', origin);
  }

  takeAccess(origin: string): Promise<void> {
    return this.#inSettings('removeHostPermission', origin);
  }

  async reinstall(): Promise<void> {
    await this.#browser.installExtension(this.#extension);
  }

  async allowPrerendering(page: Page): Promise<void> {
    // The library's own session is the one that forbids it.
    const { _client } = page as unknown as { _client(): CDPSession };
    await _client.call(page).send('Page.setPrerenderingAllowed', { isAllowed: true });
  }

  async setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async setPrinting(page: Page, isPrinting: boolean): Promise<void> {
    await page.emulateMediaType(isPrinting ? 'print' : 'screen');
  }

  /** Keeps the background busy for some time; ends when that is over. */
  async stallBackground(milliseconds: number): Promise<void> {
    const target = this.#browser
      .targets()
      .find(
        (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(this.ownOrigin),
      );
    await (await target?.worker())?.evaluate(stall, milliseconds);
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
  }

  async #grantActiveTab(page: Page): Promise<void> {
    await this.clickToolbarButton(page);
    const url = `${this.ownOrigin}popup.html`;
    const target = await this.#browser.waitForTarget((one) => one.url() === url);
    await (await target.asPage()).close();
    await page.bringToFront();
  }

  /** Fires an event of the extension's API in its worker, with the tab in front as the last argument. */
  async #dispatch(event: string, first: unknown): Promise<void> {
    const target = await this.#browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(this.ownOrigin),
    );
    const worker = await target.worker();
    await worker?.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.${event}.dispatch(${JSON.stringify(first)}, tab);
    })()`);
  }

  /** Changes the access to sites as the browser's page of extensions does. */
  async #inSettings(change: string, what: string | readonly [object]): Promise<void> {
    const id = new URL(this.ownOrigin).host;
    const args = (typeof what === 'string' ? [id, what] : what).map((value) => JSON.stringify(value));
    const page = await this.#browser.newPage();
    await page.goto(`chrome://extensions/?id=${id}`);
    await page.evaluate(`chrome.developerPrivate.${change}(${args.join()})`);
    await page.close();
  }

  #session(page: Page): Promise<CDPSession> {
    const known = this.#sessions.get(page) ?? page.createCDPSession();
    this.#sessions.set(page, known);
    return known;
  }
}

/** Starts Chromium or Chrome with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.program,
    userDataDir: options.profile,
    headless: options.headless,
    ...(options.headless ? {} : OWN_SIGNALS),
    pipe: true,
    // On Linux the switch alone does not do it.
    env: { ...process.env, LANGUAGE: options.language },
    acceptInsecureCerts: true,
    enableExtensions: true,
    downloadBehavior: { policy: 'allow', downloadPath: options.downloads },
    defaultViewport: options.headless ? VIEWPORT : null,
    args: argumentsFor(options),
  });
  return new Chromium(browser, options.extension, await browser.installExtension(options.extension));
}
