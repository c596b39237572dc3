import type { Plot, PlotStrip } from '../../reading/plot';
import { say, sayCount } from '../../words/say';
import { formatPeriod } from '../format-date';
import { DayAxis } from './DayAxis';
import { EventKey, Legend } from './Legend';
import { PlotTable } from './PlotTable';
import { eventNumbers, levelWords } from './plot-words';
import { Strip } from './Strip';
import type { Tellings } from './tellings';

/** Px a digit takes beside the plot, and what is left free there. */
const DIGIT = 6.4;
const GAP = 10;

interface TimelinePlotProps {
  readonly plot: Plot;
  readonly tellings: Tellings;
  /** BCP 47; the reader's own language when left out. */
  readonly locale?: string | undefined;
}

/**
 * What was told of which day: a drawing, what its shapes and lines mean, and the same as a table. Time runs from left
 * to right whatever the language's direction, as dates on charts do; the words around it follow the language.
 */
export function TimelinePlot({ plot, tellings, locale }: TimelinePlotProps) {
  const numbers = eventNumbers(plot.events, locale);
  const gutter = gutterOf(plot, locale);
  const count = plot.strips.reduce((sum, { marks }) => sum + marks.length, 0);
  return (
    <figure class="lt-plot">
      <figcaption>{say('plot_title', { period: formatPeriod(plot.period, locale) ?? '' })}</figcaption>
      <div role="img" aria-label={sayCount('plot_drawing', count)}>
        {plot.strips.map((strip, at) => (
          <div key={strip.marks[0]?.id}>
            {strip.said !== null && (
              <p class="lt-plot-said">
                <bdi>{saidOf(strip, tellings)}</bdi>
              </p>
            )}
            <div dir="ltr" style={{ paddingInlineStart: `${gutter}px` }}>
              <Strip
                plot={plot}
                strip={strip}
                tellings={tellings}
                numbers={at === 0 ? numbers : []}
                locale={locale}
              />
            </div>
          </div>
        ))}
        <div dir="ltr" style={{ paddingInlineStart: `${gutter}px` }}>
          <DayAxis ticks={plot.dayTicks} gutter={gutter} locale={locale} />
        </div>
      </div>
      <Legend plot={plot} />
      <EventKey events={plot.events} locale={locale} />
      <PlotTable plot={plot} tellings={tellings} locale={locale} />
    </figure>
  );
}

/** What a strip tells, as the article has it where it tells the same. */
function saidOf({ marks, said, isArticles }: PlotStrip, tellings: Tellings): string {
  const teller = marks.find(({ role }) => role === 'article') ?? marks[0];
  const value = (teller && tellings.get(teller.id)?.said) ?? said ?? '';
  return isArticles ? say('sides_article', { value }) : value;
}

/** Px for the longest value written beside the levels. */
function gutterOf(plot: Plot, locale: string | undefined): number {
  const levels = plot.strips.flatMap((strip) => strip.levels);
  const lengths = levels.map(({ value }) => levelWords(value, locale).length);
  return lengths.length === 0 ? 0 : Math.ceil(Math.max(...lengths) * DIGIT) + GAP;
}
