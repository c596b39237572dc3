import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tipPlace } from '../../../src/overlay/tip-place';

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 700);
});
afterEach(() => vi.unstubAllGlobals());

const host = { left: 800, top: 650, bottom: 690 };

describe('where the tip stands', () => {
  it('under the whole sentence, at the line pointed at, in the box of the host', () => {
    const line = { left: 300, top: 100, bottom: 120 };
    expect(tipPlace(line, { left: 40, top: 100, bottom: 150 }, host)).toEqual({ x: -500, y: -494 });
  });

  it('above the sentence where there is no room below, and never outside the window', () => {
    const line = { left: 950, top: 640, bottom: 660 };
    const { x, y } = tipPlace(line, { left: 40, top: 640, bottom: 680 }, host);
    expect(x + host.left + 300).toBeLessThanOrEqual(1000);
    expect(y + host.top + 120).toBeLessThan(640);
    expect(tipPlace(line, { left: 0, top: 4, bottom: 690 }, host).y + host.top).toBeGreaterThanOrEqual(0);
  });
});
