import type { Page } from 'puppeteer-core';
import type { Focused } from './focused';

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
  /** The sites are not given to the extension with its installation. Only Firefox can do that. */
  readonly withheld: boolean;
}

/** An entry of ours in the menu of selected text. */
export interface MenuEntry {
  readonly id: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
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
  /** What assistive technology is told of the focused element of the page in front; null while it is told nothing. */
  focused(page: Page): Promise<Focused | null>;
  /** Acts as a click on the toolbar button would while the page is in front: opens the popup, grants activeTab. */
  clickToolbarButton(page: Page): Promise<void>;
  /** Ends the extension's background until the next event wakes it; only Chromium lets a driver do that. */
  stopWorker?(): Promise<void>;
  /** Keeps the background busy for so many milliseconds; null where a page of the extension's can do that itself. */
  readonly stallBackground: ((milliseconds: number) => Promise<void>) | null;
  /** Presses a button of the toolbar button's own popup; Firefox alone, whose popup is no page for a test. */
  pressInPopup?(words: string): Promise<void>;
  /** Whether that popup is open; Firefox alone. */
  isPopupOpen?(): Promise<boolean>;
  /** Acts as the keys of a command would while the page is in front; grants activeTab. */
  runCommand(page: Page, name: string): Promise<void>;
  /** Chooses an entry of the menu that the browser opens over selected text, at this place of the page. */
  chooseFromMenu(page: Page, entry: MenuEntry): Promise<void>;
  /**
   * To be called before the extension asks for access to these origins; the function it gives answers the question once
   * it is asked.
   */
  prepareAnswer(origins: readonly string[], allow: boolean): Promise<() => Promise<void>>;
  /** Withholds access to a listed site, as a reader does in the browser's own settings; Chromium withholds all of them. */
  withholdAccess(origin: string): Promise<void>;
  /** Gives access, as a reader does in the browser's own settings. */
  giveAccess(origin: string): Promise<void>;
  /** Takes access back, as a reader does in the browser's own settings. */
  takeAccess(origin: string): Promise<void>;
  /** Installs the extension over itself, as an update does. */
  reinstall(): Promise<void>;
  /** Lets a page build others in advance, where the browser can; the driver library forbids it. */
  allowPrerendering(page: Page): Promise<void>;
  setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Lays the page, which is in front, out as for paper, or for the screen again. */
  setPrinting(page: Page, isPrinting: boolean): Promise<void>;
  /** Ends when the reader closes the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Keeps a thread busy. Sent to a browser as its source. */
export function stall(milliseconds: number): void {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
}

/** A browser in a window is ended by whoever shows it, who has things to put away first. */
export const OWN_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;
