import { PillFace } from '../ui/PillFace';
import { say } from '../words/say';
import type { OverlayProps } from './overlay-props';

/** A few words in a corner. A press opens the card; a drag moves it to another corner. */
export function Pill({ view, isDeliberate, onOpen, onGrab }: OverlayProps) {
  return (
    <button
      type="button"
      class="lt-pill"
      aria-haspopup="dialog"
      aria-expanded={false}
      onPointerDown={onGrab}
      onClick={(event) => isDeliberate(event) && onOpen(null)}
    >
      <span class="lt-hidden">{say('overlay_name')}: </span>
      <PillFace counts={view.model.counts} />
      <span class="lt-hidden">. {say('overlay_open')}</span>
    </button>
  );
}
