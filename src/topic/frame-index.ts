import type { ConceptHits } from './concepts';
import type { Concepts, Need, PropositionFrame, PropositionSlot } from './pack';

/** Frames of one slot, in the order of the pack. */
export interface SlotFrames {
  readonly slot: PropositionSlot;
  readonly frames: readonly PropositionFrame[];
}

interface Entry {
  readonly slot: number;
  readonly frame: number;
}

/**
 * Finds the frames a sentence can fit at all. A frame is filed under the need that the fewest phrases of the pack
 * meet: most sentences meet few of those, and frames need not be tried one by one.
 */
export class FrameIndex {
  private readonly byConcept = new Map<string, Entry[]>();

  constructor(
    private readonly slots: readonly PropositionSlot[],
    concepts: Concepts,
  ) {
    for (const [slot, { frames }] of slots.entries()) {
      for (const [frame, each] of frames.entries()) this.file(rarestNeed(each, concepts), { slot, frame });
    }
  }

  private file(need: Need, entry: Entry): void {
    for (const concept of need.split('|')) {
      const filed = this.byConcept.get(concept);
      if (filed) filed.push(entry);
      else this.byConcept.set(concept, [entry]);
    }
  }

  /** The slots, each with its frames, whose rarest need the hits meet, in the order of the pack. */
  candidates(hits: ConceptHits): SlotFrames[] {
    const found = new Map<number, Set<number>>();
    for (const concept of hits.concepts()) {
      for (const { slot, frame } of this.byConcept.get(concept) ?? []) {
        const frames = found.get(slot);
        if (frames) frames.add(frame);
        else found.set(slot, new Set([frame]));
      }
    }
    return [...found.keys()].sort(byNumber).flatMap((index) => {
      const slot = this.slots[index];
      const frames = [...(found.get(index) ?? [])].sort(byNumber).flatMap((at) => slot?.frames[at] ?? []);
      return slot ? [{ slot, frames }] : [];
    });
  }
}

function byNumber(a: number, b: number): number {
  return a - b;
}

function rarestNeed({ seq, all }: PropositionFrame, concepts: Concepts): Need {
  const needs = [...(seq ?? []), ...(all ?? [])];
  const phrases = (need: Need) =>
    need.split('|').reduce((sum, concept) => sum + (concepts[concept]?.length ?? 0), 0);
  return needs.reduce((best, need) => (phrases(need) < phrases(best) ? need : best), needs[0] ?? '');
}
