import type { LabelOf } from '../../corpus/search';
import type { Corpus } from '../../corpus/store';
import { folded } from '../../text/folded';

/** So many sources are read at a time: short enough that the page never stands still. */
const BATCH = 200;
/** UTF-16 units of claims kept in memory; what is beyond is read again for each search. */
const MOST_KEPT = 48 * 1024 * 1024;
/** What stands between the parts of a claim: nobody can type it. */
const PART = '\u0001';

interface SourceText {
  readonly id: string;
  /** One folded line for each claim. */
  readonly lines: string;
}

/**
 * The words of all claims, read once and kept, so that each further search is answered at once. To be made anew when the
 * corpus has changed.
 */
export class ClaimTexts {
  readonly #corpus: Corpus;
  readonly #labelOf: LabelOf;
  readonly #batches: readonly (readonly string[])[];
  readonly #kept = new Map<number, readonly SourceText[]>();
  readonly #slots = new Map<string | null, string>();
  #room = MOST_KEPT;

  /** `ids` are those of all sources, in any order. */
  constructor(corpus: Corpus, labelOf: LabelOf, ids: readonly string[]) {
    this.#corpus = corpus;
    this.#labelOf = labelOf;
    // By code units, as the store orders them.
    const ordered = [...ids].sort();
    this.#batches = Array.from({ length: Math.ceil(ordered.length / BATCH) }, (_, index) =>
      ordered.slice(index * BATCH, (index + 1) * BATCH),
    );
  }

  /** How many claims contain `needle`, which is folded, by source; sources without any are left out. Null once aborted. */
  async find(needle: string, signal: AbortSignal): Promise<ReadonlyMap<string, number> | null> {
    const hits = new Map<string, number>();
    for (const index of this.#batches.keys()) {
      const texts = this.#kept.get(index) ?? (await this.#read(index));
      if (signal.aborted) return null;
      for (const { id, lines } of texts) {
        const count = linesWith(lines, needle);
        if (count > 0) hits.set(id, count);
      }
    }
    return hits;
  }

  async #read(index: number): Promise<readonly SourceText[]> {
    const batch = this.#batches[index] ?? [];
    const [first, last] = [batch[0], batch.at(-1)];
    if (first === undefined || last === undefined) return [];
    const entries = await this.#corpus.readBetween(first, last);
    const texts = entries.map(({ source, claims }) => ({
      id: source.id,
      lines: claims
        .map(({ slot, statement, excerpt }) => folded(statement + PART + excerpt) + this.#slotText(slot))
        .join('\n'),
    }));
    const size = texts.reduce((sum, { lines }) => sum + lines.length, 0);
    if (size <= this.#room) {
      this.#room -= size;
      this.#kept.set(index, texts);
    }
    return texts;
  }

  #slotText(slot: string | null): string {
    const known = this.#slots.get(slot);
    if (known !== undefined) return known;
    const text = PART + folded((slot ?? '') + PART + this.#labelOf(slot));
    this.#slots.set(slot, text);
    return text;
  }
}

function linesWith(lines: string, needle: string): number {
  let count = 0;
  for (let at = lines.indexOf(needle); at !== -1; ) {
    count += 1;
    const end = lines.indexOf('\n', at);
    at = end === -1 ? -1 : lines.indexOf(needle, end);
  }
  return count;
}
