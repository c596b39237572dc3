import type { ClaimValue, CorpusClaim } from '../../claims/claim';
import { sayQuantity } from '../../claims/said';
import { CAPS } from '../../corpus/validate';
import { isIsoDate } from '../../text/calendar';
import type { Period } from '../../text/period';
import type { Qualifier } from '../../text/quantity';
import type { Choice } from '../../topic/pack';
import { formatPeriod } from '../../ui/format-date';
import { say } from '../../words/say';
import { fitLine } from '../pasted-text';
import { readNumber, writeNumber } from '../read-number';

/** Words of a claim stay in the language of the texts, whatever the reader's is. */
const DAYS_AS_TEXTS_HAVE_THEM = 'en-GB';

/** What of a claim can be corrected, as typed. */
export interface Correction {
  readonly statement: string;
  /** Of a quantity. */
  readonly amount: string;
  readonly upTo: string;
  readonly qualifier: Qualifier;
  /** Of a date. */
  readonly from: string;
  readonly to: string;
  /** Of a proposition. */
  readonly choice: string;
  readonly asOf: string;
  readonly asOfTo: string;
}

/** One line per field that cannot be used as it is. */
export type CorrectionProblems = Partial<Record<keyof Correction, string>>;

/** The form as the claim fills it. */
export function correctionOf({ statement, value, qualifier, asOf }: CorpusClaim): Correction {
  const quantity = value?.type === 'quantity' ? value : null;
  const period = value?.type === 'date' ? value.period : null;
  return {
    statement,
    amount: quantity ? writeNumber(quantity.amount) : '',
    upTo: quantity?.upTo === undefined ? '' : writeNumber(quantity.upTo),
    qualifier,
    from: period?.from ?? '',
    to: period?.to ?? '',
    choice: value?.type === 'choice' ? value.choice : '',
    asOf: asOf?.from ?? '',
    asOfTo: asOf?.to ?? '',
  };
}

/** What is wrong with a correction of this claim; empty when it can be used. */
export function correctionProblems(claim: CorpusClaim, typed: Correction): CorrectionProblems {
  const statement = fitLine(typed.statement);
  return {
    ...(statement === '' && { statement: say('add_problem_statement') }),
    ...(statement.length > CAPS.statement && {
      statement: say('problem_length', { most: CAPS.statement }),
    }),
    ...(claim.value?.type === 'quantity' && amountProblems(typed)),
    ...(claim.value?.type === 'date' && periodProblems(typed, 'from', 'to', true)),
    ...periodProblems(typed, 'asOf', 'asOfTo', false),
  };
}

function amountProblems({ amount, upTo, qualifier }: Correction): CorrectionProblems {
  const first = readNumber(amount);
  if (first === null || first < 0) return { amount: say('add_problem_number') };
  if (qualifier !== 'between') return {};
  const second = readNumber(upTo);
  return second === null || second < first ? { upTo: say('add_problem_upTo') } : {};
}

function periodProblems(
  typed: Correction,
  from: 'from' | 'asOf',
  to: 'to' | 'asOfTo',
  required: boolean,
): CorrectionProblems {
  const [first, last] = [typed[from], typed[to]];
  if (first === '' && last === '') return required ? { [from]: say('problem_noDate') } : {};
  if (!isIsoDate(first)) return { [from]: say(first === '' ? 'add_problem_bothDays' : 'problem_noDate') };
  if (!isIsoDate(last)) return { [to]: say(last === '' ? 'add_problem_bothDays' : 'problem_noDate') };
  return last < first ? { [to]: say('add_problem_order') } : {};
}

/** The claim as corrected. Its excerpt and place stay: they lead to the passage it was read in. */
export function correctedClaim(
  claim: CorpusClaim,
  typed: Correction,
  choices: readonly Choice[],
): CorpusClaim {
  const asOf = periodIn(typed.asOf, typed.asOfTo);
  const isSameDay = asOf?.from === claim.asOf?.from && asOf?.to === claim.asOf?.to;
  return {
    ...claim,
    statement: fitLine(typed.statement),
    value: claim.value && correctedValue(claim.value, typed, choices),
    qualifier: claim.value?.type === 'quantity' ? typed.qualifier : claim.qualifier,
    asOf,
    asOfBasis: isSameDay ? claim.asOfBasis : asOf === null ? 'unknown' : 'inferred',
  };
}

function correctedValue(value: ClaimValue, typed: Correction, choices: readonly Choice[]): ClaimValue {
  if (value.type === 'quantity') return correctedQuantity(value, typed);
  if (value.type === 'date') {
    const period = periodIn(typed.from, typed.to) ?? value.period;
    if (period.from === value.period.from && period.to === value.period.to) return value;
    return { ...value, period, said: formatPeriod(period, DAYS_AS_TEXTS_HAVE_THEM) ?? value.said };
  }
  const choice = choices.find(({ id }) => id === typed.choice);
  return choice === undefined || choice.id === value.choice
    ? value
    : { ...value, choice: choice.id, said: choice.said };
}

function correctedQuantity(
  value: Extract<ClaimValue, { type: 'quantity' }>,
  { amount: first, upTo: second, qualifier }: Correction,
): ClaimValue {
  const amount = readNumber(first) ?? value.amount;
  const upTo = qualifier === 'between' ? (readNumber(second) ?? amount) : undefined;
  const figure = sayQuantity(amount, qualifier, value.unit, upTo);
  const isTime = !['person', 'percent', 'case'].includes(value.unit);
  const said = isTime ? `${figure} ${value.unit}${amount === 1 && upTo === undefined ? '' : 's'}` : figure;
  return { type: 'quantity', amount, ...(upTo !== undefined && { upTo }), unit: value.unit, said };
}

function periodIn(from: string, to: string): Period | null {
  return from === '' || to === '' ? null : { from, to };
}
