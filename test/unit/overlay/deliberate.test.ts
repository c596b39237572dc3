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
let filter = 'none';
let above: object[] = [];

/** A popover of the page, over everything. */
const veil = (pointerEvents: string) => ({
  getBoundingClientRect: () => ({ left: 0, top: 0, right: 100, bottom: 100 }),
  style: { pointerEvents },
});

beforeEach(() => {
  filter = 'none';
  above = [];
  const root = {};
  vi.stubGlobal('MouseEvent', Click);
  vi.stubGlobal('document', {
    documentElement: root,
    elementFromPoint: () => under,
    querySelectorAll: () => above,
  });
  vi.stubGlobal('getComputedStyle', (element: { style?: object }) =>
    element === root ? { filter } : { opacity: '1', ...element.style },
  );
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

it('refuses a click through something that lets the pointer through', () => {
  under = host();
  above = [veil('auto')];
  expect(isDeliberate(click(), under as HTMLElement)).toBe(true);
  above = [veil('none')];
  expect(isDeliberate(click(), under as HTMLElement)).toBe(false);
});

it.each([
  ['grayscale(1)', true],
  ['invert(1) hue-rotate(180deg)', true],
  ['opacity(0)', false],
  ['blur(1px) opacity(0.04)', false],
  ['url("#gone")', false],
])('on a page with the filter %s: %s', (value, expected) => {
  under = host();
  filter = value;
  expect(isDeliberate(click(), under as HTMLElement)).toBe(expected);
});
