import { useEffect, useRef, useState } from 'preact/hooks';
import { CountsLine } from '../ui/CountsLine';
import { Icon } from '../ui/Icon';
import { statusWords } from '../ui/report-words';
import { say } from '../words/say';
import { Card } from './Card';
import type { OverlayProps } from './overlay-props';

/** Assistive technology must know the status region before its text arrives, or it stays silent. */
const STATUS_DELAY_MS = 400;

/** A pill that opens into a card. */
export function Overlay({ model, isDeliberate, onLocate, onHide, onFold, hasFocus }: OverlayProps) {
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
  return (
    <>
      {open ? (
        <Card
          model={model}
          isDeliberate={isDeliberate}
          onLocate={onLocate}
          onHide={onHide}
          onFold={onFold}
          onClose={close}
        />
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
      <Status text={statusWords(model.counts)} />
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
