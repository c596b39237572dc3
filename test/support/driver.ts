import type { Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Path of the browser's program. */
  readonly program: string;
  /** Folder of the browser's profile; what the extension stores lives here. */
  readonly profile: string;
  /** Folder that downloads go to without a question. */
  readonly downloads: string;
  /** The language of the browser's own interface, as a BCP 47 tag. */
  readonly language: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** `host:port` of the proxy that every request goes through. */
  readonly proxy: string;
  readonly headless: boolean;
}

/** What a test needs of a browser and the two do in different ways. Everything else is Puppeteer's `Page`. */
export interface Driver {
  readonly name: BrowserName;
  /** `chrome-extension://ID/` or `moz-extension://UUID/`. */
  readonly ownOrigin: string;
  newPage(): Promise<Page>;
  pages(): Promise<readonly Page[]>;
  /** Starts a navigation and does not wait: Firefox never reports the end of one to an extension's page. */
  startNavigation(page: Page, url: string): void;
  /**
   * Runs `body`, the source of a function, in the page with the overlay's closed root as its first argument. Null when
   * the page has no such root. The root stays closed: this is the debugger's view of it.
   */
  callWithClosedRoot(page: Page, body: string, args: readonly unknown[]): Promise<{ value: unknown } | null>;
  /** Acts as a click on the toolbar button would while the page is in front: opens the popup, grants activeTab. */
  clickToolbarButton(page: Page): Promise<void>;
  /** Installs the extension over itself, as an update does. */
  reinstall(): Promise<void>;
  setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Ends when the reader closes the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** A browser in a window is ended by whoever shows it, who has things to put away first. */
export const OWN_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;
