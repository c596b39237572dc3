import type { RefObject } from 'preact';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { isEmpty, type SourceDraft } from '../new-source';
import { optionsTexts } from '../options-texts';
import type { AddState } from './add-state';

const texts = optionsTexts.add;

interface SourceFormProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly state: AddState;
  readonly finding: boolean;
  readonly onDraft: (change: Partial<SourceDraft>) => void;
  readonly onFind: () => void;
  readonly onClear: () => void;
}

/** What is known of the source, and its text. */
export function SourceForm({ form, state, finding, onDraft, onFind, onClear }: SourceFormProps) {
  const { draft, problems, preview } = state;
  const field = (name: keyof SourceDraft, props: LineProps) => (
    <LineField
      {...props}
      value={draft[name]}
      error={problems[name]}
      onValue={(value) => onDraft({ [name]: value })}
    />
  );
  return (
    <form
      class="lo-form"
      ref={form}
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onFind();
      }}
    >
      {field('title', { label: texts.title, required: true })}
      <div class="lo-form-pair">
        {field('publisher', { label: texts.publisher, hint: texts.publisherHint })}
        {field('published', {
          label: texts.published,
          hint: texts.publishedHint,
          type: 'date',
          required: true,
        })}
      </div>
      {field('address', { label: texts.address, hint: texts.addressHint, type: 'url' })}
      {field('text', { label: texts.text, hint: texts.textHint, type: 'long', required: true })}
      <div class="lo-actions">
        <Button
          type="submit"
          variant={preview === null ? 'primary' : 'secondary'}
          icon="search"
          disabled={finding}
        >
          {finding ? texts.finding : preview === null ? texts.find : texts.again}
        </Button>
        {!isEmpty(draft) && (
          <Button variant="quiet" onClick={onClear}>
            {texts.clear}
          </Button>
        )}
      </div>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'url' | 'long';
  readonly required?: boolean;
}

interface LineFieldProps extends LineProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onValue: (value: string) => void;
}

function LineField({ label, hint, type = 'text', required = false, value, error, onValue }: LineFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => {
        const shared = {
          ...control,
          value,
          required,
          dir: 'auto' as const,
          onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
        };
        if (type === 'long') return <textarea {...shared} rows={12} />;
        if (type === 'date') return <input {...shared} type="date" />;
        return type === 'url' ? <input {...shared} type="url" /> : <input {...shared} type="text" />;
      }}
    </Field>
  );
}
