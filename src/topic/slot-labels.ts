import type { Topic } from './topic';

/** The name of what is in no slot. */
export const NO_SLOT = 'Statement';

/** A slot's name for a reader; the id itself when no topic knows it, and a plain word for none. */
export function slotLabel(topics: readonly Topic[], slot: string | null): string {
  if (slot === null) return NO_SLOT;
  for (const topic of topics) {
    const known = topic.slot(slot);
    if (known) return known.label;
  }
  return slot;
}
