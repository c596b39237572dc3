import { useEffect, useRef, useState } from 'preact/hooks';
import { CountsLine } from '../ui/CountsLine';
import { Icon } from '../ui/Icon';
import { statusWords } from '../ui/report-words';
import { selectionWords } from '../ui/selection-words';
import { say } from '../words/say';
import { Card } from './Card';
import type { OverlayProps } from './overlay-props';

/** Assistive technology must know the status region before its text arrives, or it stays silent. */
const STATUS_DELAY_MS = 400;

/** A pill that opens into a card. */
export function Overlay(props: OverlayProps) {
  const { model, selected, wish, isDeliberate, onFold, hasFocus } = props;
  const [open, setOpen] = useState(false);
  const pill = useRef<HTMLButtonElement>(null);
  const [wantsFocus, setWantsFocus] = useState(false);

  useEffect(() => {
    if (!open && wantsFocus) pill.current?.focus({ preventScroll: true });
  }, [open, wantsFocus]);

  const close = (): void => {
    setWantsFocus(hasFocus());
    setOpen(false);
  };
  useEffect(() => {
    if (!wish) return;
    if (!open) setOpen(true);
    else if (wish.card === 'toggle') {
      onFold();
      close();
    }
  }, [wish]);
  return (
    <>
      {open ? (
        <Card {...props} onClose={close} />
      ) : (
        <button
          ref={pill}
          type="button"
          class="lt-pill"
          aria-haspopup="dialog"
          aria-expanded={false}
          onClick={(event) => isDeliberate(event) && setOpen(true)}
        >
          <Icon name="mark" />
          <span class="lt-hidden">{say('overlay_name')}: </span>
          <CountsLine counts={model.counts} />
          <span class="lt-hidden">. {say('overlay_open')}</span>
        </button>
      )}
      <Status text={selected ? selectionWords(selected) : statusWords(model.counts)} />
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
