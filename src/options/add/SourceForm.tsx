import type { RefObject } from 'preact';
import { Button } from '../../ui/Button';
import { say, sayCount } from '../../words/say';
import { publishedWords } from '../claim-words';
import { LineField, type LineProps } from '../LineField';
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
  const { draft, problems, preview, from } = state;
  const field = (name: Exclude<keyof SourceDraft, 'publishedBasis'>, props: LineProps) => (
    <LineField
      {...props}
      value={draft[name]}
      error={problems[name]}
      onValue={(value) => onDraft({ [name]: value })}
    />
  );
  const text = field('text', {
    label: say('options_add_text'),
    hint: say('options_add_textHint'),
    type: 'long',
    rows: 12,
    required: true,
  });
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
          hint: dateHint(draft),
          type: 'date',
          required: true,
        })}
      </div>
      {field('address', {
        label: say('options_add_address'),
        hint: say('options_add_addressHint'),
        type: 'url',
      })}
      {from === null ? (
        text
      ) : (
        <details class="lo-pick">
          <summary>{sayCount('add_textRead', wordsIn(draft.text))}</summary>
          {text}
        </details>
      )}
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

/** Where the day is not the reader's own, how it is known. */
function dateHint({ published, publishedBasis }: SourceDraft): string {
  return publishedBasis === undefined
    ? say('options_add_publishedHint')
    : publishedWords({ published, publishedBasis, publishedMargin: 0 });
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
