import { Button } from '../ui/Button';
import { CountsLine } from '../ui/CountsLine';
import { say, sayCount } from '../words/say';
import type { OverlayProps } from './overlay-props';

/** What was found, once the article has been read: when it is remembered best. */
export function Recap({ view: { model }, isDeliberate, onOpen, onEndSeen }: OverlayProps) {
  const { uncovered } = model.counts;
  return (
    <section class="lt-recap" aria-label={say('recap_title')}>
      <div class="lt-recap-head">
        <p class="lt-recap-title">{say('recap_title')}</p>
        <Button
          variant="quiet"
          icon="close"
          aria-label={say('overlay_close')}
          onClick={(event) => isDeliberate(event) && onEndSeen()}
        />
      </div>
      <CountsLine counts={model.counts} />
      {uncovered > 0 && <p class="lt-note">{sayCount('recap_uncovered', uncovered)}</p>}
      {model.leftOut.length > 0 && <p class="lt-note">{sayCount('recap_leftOut', model.leftOut.length)}</p>}
      <Button onClick={(event) => isDeliberate(event) && onOpen(null)}>{say('overlay_open')}</Button>
    </section>
  );
}
