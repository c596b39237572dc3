import type { ConceptHits } from './concepts';
import type { Concepts, Need } from './pack';

/** A slot with the ways it is worded. */
interface Framed<F> {
  readonly frames: readonly F[];
}

/** Frames of one slot, in the order of the pack. */
export interface SlotFrames<S, F> {
  readonly slot: S;
  readonly frames: readonly F[];
}

/**
 * Finds the frames a sentence can fit at all. A frame is filed under the need that the fewest phrases of the pack
 * meet: most sentences meet few of those, and frames need not be tried one by one.
 */
export class FrameIndex<S extends Framed<F>, F> {
  /** All frames, slot by slot, in the order of the pack. */
  private readonly entries: readonly (readonly [slot: S, frame: F])[];
  private readonly byConcept = new Map<string, number[]>();
  /** Frames that ask for nothing in the sentence. */
  private readonly free: number[] = [];
  /** For each frame, the search that found it last. */
  private readonly foundBy: Uint32Array;
  private searches = 0;

  /** `needsOf` gives what must stand in a sentence that fits a frame, wherever in it. */
  constructor(slots: readonly S[], concepts: Concepts, needsOf: (frame: F) => readonly Need[]) {
    this.entries = slots.flatMap((slot) => slot.frames.map((frame) => [slot, frame] as const));
    this.foundBy = new Uint32Array(this.entries.length);
    const rarity = new Map<Need, number>();
    for (let index = 0; index < this.entries.length; index += 1) {
      const [, frame] = this.entries[index] ?? [];
      const need = frame && rarestOf(needsOf(frame), concepts, rarity);
      if (need === undefined) this.free.push(index);
      else this.file(need, index);
    }
  }

  private file(need: Need, index: number): void {
    for (const concept of need.split('|')) {
      const filed = this.byConcept.get(concept);
      if (filed) filed.push(index);
      else this.byConcept.set(concept, [index]);
    }
  }

  /** The slots, each with its frames, whose rarest need the hits meet, in the order of the pack. */
  candidates(hits: ConceptHits): readonly SlotFrames<S, F>[] {
    const slots: { slot: S; frames: F[] }[] = [];
    for (const index of this.metBy(hits)) {
      const entry = this.entries[index];
      if (!entry) continue;
      const [slot, frame] = entry;
      const last = slots[slots.length - 1];
      if (last?.slot === slot) last.frames.push(frame);
      else slots.push({ slot, frames: [frame] });
    }
    return slots;
  }

  private metBy(hits: ConceptHits): number[] {
    this.searches += 1;
    const found = [...this.free];
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

/** The need that the fewest phrases meet, the first of several; undefined when there is none. */
function rarestOf(needs: readonly Need[], concepts: Concepts, rarity: Map<Need, number>): Need | undefined {
  let rarest: Need | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const need of needs) {
    const phrases = rarity.get(need) ?? phrasesOf(need, concepts);
    rarity.set(need, phrases);
    if (phrases < fewest) [rarest, fewest] = [need, phrases];
  }
  return rarest;
}

function phrasesOf(need: Need, concepts: Concepts): number {
  if (!need.includes('|')) return concepts[need]?.length ?? 0;
  return need.split('|').reduce((sum, concept) => sum + (concepts[concept]?.length ?? 0), 0);
}
