import { afterEach, expect, test, vi } from 'vitest';
import { followMedia } from '../../../src/options/sources/use-media';

afterEach(() => vi.unstubAllGlobals());

/** A window whose one media query can be made to hold or not. */
function fakeWindow(matches: boolean): { set(matches: boolean): void; listeners: Set<() => void> } {
  const listeners = new Set<() => void>();
  const list = {
    matches,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  vi.stubGlobal('matchMedia', () => list);
  return {
    listeners,
    set: (now) => {
      list.matches = now;
      for (const listener of listeners) listener();
    },
  };
}

test('a query is told at once, as the window may have changed since the first drawing, and with every change', () => {
  const page = fakeWindow(false);
  page.set(true);
  const told: boolean[] = [];
  const stop = followMedia('(max-width: 1020px)', (holds) => told.push(holds));
  page.set(false);
  expect(told).toEqual([true, false]);
  stop();
  page.set(true);
  expect(told).toEqual([true, false]);
  expect(page.listeners.size).toBe(0);
});

test('where there is no window, nothing holds', () => {
  vi.stubGlobal('matchMedia', undefined);
  const told: boolean[] = [];
  followMedia('print', (holds) => told.push(holds))();
  expect(told).toEqual([false]);
});
