/** An event target that takes events for trusted when they say so, as no script can make a browser do. */
class Listeners {
  private readonly all = new Map<string, Set<(event: Event) => void>>();

  addEventListener(
    type: string,
    listen: (event: Event) => void,
    { signal }: { signal?: AbortSignal } = {},
  ): void {
    const listeners = this.all.get(type) ?? new Set();
    this.all.set(type, listeners.add(listen));
    signal?.addEventListener('abort', () => listeners.delete(listen));
  }

  dispatchEvent(event: Event): void {
    for (const listen of [...(this.all.get(event.type) ?? [])]) listen(event);
  }
}

/** A MutationObserver that hears of every change, and of none while it is disconnected. */
const observerFor = (watchers: Set<() => void>) =>
  class {
    constructor(private readonly tell: () => void) {}
    observe(): void {
      watchers.add(this.tell);
    }
    disconnect(): void {
      watchers.delete(this.tell);
    }
  };

/** A window with an address, visibility and navigation, for scripts that watch a page. */
export class FakePage {
  address: string;
  prerendering = false;
  readonly window: Window;
  private hidden = false;
  private readonly documentEvents = new EventTarget();
  private readonly windowEvents = new Listeners();
  private readonly watchers = new Set<() => void>();
  private navigation: EventTarget | undefined = new EventTarget();

  constructor(address: string, content: object = {}) {
    this.address = address;
    const self = this;
    const document = Object.assign(content, {
      addEventListener: this.documentEvents.addEventListener.bind(this.documentEvents),
    });
    Object.defineProperty(document, 'hidden', { get: () => self.hidden });
    Object.defineProperty(document, 'prerendering', { get: () => self.prerendering });
    this.window = {
      document,
      performance: { getEntriesByType: () => [{ name: address }] },
      location: {
        get href() {
          return self.address;
        },
        get hostname() {
          return new URL(self.address).hostname;
        },
      },
      get navigation() {
        return self.navigation;
      },
      addEventListener: this.windowEvents.addEventListener.bind(this.windowEvents),
      MutationObserver: observerFor(this.watchers),
      setTimeout: (run: () => void, delay: number) => setTimeout(run, delay),
      clearTimeout: (timer: number) => clearTimeout(timer),
      setInterval: (run: () => void, delay: number) => setInterval(run, delay),
      clearInterval: (timer: number) => clearInterval(timer),
    } as unknown as Window;
  }

  /** Navigates as `history.pushState` does. */
  go(address: string): void {
    this.address = address;
    this.navigation?.dispatchEvent(new Event('currententrychange'));
  }

  forgetNavigation(): void {
    this.navigation = undefined;
  }

  setHidden(hidden: boolean): void {
    this.hidden = hidden;
    this.documentEvents.dispatchEvent(new Event('visibilitychange'));
  }

  /** Shows a prerendered page. */
  show(): void {
    this.prerendering = false;
    this.claimShown();
  }

  /** Says that a prerendered page is shown, as its own script can. */
  claimShown(): void {
    this.documentEvents.dispatchEvent(new Event('prerenderingchange'));
  }

  /** Comes back from the back-forward cache. */
  restore(isTrusted = true): void {
    this.windowEvents.dispatchEvent({ type: 'pageshow', persisted: true, isTrusted } as unknown as Event);
  }

  /** Lets the script that watches the document know that it changed. */
  mutate(): void {
    for (const tell of [...this.watchers]) tell();
  }
}
