import { say } from '../../words/say';
import { ChoiceField } from '../ChoiceField';
import { qualifierName } from '../claim-words';
import { LineField } from '../LineField';
import { type ClaimDraft, QUALIFIERS } from './claim-draft';
import type { ClaimProblems } from './claim-problems';
import type { SlotTakes } from './slot-forms';

interface ClaimValueFieldsProps {
  readonly takes: SlotTakes;
  readonly draft: ClaimDraft;
  readonly problems: ClaimProblems;
  readonly onDraft: (change: Partial<ClaimDraft>) => void;
}

/** The fields of a value: a figure with its qualifier, days, or one of the values that exclude one another. */
export function ClaimValueFields({ takes, draft, problems, onDraft }: ClaimValueFieldsProps) {
  const line = (name: 'amount' | 'upTo' | 'from' | 'to', type: 'text' | 'date') => (
    <LineField
      label={say(`manage_claim_${name}`)}
      type={type}
      numeric={type === 'text'}
      required={name !== 'to'}
      value={draft[name]}
      error={problems[name]}
      onValue={(value) => onDraft({ [name]: value })}
    />
  );
  if (takes.type === 'choice') {
    const given = takes.choices.map(({ id, label }) => [id, label] as const);
    return (
      <ChoiceField
        label={say('manage_claim_choice')}
        value={draft.choice}
        error={problems.choice}
        options={draft.choice === '' ? [['', say('manage_claim_choose')], ...given] : given}
        onValue={(choice) => onDraft({ choice })}
      />
    );
  }
  if (takes.type === 'date') {
    return (
      <div class="lo-form-pair">
        {line('from', 'date')}
        {line('to', 'date')}
      </div>
    );
  }
  return (
    <div class="lo-form-pair">
      <ChoiceField
        label={say('manage_claim_qualifier')}
        value={draft.qualifier}
        options={QUALIFIERS.map((qualifier) => [qualifier, qualifierName(qualifier)])}
        onValue={(qualifier) => onDraft({ qualifier })}
      />
      {line('amount', 'text')}
      {draft.qualifier === 'between' && line('upTo', 'text')}
      {takes.units.length > 1 ? (
        <ChoiceField
          label={say('manage_claim_unit')}
          value={draft.unit}
          options={takes.units.map((unit) => [unit, say(`manage_unit_${unit}`)])}
          onValue={(unit) => onDraft({ unit })}
        />
      ) : null}
    </div>
  );
}
