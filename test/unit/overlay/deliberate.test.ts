import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isDeliberate } from '../../../src/overlay/deliberate';

/** As much of an element as is asked about. */
function host(state: { connected?: boolean; open?: boolean; visible?: boolean } = {}): HTMLElement {
  return {
    isConnected: state.connected ?? true,
    matches: () => state.open ?? true,
    checkVisibility: () => state.visible ?? true,
  } as unknown as HTMLElement;
}

class Click {
  readonly isTrusted: boolean;
  readonly detail: number;
  readonly clientX = 10;
  readonly clientY = 20;
  constructor({ trusted = true, detail = 1 } = {}) {
    this.isTrusted = trusted;
    this.detail = detail;
  }
}
const click = (options?: { trusted?: boolean; detail?: number }) => new Click(options) as unknown as Event;

let under: unknown = null;
beforeEach(() => {
  vi.stubGlobal('MouseEvent', Click);
  vi.stubGlobal('document', { elementFromPoint: () => under });
});
afterEach(() => vi.unstubAllGlobals());

it('takes a real click on the visible overlay', () => {
  under = host();
  expect(isDeliberate(click(), under as HTMLElement)).toBe(true);
});

it('refuses an event the page made', () => {
  under = host();
  expect(isDeliberate(click({ trusted: false }), under as HTMLElement)).toBe(false);
});

it.each([{ connected: false }, { open: false }, { visible: false }])(
  'refuses when the host is %o',
  (state) => {
    under = host(state);
    expect(isDeliberate(click(), under as HTMLElement)).toBe(false);
  },
);

it('refuses a click that lands on something laid over the overlay', () => {
  under = {};
  expect(isDeliberate(click(), host())).toBe(false);
});

it('takes a click made by keyboard, which lands nowhere', () => {
  under = {};
  expect(isDeliberate(click({ detail: 0 }), host())).toBe(true);
});
