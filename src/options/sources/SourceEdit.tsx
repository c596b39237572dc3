import { useState } from 'preact/hooks';
import type { SourceFields } from '../../claims/edit';
import type { Source } from '../../claims/source';
import { say } from '../../words/say';
import { ChoiceField } from '../ChoiceField';
import { basisWords } from '../claim-words';
import { EditForm } from '../EditForm';
import { LineField } from '../LineField';
import { today } from '../today';
import {
  type AboutDraft,
  type AboutProblems,
  aboutDraftOf,
  aboutFieldsOf,
  aboutProblems,
  BASES,
  withDay,
} from './source-draft';

interface SourceEditProps {
  readonly source: Source;
  readonly onSave: (fields: SourceFields) => void;
  readonly onCancel: () => void;
}

/** Title, publisher, address and date of a source. */
export function SourceEdit({ source, onSave, onCancel }: SourceEditProps) {
  const [draft, setDraft] = useState(() => aboutDraftOf(source));
  const [problems, setProblems] = useState<AboutProblems>({});
  const line = (name: 'title' | 'publisher' | 'address' | 'margin', props: object = {}) => ({
    ...props,
    label: say(`manage_about_${name}`),
    value: draft[name],
    error: problems[name],
    onValue: (value: string) => set({ ...draft, [name]: value }),
  });
  const set = (next: AboutDraft): void => {
    setDraft(next);
    setProblems({});
  };
  const check = (): AboutProblems => {
    const found = aboutProblems(draft, source, today());
    setProblems(found);
    return found;
  };
  return (
    <EditForm
      label={say('manage_editSource')}
      check={check}
      onSave={() => onSave(aboutFieldsOf(draft, source))}
      onCancel={onCancel}
    >
      <LineField {...line('title')} required />
      <div class="lo-form-pair">
        <LineField {...line('publisher')} hint={say('options_add_publisherHint')} />
        <LineField {...line('address')} type="url" />
      </div>
      <div class="lo-form-pair">
        <LineField
          label={say('manage_about_published')}
          hint={say('manage_about_publishedHint')}
          type="date"
          value={draft.published}
          error={problems.published}
          onValue={(published) => set(withDay(draft, published))}
        />
        <ChoiceField
          label={say('manage_about_basis')}
          value={draft.basis}
          options={BASES.map((basis) => [basis, basisWords(basis)])}
          onValue={(basis) => set({ ...draft, basis })}
        />
        <LineField {...line('margin')} numeric />
      </div>
    </EditForm>
  );
}
