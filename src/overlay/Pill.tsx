import { PillFace } from '../ui/PillFace';
import { foundWords } from '../ui/report-words';
import { say } from '../words/say';
import type { OverlayProps } from './overlay-props';

/** A few words in a corner. A press opens the card; a drag moves it to another corner. */
export function Pill({ view, isDeliberate, onOpen, onGrab }: OverlayProps) {
  const { counts } = view.model;
  return (
    <button
      type="button"
      class="lt-pill"
      aria-haspopup="dialog"
      aria-expanded={false}
      // One sentence: browsers put spaces of their own between what is drawn.
      aria-label={say('overlay_pill', { found: foundWords(counts) })}
      onPointerDown={onGrab}
      onClick={(event) => isDeliberate(event) && onOpen(null)}
    >
      <PillFace counts={counts} />
    </button>
  );
}
