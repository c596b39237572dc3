import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReportClaim } from '../reading/report';
import { Button } from '../ui/Button';
import { CountsLine } from '../ui/CountsLine';
import { CopyReport } from '../ui/copy/CopyReport';
import { Icon } from '../ui/Icon';
import { ReportView } from '../ui/ReportView';
import { SelectionView } from '../ui/SelectionView';
import { say } from '../words/say';
import type { OverlayProps } from './overlay-props';

/** Below this width the card covers the text, so showing a sentence folds it away. */
const NARROW_PX = 640;

/** A non-modal dialog: focus comes in, may leave, and Escape closes it. */
export function Card(props: OverlayProps) {
  const { view, isDeliberate, onLocate, onFold, onSelectionDone } = props;
  const card = useRef<HTMLElement>(null);
  const [notice, setNotice] = useState('');
  // At first, and whenever a selected text takes the place of the article's findings or gives it back.
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), [view.selected]);

  const locate = (claim: ReportClaim, event: Event): void => {
    if (!isDeliberate(event)) return;
    const found = onLocate(claim);
    setNotice(say(found ? 'overlay_shown' : 'overlay_notFound'));
    if (found && innerWidth < NARROW_PX) onFold();
  };
  /** Nothing in the card, links included, reacts to an act that is not the reader's own. */
  const refuseForged = (event: Event): void => {
    if (isDeliberate(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      ref={card}
      class="lt-card"
      role="dialog"
      aria-modal={false}
      aria-labelledby="lt-title"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onFold()}
      onClickCapture={refuseForged}
    >
      <div class="lt-card-head">
        <h2 class="lt-card-title" id="lt-title">
          <Icon name="mark" />
          {say('overlay_name')}
          <span class="lt-card-subtitle">{say('overlay_title')}</span>
        </h2>
        <Button variant="quiet" icon="close" aria-label={say('overlay_close')} onClick={onFold} />
        {!view.selected && <CountsLine counts={view.model.counts} />}
      </div>
      {/* Firefox makes a stop without a name of what scrolls; the buttons inside scroll it as well. */}
      <div class="lt-card-body" tabIndex={-1}>
        {view.selected ? (
          <SelectionView selected={view.selected} level={3} onBack={onSelectionDone} />
        ) : (
          <ReportView model={view.model} level={3} openClaim={view.card?.claimId ?? null} onLocate={locate} />
        )}
      </div>
      <CardFoot {...props} notice={notice} />
    </section>
  );
}

function CardFoot({
  view,
  onHide,
  onMarkAll,
  onNextCorner,
  notice,
}: OverlayProps & { readonly notice: string }) {
  return (
    <div class="lt-card-foot">
      <Button variant="quiet" onClick={onHide}>
        {say('overlay_hide')}
      </Button>
      <span role="status">{notice}</span>
      {view.hasMoreMarks && (
        <Button
          variant="quiet"
          icon="highlight"
          title={say('overlay_markAll')}
          aria-pressed={view.allMarked}
          onClick={() => onMarkAll(!view.allMarked)}
        >
          <span class="lt-hidden">{say('overlay_markAllShort')}</span>
        </Button>
      )}
      <Button variant="quiet" icon="corner" title={say('overlay_move')} onClick={onNextCorner}>
        <span class="lt-hidden">{say('overlay_moveShort')}</span>
      </Button>
      <CopyReport model={view.model} refused={say('copy_refusedHere')} />
    </div>
  );
}
