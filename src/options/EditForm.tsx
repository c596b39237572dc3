import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { say } from '../words/say';

interface EditFormProps {
  /** What is edited, for whoever comes to the form by its name. */
  readonly label: string;
  /** Gives what is wrong with each field; nothing is kept while anything is. */
  readonly check: () => object;
  readonly onSave: () => void;
  /** What the button says that keeps it, where that is not saving. */
  readonly save?: string;
  readonly onCancel: () => void;
  /** More that can be done, apart from keeping and leaving. */
  readonly besides?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * A form in the place of what it edits. Takes the focus to its first field, and on saving to the first field that cannot
 * be used; Escape leaves it.
 */
export function EditForm({ label, check, onSave, save, onCancel, besides, children }: EditFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  return (
    <form
      ref={form}
      class="lo-form lo-edit"
      aria-label={label}
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(check()).length === 0) onSave();
        else requestAnimationFrame(() => focusProblem(form.current));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {children}
      <div class="lo-actions">
        <Button type="submit" variant="primary">
          {save ?? say('manage_save')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {say('manage_cancel')}
        </Button>
        {besides && <div class="lo-edit-besides">{besides}</div>}
      </div>
    </form>
  );
}

function focusProblem(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
