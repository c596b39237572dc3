import type { ConceptHits } from './concepts';
import type { Concepts, Need, PropositionFrame, PropositionSlot } from './pack';

/** Frames of one slot, in the order of the pack. */
export interface SlotFrames {
  readonly slot: PropositionSlot;
  readonly frames: readonly PropositionFrame[];
}

interface Entry {
  readonly slot: PropositionSlot;
  readonly frame: PropositionFrame;
}

/**
 * Finds the frames a sentence can fit at all. A frame is filed under the need that the fewest phrases of the pack
 * meet: most sentences meet few of those, and frames need not be tried one by one.
 */
export class FrameIndex {
  /** All frames, slot by slot, in the order of the pack. */
  private readonly entries: readonly Entry[];
  private readonly byConcept = new Map<string, number[]>();
  /** For each frame, the search that found it last. */
  private readonly foundBy: Uint32Array;
  private searches = 0;

  constructor(slots: readonly PropositionSlot[], concepts: Concepts) {
    this.entries = slots.flatMap((slot) => slot.frames.map((frame) => ({ slot, frame })));
    this.foundBy = new Uint32Array(this.entries.length);
    for (const [index, { frame }] of this.entries.entries()) this.file(rarestNeed(frame, concepts), index);
  }

  private file(need: Need, index: number): void {
    for (const concept of need.split('|')) {
      const filed = this.byConcept.get(concept);
      if (filed) filed.push(index);
      else this.byConcept.set(concept, [index]);
    }
  }

  /** The slots, each with its frames, whose rarest need the hits meet, in the order of the pack. */
  candidates(hits: ConceptHits): SlotFrames[] {
    const slots: { slot: PropositionSlot; frames: PropositionFrame[] }[] = [];
    for (const index of this.metBy(hits)) {
      const entry = this.entries[index];
      if (!entry) continue;
      const last = slots.at(-1);
      if (last?.slot === entry.slot) last.frames.push(entry.frame);
      else slots.push({ slot: entry.slot, frames: [entry.frame] });
    }
    return slots;
  }

  private metBy(hits: ConceptHits): number[] {
    this.searches += 1;
    const found: number[] = [];
    for (const concept of hits.concepts()) {
      for (const index of this.byConcept.get(concept) ?? []) {
        if (this.foundBy[index] === this.searches) continue;
        this.foundBy[index] = this.searches;
        found.push(index);
      }
    }
    return found.sort((a, b) => a - b);
  }
}

function rarestNeed({ seq = [], all = [] }: PropositionFrame, concepts: Concepts): Need {
  const needs = [...seq, ...all];
  let rarest = needs[0] ?? '';
  let fewest = Number.POSITIVE_INFINITY;
  for (const need of needs) {
    const phrases = phrasesOf(need, concepts);
    if (phrases < fewest) [rarest, fewest] = [need, phrases];
  }
  return rarest;
}

function phrasesOf(need: Need, concepts: Concepts): number {
  if (!need.includes('|')) return concepts[need]?.length ?? 0;
  return need.split('|').reduce((sum, concept) => sum + (concepts[concept]?.length ?? 0), 0);
}
