import { periodsOverlap } from '../text/calendar';
import type { PropositionFrame, PropositionSlot } from '../topic/pack';
import type { Draft } from './draft';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

/** What may be told twice in one sentence with another value: a state that ends in no event. */
export function isState({ eventKind, timeless }: PropositionSlot): boolean {
  return eventKind === undefined && timeless !== true;
}

/** A slot whose first state in the sentence is known, and how a frame of it is read in a part of the sentence. */
interface Told {
  readonly slot: PropositionSlot;
  readonly frames: readonly PropositionFrame[];
  readonly told: Draft | null;
  readonly read: (frame: PropositionFrame, part?: TokenRange) => Draft | null;
}

/** "Halted on 2 March and let in again from 19 May": what a sentence tells of one thing at other times too. */
export function furtherStates(sentence: ReadSentence, parts: readonly TokenRange[], state: Told): Draft[] {
  const { slot, frames, told, read } = state;
  if (!isState(slot)) return [];
  const today = told ? ofToday(sentence, told, state) : null;
  const found = [told, today].filter((draft) => draft !== null);
  const known = found.length;
  for (const part of parts) {
    for (const frame of frames) {
      const draft = read(frame, part);
      const isNew = draft?.modality === 'fact' && !found.some((other) => isSameState(other, draft));
      if (draft && isNew) found.push(draft);
      if (draft) break;
    }
  }
  return [...(today ? [today] : []), ...found.slice(known)];
}

/** "Let none in between March and May, and the amounts since are small": what another clause tells of today. */
function ofToday(sentence: ReadSentence, told: Draft, { slot, frames, read }: Told): Draft | null {
  if (told.asOfBasis !== 'text' || slot.steady === true) return null;
  for (const frame of frames) {
    const draft = read(frame);
    const isOther = draft && sentence.clauseAt(draft.token) !== sentence.clauseAt(told.token);
    if (isOther && draft.asOfBasis === 'publication' && !isSameState(told, draft)) return draft;
  }
  return null;
}

/** Two values of one time cannot both be told; one value told twice is told once. */
function isSameState(one: Draft, other: Draft): boolean {
  if (one.value?.type !== 'choice' || other.value?.type !== 'choice') return true;
  if (one.value.choice === other.value.choice || !one.asOf || !other.asOf) return true;
  return periodsOverlap(one.asOf, other.asOf);
}
