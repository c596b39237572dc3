import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import { launchChromium } from './chromium';
import type { BrowserName, Driver, MenuEntry } from './driver';
import type { ExtensionApi } from './extension-api';
import { launchFirefox } from './firefox';
import type { Focused } from './focused';
import { type Servers, type SiteMap, type Sites, serveSites } from './sites';
import { until, within } from './until';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXTENSION = { chromium: join(ROOT, '.output/chrome-mv3'), firefox: join(ROOT, '.output/firefox-mv3') };

/** Chromium's own errands that no switch stops. The extension's pages may connect nowhere, by their own CSP. */
const CHROMIUM_ERRANDS = [
  'accounts.google.com',
  'clients2.google.com',
  'update.googleapis.com',
  // For a dictionary, when somebody types into a field.
  'redirector.gvt1.com',
];

/** An image of the extension: a document with its rights and no code of its own, from which tests ask the browser. */
const QUIET_OWN_PAGE = 'icon/16.png';

/** A tab as the extension sees it. */
export interface TabInfo {
  readonly id: number;
  readonly url: string;
  readonly badge: string;
}

/** How a browser is started; all of it may be left out. */
export interface StartOptions {
  /** False shows it. */
  readonly headless?: boolean;
  /** Leaves the page of the first run open, which would take the place in front. */
  readonly keepWelcome?: boolean;
  /** The sites are not given to the extension with its installation. Only Firefox can do that. */
  readonly withheld?: boolean;
  /** The language of the browser's own interface, as a BCP 47 tag; British English unless said otherwise. */
  readonly language?: string;
  /** Servers of the test's own, beside the sites. */
  readonly servers?: Servers;
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
  readonly #options: StartOptions;

  private constructor(parts: {
    driver: Driver;
    sites: Sites;
    siteMap: SiteMap;
    profile: string;
    program: string;
    options: StartOptions;
  }) {
    this.name = parts.driver.name;
    this.#driver = parts.driver;
    this.#sites = parts.sites;
    this.#siteMap = parts.siteMap;
    this.#profile = parts.profile;
    this.#program = parts.program;
    this.#options = parts.options;
  }

  static async start(name: BrowserName, siteMap: SiteMap, options: StartOptions = {}): Promise<TestBrowser> {
    const program = findBrowser(name);
    if (!program) throw new Error(`No ${name} found; npm test says how to install it.`);
    const profile = mkdtempSync(join(tmpdir(), `lateral-${name}-`));
    const sites = await serveSites(siteMap, options.servers);
    try {
      const driver = await launch(name, { program, profile, proxy: sites.proxy, options });
      const browser = new TestBrowser({ driver, sites, siteMap, profile, program, options });
      await browser.#meetWelcome();
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

  /** Where the extension's own files are, scripts on pages included. */
  get ownOrigin(): string {
    return this.#driver.ownOrigin;
  }

  /** Ends the extension's background, as the browser does after half a minute of quiet. */
  async stopWorker(): Promise<void> {
    if (!this.#driver.stopWorker) throw new Error(`Nobody can end the background of ${this.name} at will.`);
    await this.#driver.stopWorker();
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

  /** A page that the extension opens by itself in a tab; `path` is how its own address begins. */
  openedOwn(path: string): Promise<Page> {
    const start = this.#driver.ownOrigin + path;
    return until(`${path} opens`, async () => {
      for (const candidate of await this.#driver.pages()) {
        const address = await within(
          1000,
          candidate.evaluate(() => location.href),
        ).catch(() => '');
        if (address.startsWith(start) && (await isLoaded(candidate, address))) return candidate;
      }
      return null;
    });
  }

  /** The popup that the extension has opened by itself, in Chromium; null in Firefox, where no driver reaches into it. */
  async shownPopup(): Promise<Page | null> {
    if (this.name === 'firefox') return null;
    return this.#newPageAt(`${this.#driver.ownOrigin}popup.html`, new Set());
  }

  /** Clicks the toolbar button while the page is in front, whatever comes of it. */
  clickToolbarButton(page: Page): Promise<void> {
    return this.#driver.clickToolbarButton(page);
  }

  /** Presses a button of the toolbar button's own popup; in Firefox alone. */
  async pressInPopup(words: string): Promise<void> {
    await this.#driver.pressInPopup?.(words);
  }

  /** Whether that popup is open; in Firefox alone. */
  async isPopupOpen(): Promise<boolean> {
    return (await this.#driver.isPopupOpen?.()) ?? false;
  }

  setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    return this.#driver.setColorScheme(page, scheme);
  }

  allowPrerendering(page: Page): Promise<void> {
    return this.#driver.allowPrerendering(page);
  }

  setPrinting(page: Page, isPrinting: boolean): Promise<void> {
    return this.#driver.setPrinting(page, isPrinting);
  }

  /** Makes the background deaf for so many milliseconds; ends when that is over. */
  stallBackground(milliseconds: number): Promise<void> {
    if (this.#driver.stallBackground) return this.#driver.stallBackground(milliseconds);
    return this.asExtension((_api, time) => {
      const end = Date.now() + time;
      while (Date.now() < end);
    }, milliseconds);
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

  /** What assistive technology is told of the focused element of the page in front. */
  focused(page: Page): Promise<Focused> {
    return until('the focused element', () => this.#driver.focused(page));
  }

  /** Presses the keys of a command while the page is in front. */
  async runCommand(page: Page, name: 'toggle-card' | 'compare-selection'): Promise<void> {
    await this.#wake();
    await this.#driver.runCommand(page, name);
  }

  /** Chooses an entry of the menu of selected text. */
  async chooseFromMenu(page: Page, entry: MenuEntry): Promise<void> {
    await this.#wake();
    await this.#driver.chooseFromMenu(page, entry);
  }

  /**
   * To be called before the extension asks for access to these origins; the function it gives answers the question once
   * it is asked.
   */
  prepareAnswer(origins: readonly string[], allow: boolean): Promise<() => Promise<void>> {
    return this.#driver.prepareAnswer(origins, allow);
  }

  /** Withholds access to a listed site, as a reader does in the browser's own settings; Chromium withholds all of them. */
  withholdAccess(origin: string): Promise<void> {
    return this.#driver.withholdAccess(origin);
  }

  /** Gives access, as a reader does in the browser's own settings. */
  giveAccess(origin: string): Promise<void> {
    return this.#driver.giveAccess(origin);
  }

  /** Takes access back, as a reader does in the browser's own settings. */
  takeAccess(origin: string): Promise<void> {
    return this.#driver.takeAccess(origin);
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
    this.#sites = await serveSites(this.#siteMap, this.#options.servers);
    this.#driver = await launch(this.name, {
      program: this.#program,
      profile: this.#profile,
      proxy: this.#sites.proxy,
      options: this.#options,
    });
    await this.#meetWelcome();
    await this.#openControl();
  }

  /** Ends the browser and the sites and removes the profile. */
  async close(): Promise<void> {
    await this.#driver.close();
    await this.#sites.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** A background that sleeps cannot be reached by a driver. */
  async #wake(): Promise<void> {
    await this.asExtension((browser) => browser.runtime.sendMessage({}).catch(() => undefined));
  }

  #newPageAt(url: string, before: ReadonlySet<Page>): Promise<Page> {
    return until(`${url} opens`, async () => {
      for (const candidate of await this.#driver.pages()) {
        if (!before.has(candidate) && (await isLoaded(candidate, url))) return candidate;
      }
      return null;
    });
  }

  /** An installation opens the page of the first run; a test's browser installs anew whenever it starts. */
  async #meetWelcome(): Promise<void> {
    const page = await this.#newPageAt(`${this.#driver.ownOrigin}welcome.html`, new Set());
    if (!this.#options.keepWelcome) await page.close();
  }

  /** Opened first of all: a tab that opens later would take the place in front. */
  async #openControl(): Promise<void> {
    this.#control = await this.openOwn(QUIET_OWN_PAGE);
  }
}

function launch(
  name: BrowserName,
  parts: { program: string; profile: string; proxy: string; options: StartOptions },
): Promise<Driver> {
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const { options, ...places } = parts;
  const { headless = true, withheld = false, language = 'en-GB' } = options;
  const downloads = downloadsOf(places.profile);
  mkdirSync(downloads, { recursive: true });
  return start({ ...places, headless, withheld, language, downloads, extension: EXTENSION[name] });
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
