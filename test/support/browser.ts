import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import { launchChromium } from './chromium';
import type { BrowserName, Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';
import { type SiteMap, type Sites, serveSites } from './sites';
import { until, within } from './until';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXTENSION = { chromium: join(ROOT, '.output/chrome-mv3'), firefox: join(ROOT, '.output/firefox-mv3') };

/** Chromium's own errands that no switch stops. The extension's pages may connect nowhere, by their own CSP. */
const CHROMIUM_ERRANDS = ['accounts.google.com', 'clients2.google.com', 'update.googleapis.com'];

/** An image of the extension: a document with its rights and no code of its own, from which tests ask the browser. */
const QUIET_OWN_PAGE = 'icon/16.png';

/** A tab as the extension sees it. */
export interface TabInfo {
  readonly id: number;
  readonly url: string;
  readonly badge: string;
}

/** A real browser with the built extension, on a web that consists of the given sites. */
export class TestBrowser {
  readonly name: BrowserName;
  #driver: Driver;
  #sites: Sites;
  #control: Page | null = null;
  readonly #siteMap: SiteMap;
  readonly #profile: string;
  readonly #program: string;
  readonly #headless: boolean;
  readonly #language: string;

  private constructor(parts: {
    driver: Driver;
    sites: Sites;
    siteMap: SiteMap;
    profile: string;
    program: string;
    headless: boolean;
    language: string;
  }) {
    this.name = parts.driver.name;
    this.#driver = parts.driver;
    this.#sites = parts.sites;
    this.#siteMap = parts.siteMap;
    this.#profile = parts.profile;
    this.#program = parts.program;
    this.#headless = parts.headless;
    this.#language = parts.language;
  }

  /** Starts the browser. `headless: false` shows it; `language` is that of its own interface. */
  static async start(
    name: BrowserName,
    siteMap: SiteMap,
    headless = true,
    language = 'en-GB',
  ): Promise<TestBrowser> {
    const program = findBrowser(name);
    if (!program) throw new Error(`No ${name} found; npm test says how to install it.`);
    const profile = mkdtempSync(join(tmpdir(), `lateral-${name}-`));
    const sites = await serveSites(siteMap);
    try {
      const driver = await launch(name, { program, profile, proxy: sites.proxy, headless, language });
      const browser = new TestBrowser({ driver, sites, siteMap, profile, program, headless, language });
      await browser.#openControl();
      return browser;
    } catch (error) {
      await sites.close();
      rmSync(profile, { recursive: true, force: true });
      throw error;
    }
  }

  /** Resolves when somebody closes the browser's window. */
  get closed(): Promise<void> {
    return this.#driver.closed;
  }

  /** `host/path` of every page the browser asked the local sites for. */
  get served(): readonly string[] {
    return this.#sites.served;
  }

  /** Hosts outside the sites that something tried to reach: requests that would have left the machine. */
  strays(): readonly string[] {
    const errands = this.name === 'chromium' ? CHROMIUM_ERRANDS : [];
    return this.#sites.strays.filter((host) => !errands.includes(host));
  }

  /** Folder that downloads go to. */
  get downloads(): string {
    return downloadsOf(this.#profile);
  }

  /** For a test that sends a stray request on purpose. */
  forgetStrays(): void {
    this.#sites.strays.length = 0;
  }

  /** Opens a web page in a new tab in front and waits until it is loaded. */
  async open(url: string): Promise<Page> {
    const page = await this.#driver.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  /** Opens one of the extension's pages in a new tab. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.#driver.newPage();
    const url = this.#driver.ownOrigin + path;
    this.#driver.startNavigation(page, url);
    await until(`${path} is loaded`, () => isLoaded(page, url));
    return page;
  }

  /**
   * Opens the popup's page for a tab: in a second tab, behind that one, so that the tab in front is what it speaks of.
   */
  async openPopupFor(page: Page): Promise<Page> {
    const url = `${this.#driver.ownOrigin}popup.html`;
    const popup = await this.#driver.newPage();
    await page.bringToFront();
    this.#driver.startNavigation(popup, url);
    await until('the popup is loaded', () => isLoaded(popup, url));
    await until('the popup knows its tab', () => popup.$('main[aria-busy="false"]'));
    await popup.bringToFront();
    return popup;
  }

  /**
   * The popup as a click on the toolbar button opens it, with the right to read this page once. In Chromium it is the
   * real one; Firefox opens the real one too, but no driver reaches into it, so there it is a second one behind.
   */
  async openPopup(page: Page): Promise<Page> {
    const before = new Set(await this.#driver.pages());
    await this.#driver.clickToolbarButton(page);
    if (this.name === 'firefox') return this.openPopupFor(page);
    return this.#newPageAt(`${this.#driver.ownOrigin}popup.html`, before);
  }

  setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    return this.#driver.setColorScheme(page, scheme);
  }

  /** Runs a function with the extension's rights; its first argument is the browser's extension API. */
  async asExtension<A extends readonly unknown[], T>(
    work: (browser: ExtensionApi, ...args: A) => Promise<T> | T,
    ...args: A
  ): Promise<T> {
    if (!this.#control) throw new Error('The browser is not running.');
    return (await this.#control.evaluate(
      `(${work.toString()})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(args)})`,
    )) as T;
  }

  /** Every tab whose address the extension may see, with its badge. */
  tabs(): Promise<readonly TabInfo[]> {
    return this.asExtension(async (browser) => {
      const tabs = (await browser.tabs.query({})).filter((tab) => tab.url !== undefined);
      return Promise.all(
        tabs.map(async ({ id = -1, url = '' }) => ({
          id,
          url,
          badge: await browser.action.getBadgeText({ tabId: id }),
        })),
      );
    });
  }

  /** Runs a function in the page with the overlay's closed root; null when there is no overlay. */
  async inOverlay<A extends readonly unknown[], T>(
    page: Page,
    work: (root: ShadowRoot, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T | null> {
    const answer = await this.#driver.callWithClosedRoot(page, work.toString(), args);
    return answer ? (answer.value as T) : null;
  }

  /** Installs the extension over itself, as an update does; the web pages stay open. */
  async reinstall(): Promise<void> {
    await this.#driver.reinstall();
    await this.#openControl();
  }

  /** Ends the browser and starts it again with the same profile. */
  async restart(): Promise<void> {
    await this.#driver.close();
    await this.#sites.close();
    this.#control = null;
    this.#sites = await serveSites(this.#siteMap);
    this.#driver = await launch(this.name, {
      program: this.#program,
      profile: this.#profile,
      proxy: this.#sites.proxy,
      headless: this.#headless,
      language: this.#language,
    });
    await this.#openControl();
  }

  /** Ends the browser and the sites and removes the profile. */
  async close(): Promise<void> {
    await this.#driver.close();
    await this.#sites.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #newPageAt(url: string, before: ReadonlySet<Page>): Promise<Page> {
    return until(`${url} opens`, async () => {
      for (const candidate of await this.#driver.pages()) {
        if (!before.has(candidate) && (await isLoaded(candidate, url))) return candidate;
      }
      return null;
    });
  }

  /** Opened first of all: a tab that opens later would take the place in front. */
  async #openControl(): Promise<void> {
    this.#control = await this.openOwn(QUIET_OWN_PAGE);
  }
}

/** The little of the extension API that tests use through `asExtension`. */
export interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
  readonly action: { getBadgeText(details: { readonly tabId: number }): Promise<string> };
  readonly storage: { readonly local: { get(): Promise<Readonly<Record<string, unknown>>> } };
}

function launch(name: BrowserName, options: Omit<LaunchOptions, 'downloads' | 'extension'>): Promise<Driver> {
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const downloads = downloadsOf(options.profile);
  mkdirSync(downloads, { recursive: true });
  return start({ ...options, downloads, extension: EXTENSION[name] });
}

const downloadsOf = (profile: string): string => join(profile, 'lateral-downloads');

async function isLoaded(page: Page, url: string): Promise<boolean> {
  try {
    const [address, state] = await within(
      1000,
      page.evaluate(() => [location.href, document.readyState]),
    );
    return address === url && state === 'complete';
  } catch {
    return false;
  }
}
