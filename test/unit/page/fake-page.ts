/** A window with an address, visibility and navigation, for scripts that watch a page. */
export class FakePage {
  address: string;
  prerendering = false;
  readonly window: Window;
  private hidden = false;
  private readonly documentEvents = new EventTarget();
  private readonly windowEvents = new EventTarget();
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
    this.documentEvents.dispatchEvent(new Event('prerenderingchange'));
  }

  /** Comes back from the back-forward cache. */
  restore(): void {
    this.windowEvents.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  }
}
