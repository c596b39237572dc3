import { Icon } from '../ui/Icon';
import { relationOrder } from '../ui/report-model';
import { say } from '../words/say';

interface SampleNoteProps {
  /** What stands in the way of the pill; null when nothing does. */
  readonly problem: string | null;
}

/** Above the sample article: what the reader sees there, and what the pill's words mean. */
export function SampleNote({ problem }: SampleNoteProps) {
  return (
    <aside class="ls-note" aria-labelledby="note-title">
      <h2 class="ls-title" id="note-title">
        <Icon name="mark" />
        {say('welcome_sampleTitle')}
      </h2>
      <p>{say('welcome_sampleText')}</p>
      <dl class="ls-legend">
        {relationOrder.map((relation) => (
          <div key={relation}>
            <dt class={`lt-badge lt-${relation}`}>
              <Icon name={relation} />
              {say(`report_relations_${relation}`)}
            </dt>
            <dd>{say(`welcome_legend_${relation}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="ls-problem" role="status">
        {problem}
      </p>
      <p class="ls-foot">
        <a href="welcome.html">{say('welcome_back')}</a>
        <span>{say('welcome_sampleOrigin')}</span>
      </p>
    </aside>
  );
}
