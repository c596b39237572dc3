import type { PlotRole } from '../../reading/plot';

/** Every role has a shape of its own, around the origin, so that none is told by colour alone. */
export const SHAPES: Readonly<Record<PlotRole, string>> = {
  article: 'M0-7.5L7.5 0 0 7.5-7.5 0z',
  conflicts: 'M-4.2-4.2h8.4v8.4h-8.4z',
  changed: 'M0-5.6L5.6 4.2H-5.6z',
  agrees: 'M-4.8 0a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0-9.6 0',
  source: 'M-4.8 0a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0-9.6 0',
};

/** An open end of a bar, from the mark on: there is more, and the wording does not say how much. */
export const OPEN_UP = 'M0-5v-14m-3.5 4L0-19l3.5 4';
export const OPEN_DOWN = 'M0 5v14m-3.5-4L0 19l3.5-4';
