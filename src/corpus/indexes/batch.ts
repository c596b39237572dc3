import type { ClaimBlock, Numbers, SourceRecord } from '../schema';
import type { SlotChanges } from './follow-facts';
import { TermChanges } from './follow-terms';
import { noteBlock } from './note-block';

/** What one source was before the transaction, where that is not known to be nothing, and what it is now. */
interface SourceChange {
  readonly before: Promise<SourceRecord | undefined>;
  after: SourceRecord | undefined;
}

/** All that one write transaction changes in sources and claims; the indexes follow when it ends. */
export class Batch {
  #numbers: Numbers;
  /** Everything there was is gone. */
  cleared = false;
  readonly sources = new Map<string, SourceChange>();
  readonly added = new Map<number, ClaimBlock>();
  readonly removed: Promise<readonly ClaimBlock[]>[] = [];
  /** What the blocks that were added bring to the indexes, noted as they come: the disk works meanwhile. */
  facts: SlotChanges = new Map();
  terms = new TermChanges();
  /** Whatever is written counts as new, and nothing as gone: the indexes are being made from nothing. */
  isAfresh = false;

  constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }

  get numbers(): Numbers {
    return this.#numbers;
  }

  get isEmpty(): boolean {
    return !this.cleared && this.sources.size === 0 && this.added.size === 0 && this.removed.length === 0;
  }

  /** The next number of that kind. */
  next(kind: 'block' | 'source' | 'fact'): number {
    const number = this.#numbers[kind];
    this.#numbers = { ...this.#numbers, [kind]: number + 1 };
    return number;
  }

  count(sources: number, claims: number): void {
    const { sources: before, claims: claimsBefore } = this.#numbers;
    this.#numbers = { ...this.#numbers, sources: before + sources, claims: claimsBefore + claims };
  }

  noteSource(
    id: string,
    before: () => Promise<SourceRecord | undefined>,
    after: SourceRecord | undefined,
  ): void {
    const known = this.sources.get(id);
    if (known) known.after = after;
    else if (!this.isAfresh) this.sources.set(id, { before: before(), after });
    else if (after) this.sources.set(id, { before: Promise.resolve(undefined), after });
  }

  noteLeaving(blocks: () => Promise<readonly ClaimBlock[]>): void {
    if (!this.isAfresh) this.removed.push(blocks());
  }

  /** Block numbers go on: those of blocks not yet written anew are still in use. */
  startAfresh(): void {
    this.clear();
    this.isAfresh = true;
    this.#numbers = { ...this.#numbers, source: 1, fact: 1 };
  }

  noteAdded(block: ClaimBlock & { readonly no: number }): void {
    this.added.set(block.no, block);
    noteBlock(this.facts, this.terms, block, 'added');
  }

  clear(): void {
    this.settle();
    this.cleared = true;
    this.#numbers = { ...this.#numbers, sources: 0, claims: 0 };
  }

  /** Forgets what was noted, once the indexes have followed. */
  settle(): void {
    this.cleared = false;
    this.sources.clear();
    this.added.clear();
    this.removed.length = 0;
    this.facts = new Map();
    this.terms = new TermChanges();
  }
}

export const FIRST_NUMBERS: Numbers = { block: 1, source: 1, fact: 1, sources: 0, claims: 0 };
