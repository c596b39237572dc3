import type { ClaimValue, CorpusClaim } from '../../claims/claim';
import type { ClaimFields } from '../../claims/edit';
import { CAPS } from '../../corpus/validate';
import { isIsoDate } from '../../text/calendar';
import type { Period } from '../../text/period';
import type { Qualifier } from '../../text/quantity';
import type { ValueUnit } from '../../text/value-unit';
import { formatPeriod } from '../../ui/format-date';
import { TEXT_LANGUAGE } from '../../ui/pack-words';
import { say } from '../../words/say';
import { fitLine } from '../pasted-text';
import { readNumber, writeNumber } from '../read-number';
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
const LARGEST = 1e15;

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

/** One line for each field that cannot be used as it is. */
export type ClaimProblems = Partial<Record<keyof ClaimDraft, string>>;

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

/** What is wrong with the draft; empty when it can be kept. The limits are those of the file format. */
export function problemsOf(draft: ClaimDraft, takes: SlotTakes | null): ClaimProblems {
  return {
    ...statementProblem(draft.statement),
    ...(takes === null ? {} : valueProblems(draft, takes)),
    ...periodProblems(draft.asOfFrom, draft.asOfTo, 'asOfFrom', 'asOfTo', false),
    ...attributionProblem(draft.attribution),
  };
}

function statementProblem(statement: string): ClaimProblems {
  const given = fitLine(statement);
  if (given === '') return { statement: say('manage_problem_statement') };
  return given.length > CAPS.statement ? { statement: say('problem_length', { most: CAPS.statement }) } : {};
}

function valueProblems(draft: ClaimDraft, takes: SlotTakes): ClaimProblems {
  switch (takes.type) {
    case 'choice':
      return takes.choices.some(({ id }) => id === draft.choice)
        ? {}
        : { choice: say('manage_problem_choice') };
    case 'date':
      return periodProblems(draft.from, draft.to, 'from', 'to', true);
    case 'quantity':
      return figureProblems(draft);
  }
}

function figureProblems({ amount, upTo, qualifier }: ClaimDraft): ClaimProblems {
  const [least, most] = [readNumber(amount), readNumber(upTo)];
  if (least === null) return { amount: say('manage_problem_number') };
  if (Math.abs(least) > LARGEST) return { amount: say('manage_problem_tooLarge') };
  if (qualifier !== 'between') return {};
  if (most === null) return { upTo: say('manage_problem_number') };
  if (Math.abs(most) > LARGEST) return { upTo: say('manage_problem_tooLarge') };
  return most < least ? { upTo: say('manage_problem_upTo') } : {};
}

type DayField = 'asOfFrom' | 'asOfTo' | 'from' | 'to';

function periodProblems(
  from: string,
  to: string,
  fromField: DayField,
  toField: DayField,
  isNeeded: boolean,
): ClaimProblems {
  if (from === '' && to === '') return isNeeded ? { [fromField]: say('manage_problem_day') } : {};
  if (!isIsoDate(from)) return { [fromField]: say('problem_noDate') };
  if (to !== '' && !isIsoDate(to)) return { [toField]: say('problem_noDate') };
  return to !== '' && to < from ? { [toField]: say('manage_problem_turned') } : {};
}

function attributionProblem(attribution: string): ClaimProblems {
  const names = namesOf(attribution);
  if (names.length > CAPS.attribution) {
    return { attribution: say('manage_problem_names', { most: CAPS.attribution }) };
  }
  return names.some((name) => name.length > CAPS.name)
    ? { attribution: say('problem_length', { most: CAPS.name }) }
    : {};
}

function namesOf(attribution: string): string[] {
  return attribution
    .split('\n')
    .map(fitLine)
    .filter((name) => name !== '');
}

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

function claimValueOf(
  draft: ClaimDraft,
  { value: before }: CorpusClaim,
  takes: SlotTakes | null,
): ClaimValue | null {
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
      return { type: 'date', period, said: formatPeriod(period, TEXT_LANGUAGE) ?? period.from };
    }
    case 'quantity':
      return figureOf(draft, before);
  }
}

function figureOf(
  { amount: typed, upTo: typedUpTo, unit, qualifier }: ClaimDraft,
  before: ClaimValue | null,
): ClaimValue {
  const amount = readNumber(typed) ?? 0;
  const upTo = qualifier === 'between' ? (readNumber(typedUpTo) ?? amount) : undefined;
  const isSame =
    before?.type === 'quantity' && before.amount === amount && before.upTo === upTo && before.unit === unit;
  if (isSame) return before;
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
