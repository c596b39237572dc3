import { beforeEach, expect, it, vi } from 'vitest';
import { follow } from '../../../src/overlay/drag';

class Handle extends EventTarget {
  setPointerCapture = vi.fn();
}

let handle: Handle;
let moves: (readonly [number, number])[];
let drops: (readonly [number, number])[];

/** A pointer event as a browser tells it, at a place in the window. */
function at(type: string, x: number, y: number): PointerEvent {
  return Object.assign(new Event(type, { cancelable: true }), {
    clientX: x,
    clientY: y,
  }) as unknown as PointerEvent;
}

beforeEach(() => {
  handle = new Handle();
  moves = [];
  drops = [];
  const press = {
    currentTarget: handle,
    isTrusted: true,
    button: 0,
    pointerId: 1,
    clientX: 900,
    clientY: 700,
  };
  follow(press as unknown as PointerEvent, {
    onMove: (x, y) => moves.push([x, y]),
    onDrop: (x, y) => drops.push([x, y]),
  });
});

it('drops where it is let go, and follows no further', () => {
  handle.dispatchEvent(at('pointermove', 500, 400));
  handle.dispatchEvent(at('pointerup', 300, 200));
  handle.dispatchEvent(at('pointermove', 100, 100));
  expect([moves, drops]).toEqual([[[-400, -300]], [[300, 200]]]);
});

it('goes back to its corner when the browser takes the pointer away', () => {
  handle.dispatchEvent(at('pointermove', 500, 400));
  handle.dispatchEvent(at('pointercancel', 0, 0));
  handle.dispatchEvent(at('pointermove', 100, 100));
  expect([moves, drops]).toEqual([
    [
      [-400, -300],
      [0, 0],
    ],
    [],
  ]);
});

it('is a press where it hardly moved', () => {
  handle.dispatchEvent(at('pointermove', 903, 702));
  handle.dispatchEvent(at('pointerup', 903, 702));
  expect([moves, drops]).toEqual([[], []]);
});
