import { CAPS } from '../../corpus/validate';
import { isIsoDate } from '../../text/calendar';
import { say } from '../../words/say';
import { fitLine } from '../pasted-text';
import { readNumber } from '../read-number';
import { type ClaimDraft, namesOf } from './claim-draft';
import type { SlotTakes } from './slot-forms';

/** One line for each field that cannot be used as it is. */
export type ClaimProblems = Partial<Record<keyof ClaimDraft, string>>;

const LARGEST = 1e15;

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

function figureProblems({ amount, upTo, qualifier, unit }: ClaimDraft): ClaimProblems {
  const [least, most] = [readNumber(amount), readNumber(upTo)];
  // Only a share can have fallen below nothing.
  if (least === null || (least < 0 && unit !== 'percent')) return { amount: say('manage_problem_number') };
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
