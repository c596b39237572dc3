import { useEffect, useState } from 'preact/hooks';
import { statusWords } from '../ui/report-words';
import { selectionWords } from '../ui/selection-words';
import { say } from '../words/say';
import { Card } from './Card';
import { Hidden } from './Hidden';
import type { OverlayProps } from './overlay-props';
import { Pill } from './Pill';
import { Recap } from './Recap';
import { Tip } from './Tip';

/** Assistive technology must know the status region before its text arrives, or it stays silent. */
const STATUS_DELAY_MS = 400;

/** A pill that opens into a card; at the article's end a recap; beside a marked sentence a tip. */
export function Overlay(props: OverlayProps) {
  const { view } = props;
  return (
    <>
      <Surface {...props} />
      {view.tip && <Tip tip={view.tip} isDeliberate={props.isDeliberate} onOpen={props.onOpen} />}
      <Status view={view} />
    </>
  );
}

function Surface(props: OverlayProps) {
  const { hidden, card, atEnd } = props.view;
  if (hidden) return <Hidden {...props} />;
  if (card) return <Card {...props} />;
  return atEnd ? <Recap {...props} /> : <Pill {...props} />;
}

function Status({ view: { selected, model, hidden } }: Pick<OverlayProps, 'view'>) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    // Put into words only then: the first list a browser writes takes it longer than all of the pill.
    const timer = setTimeout(
      () =>
        setSaid(
          hidden ? say('overlay_hidden') : selected ? selectionWords(selected) : statusWords(model.counts),
        ),
      STATUS_DELAY_MS,
    );
    return () => clearTimeout(timer);
  }, [selected, model, hidden !== null]);
  return (
    <div role="status" class="lt-hidden">
      {said}
    </div>
  );
}
