import { useState } from 'preact/hooks';
import type { CorpusClaim } from '../../claims/claim';
import type { ClaimFields } from '../../claims/edit';
import { Button } from '../../ui/Button';
import { say } from '../../words/say';
import { ChoiceField } from '../ChoiceField';
import { EditForm } from '../EditForm';
import { LineField } from '../LineField';
import { ClaimValueFields } from './ClaimValueFields';
import { AS_OF_BASES, type ClaimDraft, draftOf, takesOf, withDay, withSlot } from './claim-draft';
import { fieldsOf } from './claim-fields';
import { type ClaimProblems, problemsOf } from './claim-problems';
import type { SlotForm } from './slot-forms';

interface ClaimEditProps {
  readonly claim: CorpusClaim;
  readonly forms: readonly SlotForm[];
  /** What the form and its button are called, where the claim is not stored yet. */
  readonly words?: { readonly label: string; readonly save: string };
  readonly onSave: (fields: ClaimFields) => void;
  readonly onCancel: () => void;
  /** Missing where there is nothing to delete it from. */
  readonly onRemove?: () => void;
}

/** Everything of a claim that can be corrected; the value's fields are those its slot takes. */
export function ClaimEdit({ claim, forms, words, onSave, onCancel, onRemove }: ClaimEditProps) {
  const [draft, setDraft] = useState(() => draftOf(claim));
  const [problems, setProblems] = useState<ClaimProblems>({});
  const takes = takesOf(draft, claim, forms);
  const set = (change: Partial<ClaimDraft>): void => {
    setDraft({ ...draft, ...change });
    setProblems({});
  };
  const check = (): ClaimProblems => {
    const found = problemsOf(draft, takes);
    setProblems(found);
    return found;
  };
  const day = (name: 'asOfFrom' | 'asOfTo') => (
    <LineField
      label={say(`manage_claim_${name}`)}
      type="date"
      value={draft[name]}
      error={problems[name]}
      onValue={(value) => set(withDay(draft, { [name]: value }, claim))}
    />
  );
  return (
    <EditForm
      label={words?.label ?? say('manage_editClaim')}
      {...(words && { save: words.save })}
      check={check}
      onSave={() => onSave(fieldsOf(draft, claim, takes, forms))}
      onCancel={onCancel}
      besides={
        onRemove && (
          <Button variant="danger" icon="trash" onClick={onRemove}>
            {say('manage_removeClaim')}
          </Button>
        )
      }
    >
      <LineField
        label={say('manage_claim_statement')}
        type="long"
        required
        value={draft.statement}
        error={problems.statement}
        onValue={(statement) => set({ statement })}
      />
      <ChoiceField
        label={say('manage_claim_slot')}
        value={draft.slot}
        options={slotOptions(claim, forms)}
        onValue={(slot) => set(withSlot(draft, slot, forms))}
      />
      {takes !== null && <ClaimValueFields takes={takes} draft={draft} problems={problems} onDraft={set} />}
      <div class="lo-form-pair">
        {day('asOfFrom')}
        {day('asOfTo')}
        <ChoiceField
          label={say('manage_claim_asOfBasis')}
          value={draft.asOfBasis}
          options={AS_OF_BASES.map((basis) => [basis, say(`manage_asOf_${basis}`)])}
          onValue={(asOfBasis) => set({ asOfBasis })}
        />
      </div>
      <LineField
        label={say('manage_claim_attribution')}
        hint={say('manage_claim_attributionHint')}
        type="long"
        rows={2}
        value={draft.attribution}
        error={problems.attribution}
        onValue={(attribution) => set({ attribution })}
      />
    </EditForm>
  );
}

/** No slot, every slot of the packs by name, and the claim's own where no pack has it. */
function slotOptions({ slot }: CorpusClaim, forms: readonly SlotForm[]): [string, string][] {
  const known = forms.map((form): [string, string] => [form.slot, form.label]);
  known.sort((one, other) => one[1].localeCompare(other[1]));
  const isOwnUnknown = slot !== null && !forms.some((form) => form.slot === slot);
  return [
    ['', say('manage_claim_noSlot')],
    ...known,
    ...(isOwnUnknown ? [[slot, slot] as [string, string]] : []),
  ];
}
