import { useEffect, useState } from 'preact/hooks';
import { statusWords } from '../ui/report-words';
import { selectionWords } from '../ui/selection-words';
import { Card } from './Card';
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
      {view.card ? <Card {...props} /> : view.atEnd ? <Recap {...props} /> : <Pill {...props} />}
      {view.tip && <Tip tip={view.tip} isDeliberate={props.isDeliberate} onOpen={props.onOpen} />}
      <Status text={view.selected ? selectionWords(view.selected) : statusWords(view.model.counts)} />
    </>
  );
}

function Status({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), STATUS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" class="lt-hidden">
      {said}
    </div>
  );
}
