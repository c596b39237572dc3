import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportClaim } from '../reading/report';
import { Button } from '../ui/Button';
import { CountsLine } from '../ui/CountsLine';
import { Icon } from '../ui/Icon';
import { ReportView } from '../ui/ReportView';
import { SelectionView } from '../ui/SelectionView';
import { say } from '../words/say';
import type { OverlayProps } from './overlay-props';

/** Below this width the card covers the text, so showing a sentence folds it away. */
const NARROW_PX = 640;

interface CardProps extends Omit<OverlayProps, 'hasFocus' | 'wish'> {
  readonly onClose: () => void;
}

/** A non-modal dialog: focus comes in, may leave, and Escape closes it. */
export function Card(props: CardProps) {
  const { model, selected, isDeliberate, onLocate, onHide, onFold, onClose, onSelectionDone } = props;
  const card = useRef<HTMLElement>(null);
  const [notice, setNotice] = useState('');
  useEffect(() => card.current?.focus({ preventScroll: true }), []);

  const fold = (): void => {
    onFold();
    onClose();
  };
  const locate = (claim: ReportClaim, event: Event): void => {
    if (!isDeliberate(event)) return;
    const found = onLocate(claim);
    setNotice(found ? say('overlay_shown') : say('overlay_notFound'));
    if (found && innerWidth < NARROW_PX) onClose();
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
      onKeyDown={(event) => event.key === 'Escape' && fold()}
      onClickCapture={refuseForged}
    >
      <div class="lt-card-head">
        <h2 class="lt-card-title" id="lt-title">
          <Icon name="mark" />
          {say('overlay_name')}
          <span class="lt-card-subtitle">{say('overlay_title')}</span>
        </h2>
        <Button variant="quiet" icon="close" aria-label={say('overlay_close')} onClick={fold} />
        {!selected && <CountsLine counts={model.counts} />}
      </div>
      <div class="lt-card-body">
        {selected ? (
          <SelectionView selected={selected} level={3} onBack={onSelectionDone} />
        ) : (
          <ReportView model={model} level={3} onLocate={locate} />
        )}
      </div>
      <div class="lt-card-foot">
        <Button variant="quiet" onClick={onHide}>
          {say('overlay_hide')}
        </Button>
        <span role="status">{notice}</span>
      </div>
    </section>
  );
}
