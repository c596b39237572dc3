import { PillFace } from '../ui/PillFace';
import type { ClaimCounts } from '../ui/report-model';
import { foundWords } from '../ui/report-words';
import { say } from '../words/say';
import type { OverlayProps } from './overlay-props';

/** Never drawn: marks of direction would only keep it from holding the words that are. */
const ISOLATES = /[\u2066-\u2069]/g;

function nameOf(counts: ClaimCounts): string {
  const values = { lead: say('overlay_lead'), found: foundWords(counts), open: say('overlay_open') };
  return say('overlay_pill', values).replace(ISOLATES, '');
}

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
      aria-label={nameOf(counts)}
      onPointerDown={onGrab}
      onClick={(event) => isDeliberate(event) && onOpen(null)}
    >
      <PillFace counts={counts} />
    </button>
  );
}
