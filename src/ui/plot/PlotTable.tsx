import type { Plot } from '../../reading/plot';
import type { Period } from '../../text/period';
import { say } from '../../words/say';
import { formatPeriod } from '../format-date';
import { eventWords } from '../pack-words';
import { roleWords } from './plot-words';
import { type Tellings, toldMarks } from './tellings';

interface PlotTableProps {
  readonly plot: Plot;
  readonly tellings: Tellings;
  readonly locale: string | undefined;
}

interface Row {
  readonly key: string;
  readonly period: Period;
  /** Null for a known event. */
  readonly said: string | null;
  readonly who: string;
  /** How it stands to the article; null for the article and for an event. */
  readonly relation: string | null;
}

/** All a plot shows, in the order of the days: kept folded, and what assistive technology reads instead. */
export function PlotTable({ plot, tellings, locale }: PlotTableProps) {
  return (
    <details class="lt-plot-data">
      <summary>{say('plot_table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('plot_date')}</th>
            <th scope="col">{say('plot_said')}</th>
            <th scope="col">{say('plot_who')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(plot, tellings).map((row) => (
            <tr key={row.key}>
              <th scope="row">{formatPeriod(row.period, locale)}</th>
              {row.said !== null && (
                <td>
                  <bdi>{row.said}</bdi>
                </td>
              )}
              <td colSpan={row.said === null ? 2 : 1}>
                <bdi>{row.who}</bdi>
                {row.relation && <span class="lt-said-in">{row.relation}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function rowsOf(plot: Plot, tellings: Tellings): readonly Row[] {
  const told = toldMarks(plot, tellings).map(({ mark: { id, role }, telling }): Row => {
    const relation = role === 'article' || role === 'source' ? null : roleWords(role);
    return { key: id, period: telling.asOf, said: telling.said, who: telling.who, relation };
  });
  const events = plot.events.map(({ id, label, period }): Row => {
    const who = say('plot_event', { event: eventWords(id, label).text });
    return { key: id, period, said: null, who, relation: null };
  });
  return [...told, ...events].sort((one, other) => (one.period.from < other.period.from ? -1 : 1));
}
