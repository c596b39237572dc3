import type { RefObject } from 'preact';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { say } from '../../words/say';
import { isEmpty, type SourceDraft } from '../new-source';
import type { AddState } from './add-state';

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
      {field('title', { label: say('options_add_title'), required: true })}
      <div class="lo-form-pair">
        {field('publisher', { label: say('options_add_publisher'), hint: say('options_add_publisherHint') })}
        {field('published', {
          label: say('options_add_published'),
          hint: say('options_add_publishedHint'),
          type: 'date',
          required: true,
        })}
      </div>
      {field('address', {
        label: say('options_add_address'),
        hint: say('options_add_addressHint'),
        type: 'url',
      })}
      {field('text', {
        label: say('options_add_text'),
        hint: say('options_add_textHint'),
        type: 'long',
        required: true,
      })}
      <div class="lo-actions">
        <Button
          type="submit"
          variant={preview === null ? 'primary' : 'secondary'}
          icon="search"
          disabled={finding}
        >
          {finding
            ? say('options_add_finding')
            : preview === null
              ? say('options_add_find')
              : say('options_add_again')}
        </Button>
        {!isEmpty(draft) && (
          <Button
            variant="quiet"
            onClick={() => {
              // The button goes with what it clears.
              form.current?.querySelector('input')?.focus();
              onClear();
            }}
          >
            {say('options_add_clear')}
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
          // Not `required`: Firefox would call the field invalid before anything was typed.
          'aria-required': required,
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
