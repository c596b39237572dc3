import { useMemo } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { TimelinePlot } from '../../ui/plot/TimelinePlot';
import { say } from '../../words/say';
import type { OptionsServices } from '../services';
import { useMore } from '../use-more';
import { SayingItem } from './SayingItem';
import { plotOf, type SubjectPlot } from './subject-plot';
import type { Subject } from './subjects';

const PAGE = 20;

interface SubjectDetailProps {
  readonly subject: Subject;
  readonly eventsWithin: OptionsServices['eventsWithin'];
}

/** An opened subject: the picture over time where there is one, and every source's own words. */
export function SubjectDetail({ subject, eventsWithin }: SubjectDetailProps) {
  const drawn = useMemo(() => plotOf(subject, eventsWithin), [subject, eventsWithin]);
  const { shown, list, more } = useMore<HTMLOListElement>(PAGE);
  const { sayings } = subject;
  return (
    <div class="lo-subject-detail">
      {drawn.plot ? <Picture {...drawn} /> : <p class="lo-note">{say(`options_subjects_${drawn.why}`)}</p>}
      <ol class="lo-sayings" ref={list}>
        {sayings.slice(0, shown).map((saying) => (
          <SayingItem key={saying.claim.id} saying={saying} />
        ))}
      </ol>
      {sayings.length > shown && <Button onClick={() => more()}>{say('options_sources_more')}</Button>}
    </div>
  );
}

function Picture({ plot, tellings, shown, all }: Extract<SubjectPlot, { tellings: unknown }>) {
  return (
    <div class="lo-subject-plot">
      <TimelinePlot plot={plot} tellings={tellings} />
      {shown < all && <p class="lo-note">{say('options_subjects_latest', { shown, all })}</p>}
    </div>
  );
}
