import { say } from '../words/say';
import { CountsLine } from './CountsLine';
import { Icon } from './Icon';
import type { ClaimCounts } from './report-model';

/** What is seen inside the pill, on a page and in a picture of one: "With other sources: 1 conflict · 9 agree". */
export function PillFace({ counts }: { readonly counts: ClaimCounts }) {
  return (
    <>
      <Icon name="mark" />
      <span class="lt-pill-lead">{say('overlay_lead')}</span>
      <CountsLine counts={counts} />
    </>
  );
}
