import type { Plot, PlotMark, PlotStrip } from '../../reading/plot';
import { type EventNumber, levelWords } from './plot-words';
import { OPEN_DOWN, OPEN_UP, SHAPES } from './shapes';
import type { Tellings } from './tellings';

/** Free height above and below the values, in px, for arrows and half a mark. */
const PAD = 12;
const NUMBERS = 18;
const TALL = 116;
const FLAT = 24;

interface StripProps {
  readonly plot: Plot;
  readonly strip: PlotStrip;
  readonly tellings: Tellings;
  /** Only over the first strip. */
  readonly numbers: readonly EventNumber[];
  readonly locale: string | undefined;
}

/**
 * One strip of a plot: what is told, over time, in px upwards and per cent of the width across, so that it needs no
 * measuring and letters keep their size.
 */
export function Strip({ plot, strip, tellings, numbers, locale }: StripProps) {
  const isFlat = plot.kind === 'choices';
  const top = numbers.length > 0 ? NUMBERS : 0;
  const height = top + (isFlat ? FLAT : TALL);
  const pad = isFlat ? 0 : PAD;
  const downTo = (up: number): number => Math.round(top + pad + (1 - up) * (height - top - 2 * pad));
  return (
    <svg class="lt-strip" height={height} aria-hidden="true" focusable="false">
      {plot.events.map(({ id, from, to }) => (
        <g key={id} class="lt-plot-event">
          {to > from && <rect x={share(from)} width={share(to - from)} y={top} height={height - top} />}
          <line x1={share(from)} x2={share(from)} y1={top} y2={height} />
        </g>
      ))}
      {numbers.map(({ across, words }) => (
        <text key={words} class="lt-plot-number" x={share(across)} y={12}>
          {words}
        </text>
      ))}
      {isFlat && <line class="lt-plot-level" x1="0" x2="100%" y1={downTo(0.5)} y2={downTo(0.5)} />}
      {strip.levels.map(({ up, value, isArticles }) => (
        <g key={up} class={isArticles ? 'lt-plot-level lt-plot-own' : 'lt-plot-level'}>
          <line x1="0" x2="100%" y1={downTo(up)} y2={downTo(up)} />
          <text x="0" y={downTo(up)} dx="-6" dy="0.35em">
            {levelWords(value, locale)}
          </text>
        </g>
      ))}
      {strip.marks.map((mark) => (
        <Mark key={mark.id} mark={mark} downTo={downTo} words={titleOf(mark, tellings)} />
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly mark: PlotMark;
  readonly downTo: (up: number) => number;
  readonly words: string;
}

function Mark({ mark: { role, across, from, to, up, low, high, aside }, downTo, words }: MarkProps) {
  const [y, lowest, highest] = [downTo(up), downTo(low ?? up), downTo(high ?? up)];
  return (
    <g class={`lt-mark lt-mark-${role}`}>
      <title>{words}</title>
      {to > from && <line class="lt-plot-days" x1={share(from)} x2={share(to)} y1={y} y2={y} />}
      <svg x={share(across)} y={y} aria-hidden="true">
        <g transform={`translate(${aside})`}>
          {lowest > highest && (
            <path
              class="lt-plot-bar"
              d={`M0 ${lowest - y}V${highest - y}M-3.5 ${lowest - y}h7M-3.5 ${highest - y}h7`}
            />
          )}
          {high === null && <path class="lt-plot-bar" d={OPEN_UP} />}
          {low === null && <path class="lt-plot-bar" d={OPEN_DOWN} />}
          <path class="lt-plot-shape" d={SHAPES[role]} />
        </g>
      </svg>
    </g>
  );
}

/** For who points at a mark: the table has the same for everyone. */
function titleOf(mark: PlotMark, tellings: Tellings): string {
  const telling = tellings.get(mark.id);
  return telling ? `${telling.who}: ${telling.said}` : '';
}

/** A share as a length of SVG. */
export function share(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
