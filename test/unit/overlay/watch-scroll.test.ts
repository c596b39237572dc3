import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchScroll } from '../../../src/overlay/watch-scroll';

let page: EventTarget;
let told: boolean[];
const ended = () => new AbortController();

beforeEach(() => {
  page = new EventTarget();
  told = [];
  vi.stubGlobal('document', page);
  vi.stubGlobal('Element', class {});
  vi.stubGlobal('scrollY', 0);
});
afterEach(() => vi.unstubAllGlobals());

function scrollTo(...positions: number[]): void {
  for (const y of positions) {
    vi.stubGlobal('scrollY', y);
    page.dispatchEvent(new Event('scroll'));
  }
}

describe('watching the reader scroll', () => {
  it('tells once that they read on, and once that they turn back', () => {
    watchScroll((readsOn) => told.push(readsOn), ended().signal);
    scrollTo(0, 20, 60, 90, 400);
    expect(told).toEqual([true]);
    scrollTo(395, 380);
    expect(told).toEqual([true, false]);
  });

  it('takes small ways for none', () => {
    watchScroll((readsOn) => told.push(readsOn), ended().signal);
    scrollTo(20, 0, 25, 15, 30);
    expect(told).toEqual([]);
  });

  it('is back at the top, and silent once ended', () => {
    const end = ended();
    watchScroll((readsOn) => told.push(readsOn), end.signal);
    scrollTo(0, 100, 0);
    expect(told).toEqual([true, false]);
    end.abort();
    scrollTo(500);
    expect(told).toHaveLength(2);
  });
});
