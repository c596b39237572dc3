import type { ConceptHit } from '../topic/concepts';
import type { PropositionFrame, PropositionSlot } from '../topic/pack';
import { isBystander } from './bystanders';
import { isOfCrowd } from './crowds';
import { isOnOther } from './left-open';
import { conceptsOf } from './needs';
import type { ReadSentence } from './read-sentence';

/** Whether a frame's words are there, but told of someone or something else than its slot is about. */
export function isOfOthers(
  slot: PropositionSlot,
  frame: PropositionFrame,
  sentence: ReadSentence,
  found: readonly ConceptHit[],
): boolean {
  if (slot.matter !== undefined && isOnOther(sentence, slot.matter)) return true;
  if (slot.person !== undefined && isOfCrowd(sentence, found)) return true;
  if (slot.party === undefined) return false;
  const own = conceptsOf(slot.party);
  const rest = [...(frame.seq ?? []), ...(frame.all ?? [])].filter(
    (need) => !conceptsOf(need).some((concept) => own.includes(concept)),
  );
  return isBystander(sentence, slot.party, rest);
}

/** What is told of one round of talks is not told of an earlier one, unless the frame looks at both. */
export function isOfRound(slot: PropositionSlot, frame: PropositionFrame): boolean {
  return slot.eventKind !== undefined && frame.lasting !== true && frame.negative !== true;
}
