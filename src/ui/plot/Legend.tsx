import type { Plot, PlotMark, PlotRole } from '../../reading/plot';
import { say } from '../../words/say';
import { formatPeriod } from '../format-date';
import { eventWords } from '../pack-words';
import { Told } from '../Told';
import { roleWords } from './plot-words';
import { OPEN_UP, SHAPES } from './shapes';

const ROLES: readonly PlotRole[] = ['article', 'conflicts', 'changed', 'agrees', 'source'];

/** Share of the height below which a bar is hidden behind its mark. */
const SEEN = 0.08;

function hasBar({ low, high }: PlotMark): boolean {
  return low === null || high === null || high - low > SEEN;
}

/** What the shapes of a plot mean; only those it has. */
export function Legend({ plot }: { readonly plot: Plot }) {
  const marks = plot.strips.flatMap((strip) => strip.marks);
  const shown = ROLES.filter((role) => marks.some((mark) => mark.role === role));
  return (
    <ul class="lt-plot-legend">
      {shown.map((role) => (
        <li key={role} class={`lt-mark lt-mark-${role}`}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
            <path class="lt-plot-shape" d={SHAPES[role]} />
          </svg>
          <span>{roleWords(role)}</span>
        </li>
      ))}
      {marks.some(hasBar) && (
        <li class="lt-mark">
          <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
            <path class="lt-plot-bar" d="M-4-6v12M-7-6h6M-7 6h6" />
            <path class="lt-plot-bar" d={OPEN_UP} transform="translate(4 9) scale(.8)" />
          </svg>
          <span>{say('plot_bar')}</span>
        </li>
      )}
    </ul>
  );
}

interface EventKeyProps {
  readonly events: Plot['events'];
  readonly locale: string | undefined;
}

/** The known events by the numbers they have over the plot. */
export function EventKey({ events, locale }: EventKeyProps) {
  if (events.length === 0) return null;
  return (
    <ol class="lt-plot-events">
      {events.map(({ id, label, period }) => (
        <li key={id} title={formatPeriod(period, locale) ?? ''}>
          <Told words={eventWords(id, label)} />
        </li>
      ))}
    </ol>
  );
}
