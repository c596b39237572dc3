import type { WriteHooks } from '../corpus/indexes/pace';

/** The share of an import that is done when it is planned, as time goes. */
export const PLANNED = 0.3;

/** Hooks for a part of some work: its progress goes on from one share of the whole to another, both 0..1. */
export function partOf({ onProgress, signal }: WriteHooks, from: number, to: number): WriteHooks {
  return { signal, onProgress: (done) => onProgress?.(from + (to - from) * done) };
}
