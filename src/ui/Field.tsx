import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon';

/** What the control inside a field must carry, so that label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly class: 'lt-input';
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** One clear line; the field is invalid while it is there. */
  readonly error?: string | undefined;
  /** Draws the control: `(control) => <input {...control} />`. */
  readonly children: (control: FieldControl) => ComponentChildren;
}

/** A labelled control with an optional hint and error. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="lt-field">
      <label class="lt-field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        class: 'lt-input',
        'aria-describedby': described || undefined,
        'aria-invalid': Boolean(error),
      })}
      {hint && (
        <p class="lt-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="lt-field-error" id={`${id}-error`}>
          <Icon name="warning" />
          {error}
        </p>
      )}
    </div>
  );
}
