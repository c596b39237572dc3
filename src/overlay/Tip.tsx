import { Reason } from '../ui/Reason';
import { RelationBadge } from '../ui/RelationBadge';
import { relationOrder } from '../ui/report-model';
import { sourceWords, subjectWords } from '../ui/report-words';
import { say } from '../words/say';
import type { OverlayActions, OverlayView } from './overlay-props';

interface TipProps extends Pick<OverlayActions, 'isDeliberate' | 'onOpen'> {
  readonly tip: NonNullable<OverlayView['tip']>;
}

/**
 * What was found for the sentence the reader points at. The same stands in the card, so it is no stop for the keyboard;
 * it stays while pointed at, and goes with Escape.
 */
export function Tip({ tip: { finding, x, y }, isDeliberate, onOpen }: TipProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      class="lt-tip"
      style={{ left: `${x}px`, top: `${y}px` }}
      onClick={(event) => isDeliberate(event) && onOpen(finding.claim.id)}
    >
      <span class="lt-tip-subject">{say('overlay_tip', { subject: subjectWords(finding.claim) })}</span>
      <span class="lt-counts">
        {relationOrder
          .filter((relation) => finding.counts[relation] > 0)
          .map((relation) => (
            <RelationBadge
              key={relation}
              relation={relation}
              count={finding.counts[relation]}
              words={sourceWords(relation, finding.counts[relation])}
            />
          ))}
      </span>
      <span class="lt-tip-reason">{finding.relations[0] && <Reason relation={finding.relations[0]} />}</span>
    </button>
  );
}
