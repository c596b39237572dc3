import puppeteer, { type Browser, type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import { type Driver, type LaunchOptions, OWN_SIGNALS } from './driver';

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

  async clickToolbarButton(page: Page): Promise<void> {
    const [extension] = (await this.#browser.extensions()).values();
    if (!extension) throw new Error('The extension is not installed.');
    await page.bringToFront();
    await extension.triggerAction(page);
  }

  async reinstall(): Promise<void> {
    await this.#browser.installExtension(this.#extension);
  }

  async setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
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
