import type { Sum } from '../topic/pack';
import type { Topic } from '../topic/topic';
import type { Draft } from './draft';
import { sayQuantity } from './said';

/** What only follows from two figures is told with less certainty than either. */
const CONFIDENCE = 0.4;

/**
 * Totals a sentence does not state but gives all parts of: "24 living and the bodies of 35 others" makes 59. They are
 * marked as derived; they tell that the text speaks of the total, but are set against no other source.
 */
export function derivedFrom(drafts: readonly Draft[], topic: Topic): Draft[] {
  return (topic.pack.sums ?? []).flatMap((sum) => {
    const total = totalOf(sum, drafts, topic);
    return total ? [total] : [];
  });
}

function totalOf(sum: Sum, drafts: readonly Draft[], topic: Topic): Draft | null {
  if (drafts.some(({ slot }) => slot === sum.slot)) return null;
  const parts = sum.parts.map((part) => drafts.filter(({ slot }) => slot === part));
  const [first] = parts[0] ?? [];
  const slot = topic.slot(sum.slot);
  if (!first || !slot || slot.kind === 'proposition' || parts.some((found) => found.length !== 1))
    return null;
  const figures = parts.flat();
  if (figures.some(({ qualifier, modality }) => qualifier !== 'exactly' || modality !== 'fact')) return null;
  const amounts = figures.map(({ value }) => (value?.type === 'quantity' ? value.amount : Number.NaN));
  const amount = amounts.reduce((all, each) => all + each, 0);
  if (!Number.isFinite(amount)) return null;
  return {
    ...first,
    slot: sum.slot,
    value: {
      type: 'quantity',
      amount,
      unit: slot.unit,
      said: sayQuantity(amount, 'exactly', slot.unit),
    },
    derived: `${amounts.join(' and ')} make ${amount}`,
    confidence: CONFIDENCE,
  };
}
