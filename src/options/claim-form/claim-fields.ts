import type { ClaimValue, CorpusClaim } from '../../claims/claim';
import type { ClaimFields } from '../../claims/edit';
import type { Period } from '../../text/period';
import type { ValueUnit } from '../../text/value-unit';
import { periodWords } from '../../ui/format-date';
import { TEXT_LANGUAGE } from '../../ui/pack-words';
import { fitLine } from '../pasted-text';
import { readNumber } from '../read-number';
import { type ClaimDraft, namesOf } from './claim-draft';
import type { SlotForm, SlotTakes } from './slot-forms';

/** As the claims that come with Lateral spell days, whatever language the reader's is. */
const DAYS_AS_TEXTS_HAVE_THEM = 'en-GB';

/** The claim's fields as a sound draft says them. What was not touched keeps its own words. */
export function fieldsOf(
  draft: ClaimDraft,
  claim: CorpusClaim,
  takes: SlotTakes | null,
  forms: readonly SlotForm[],
): ClaimFields {
  const asOf = periodOf(draft.asOfFrom, draft.asOfTo);
  return {
    statement: draft.statement === claim.statement ? claim.statement : fitLine(draft.statement),
    ...contentOf(draft, claim, takes, forms, asOf),
    asOf,
    asOfBasis: asOf !== null || claim.asOf === null ? draft.asOfBasis : 'unknown',
    attribution:
      draft.attribution === claim.attribution.join('\n') ? claim.attribution : namesOf(draft.attribution),
  };
}

function contentOf(
  draft: ClaimDraft,
  claim: CorpusClaim,
  takes: SlotTakes | null,
  forms: readonly SlotForm[],
  asOf: Period | null,
): ClaimFields {
  const value = claimValueOf(draft, claim, takes);
  const qualifier = value?.type === 'quantity' ? draft.qualifier : 'exactly';
  if (draft.slot === (claim.slot ?? '')) {
    return { value, ...(value?.type === 'quantity' && { qualifier }) };
  }
  const form = forms.find(({ slot }) => slot === draft.slot);
  if (form === undefined) {
    return { kind: 'statement', slot: null, population: null, event: null, value, qualifier };
  }
  return {
    kind: form.takes.type === 'choice' ? 'proposition' : 'measure',
    slot: form.slot,
    population: form.population,
    event: form.eventAt(asOf),
    value,
    qualifier,
  };
}

function claimValueOf(draft: ClaimDraft, claim: CorpusClaim, takes: SlotTakes | null): ClaimValue | null {
  const before = claim.value;
  if (takes === null) return null;
  switch (takes.type) {
    case 'choice': {
      if (before?.type === 'choice' && before.choice === draft.choice) return before;
      const chosen = takes.choices.find(({ id }) => id === draft.choice);
      return { type: 'choice', choice: draft.choice, said: chosen?.said ?? draft.choice };
    }
    case 'date': {
      const period = periodOf(draft.from, draft.to) ?? { from: draft.from, to: draft.from };
      if (before?.type === 'date' && before.period.from === period.from && before.period.to === period.to)
        return before;
      return { type: 'date', period, said: periodWords(period, DAYS_AS_TEXTS_HAVE_THEM) ?? period.from };
    }
    case 'quantity':
      return figureOf(draft, claim);
  }
}

function figureOf(
  { amount: typed, upTo: typedUpTo, unit, qualifier }: ClaimDraft,
  { value: before, qualifier: qualifierBefore }: CorpusClaim,
): ClaimValue {
  const amount = readNumber(typed) ?? 0;
  const upTo = qualifier === 'between' ? (readNumber(typedUpTo) ?? amount) : undefined;
  const isSame =
    before?.type === 'quantity' && before.amount === amount && before.upTo === upTo && before.unit === unit;
  // The source's own words may have the old qualifier in them: "about 24".
  if (isSame && qualifier === qualifierBefore) return before;
  return {
    type: 'quantity',
    amount,
    ...(upTo !== undefined && { upTo }),
    unit,
    said: figureWords(amount, upTo, unit),
  };
}

/** "1,200", "90%", "60 days", "3 to 4 weeks": in the language of the texts, as a claim keeps it. */
function figureWords(amount: number, upTo: number | undefined, unit: ValueUnit): string {
  const format = new Intl.NumberFormat(TEXT_LANGUAGE, { maximumFractionDigits: 20 });
  const figures =
    upTo === undefined ? format.format(amount) : `${format.format(amount)} to ${format.format(upTo)}`;
  if (unit === 'percent') return `${figures}%`;
  if (unit === 'person' || unit === 'case') return figures;
  return `${figures} ${amount === 1 && upTo === undefined ? unit : `${unit}s`}`;
}

function periodOf(from: string, to: string): Period | null {
  return from === '' ? null : { from, to: to === '' ? from : to };
}
