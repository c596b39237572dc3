import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import { folded } from '../text/folded';

/** Whether the source's title or publisher contains `needle`, which is folded. */
export function sourceMatches(source: Source, needle: string): boolean {
  return [source.title, source.publisher ?? ''].some((text) => folded(text).includes(needle));
}

/** A slot's name for a reader, where the caller knows it. */
export type LabelOf = (slot: string | null) => string;

/**
 * A test whether a claim's statement, excerpt, slot or the slot's label contains `needle`, which is folded.
 * Slots are looked at once each: a large corpus has few of them and many claims.
 */
export function claimFilter(needle: string, labelOf: LabelOf): (claim: CorpusClaim) => boolean {
  const slots = new Map<string | null, boolean>();
  const slotMatches = (slot: string | null): boolean => {
    const known = slots.get(slot);
    if (known !== undefined) return known;
    const found = [slot ?? '', labelOf(slot)].some((text) => folded(text).includes(needle));
    slots.set(slot, found);
    return found;
  };
  return ({ slot, statement, excerpt }) =>
    slotMatches(slot) || [statement, excerpt].some((text) => folded(text).includes(needle));
}
