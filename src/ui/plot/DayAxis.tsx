import type { PlotDayTick } from '../../reading/plot';
import { formatTick } from '../format-date';
import { share } from './Strip';

/** Px of the narrowest plot, and of half a day's words: with less room a day is written inwards of its tick. */
const WIDTH = 200;
const HALF = 28;

interface DayAxisProps {
  readonly ticks: readonly PlotDayTick[];
  /** Px free before the axis. */
  readonly gutter: number;
  readonly locale: string | undefined;
}

/** The days below a plot. */
export function DayAxis({ ticks, gutter, locale }: DayAxisProps) {
  return (
    <svg class="lt-strip lt-plot-days-axis" height="22" aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" />
      {ticks.map(({ across, day, tells }) => (
        <g key={day}>
          <line x1={share(across)} x2={share(across)} y1="0" y2="5" />
          <text x={share(across)} y="17" text-anchor={anchorOf(across, gutter)}>
            {formatTick(day, tells, locale)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function anchorOf(across: number, gutter: number): 'start' | 'middle' | 'end' {
  if (across * WIDTH + gutter < HALF) return 'start';
  return (1 - across) * WIDTH < HALF ? 'end' : 'middle';
}
