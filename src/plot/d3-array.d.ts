/** The one function used of d3-array, which brings no types of its own. */
declare module 'd3-array' {
  /** About `count` round numbers from `start` to `stop`, in order, both included where they are round. */
  export function ticks(start: number, stop: number, count: number): number[];
}
