import type { CorpusClaim } from '../../claims/claim';
import type { Qualifier } from '../../text/quantity';
import type { ValueUnit } from '../../text/value-unit';
import { fitLine } from '../pasted-text';
import { writeNumber } from '../read-number';
import type { SlotForm, SlotTakes } from './slot-forms';

export const QUALIFIERS = [
  'exactly',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'nearly',
  'between',
] as const satisfies readonly Qualifier[];
export const AS_OF_BASES = ['text', 'publication', 'inferred', 'unknown'] as const;
const ALL_UNITS = ['person', 'percent', 'case', 'hour', 'day', 'week', 'month', 'year'] as const;

/** The fields of a claim's form, as typed. */
export interface ClaimDraft {
  readonly statement: string;
  /** '' for a statement no slot covers. */
  readonly slot: string;
  readonly qualifier: Qualifier;
  readonly amount: string;
  readonly upTo: string;
  readonly unit: ValueUnit;
  readonly from: string;
  readonly to: string;
  readonly choice: string;
  readonly asOfFrom: string;
  readonly asOfTo: string;
  readonly asOfBasis: CorpusClaim['asOfBasis'];
  /** One name a line, the outermost first. */
  readonly attribution: string;
}

/** The form as the claim fills it. */
export function draftOf({
  statement,
  slot,
  qualifier,
  value,
  asOf,
  asOfBasis,
  attribution,
}: CorpusClaim): ClaimDraft {
  return {
    statement,
    slot: slot ?? '',
    qualifier,
    amount: value?.type === 'quantity' ? writeNumber(value.amount) : '',
    upTo: value?.type === 'quantity' && value.upTo !== undefined ? writeNumber(value.upTo) : '',
    unit: value?.type === 'quantity' ? value.unit : 'person',
    from: value?.type === 'date' ? value.period.from : '',
    to: value?.type === 'date' ? value.period.to : '',
    choice: value?.type === 'choice' ? value.choice : '',
    asOfFrom: asOf?.from ?? '',
    asOfTo: asOf?.to ?? '',
    asOfBasis,
    attribution: attribution.join('\n'),
  };
}

/**
 * The kind of value the form asks for. A slot no pack here knows, and a statement without slot, keep the kind of value the
 * claim has; null for none.
 */
export function takesOf(draft: ClaimDraft, claim: CorpusClaim, forms: readonly SlotForm[]): SlotTakes | null {
  const known = forms.find(({ slot }) => slot === draft.slot)?.takes;
  const isOwn = draft.slot === (claim.slot ?? '');
  const { value } = claim;
  if (known !== undefined && !(isOwn && value !== null && value.type !== known.type)) {
    // A value from before the pack was changed can be kept.
    if (known.type !== 'choice' || !isOwn || value?.type !== 'choice') return known;
    if (known.choices.some(({ id }) => id === value.choice)) return known;
    return {
      type: 'choice',
      choices: [...known.choices, { id: value.choice, said: value.said, label: value.said }],
    };
  }
  if (value === null || !isOwn) return null;
  if (value.type === 'choice') {
    return { type: 'choice', choices: [{ id: value.choice, said: value.said, label: value.said }] };
  }
  return value.type === 'date' ? { type: 'date' } : { type: 'quantity', units: ALL_UNITS };
}

/** The draft with another slot: what its kind of value does not need is emptied, its unit is one it takes. */
export function withSlot(draft: ClaimDraft, slot: string, forms: readonly SlotForm[]): ClaimDraft {
  const takes = forms.find((form) => form.slot === slot)?.takes;
  const unit = takes?.type === 'quantity' && !takes.units.includes(draft.unit) ? takes.units[0] : undefined;
  const isFigure = takes?.type === 'quantity';
  return {
    ...draft,
    slot,
    choice: '',
    ...(unit !== undefined && { unit }),
    ...(!isFigure && { amount: '', upTo: '', qualifier: 'exactly' as const }),
    ...(takes?.type !== 'date' && { from: '', to: '' }),
  };
}

/**
 * The draft with another day the claim holds: how the old one was known does not tell of it, and the day put back is known
 * as before. What the reader has chosen stays.
 */
export function withDay(
  draft: ClaimDraft,
  day: Partial<Pick<ClaimDraft, 'asOfFrom' | 'asOfTo'>>,
  { asOf, asOfBasis }: CorpusClaim,
): ClaimDraft {
  const next = { ...draft, ...day };
  const isChosen = draft.asOfBasis !== asOfBasis && draft.asOfBasis !== 'inferred';
  if (isChosen) return next;
  const isBack = next.asOfFrom === (asOf?.from ?? '') && next.asOfTo === (asOf?.to ?? '');
  return { ...next, asOfBasis: isBack ? asOfBasis : 'inferred' };
}

/** The names typed, without what is no name. */
export function namesOf(attribution: string): string[] {
  return attribution
    .split('\n')
    .map(fitLine)
    .filter((name) => name !== '');
}
