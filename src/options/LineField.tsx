import { Field } from '../ui/Field';

interface LineFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'date' | 'url' | 'long';
  /** Of a long text, in lines. */
  readonly rows?: number;
  readonly required?: boolean;
  /** Digits are wanted. */
  readonly numeric?: boolean;
  readonly value: string;
  /** One clear line; the field is invalid while it is there. */
  readonly error?: string | undefined;
  readonly onValue: (value: string) => void;
}

/** What a field of one of our forms is called and takes. */
export type LineProps = Omit<LineFieldProps, 'value' | 'error' | 'onValue'>;

/** A field for a line, a day, an address or a long text. */
export function LineField({
  label,
  hint,
  type = 'text',
  rows = 3,
  required = false,
  numeric = false,
  value,
  error,
  onValue,
}: LineFieldProps) {
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
        if (type === 'long') return <textarea {...shared} rows={rows} />;
        if (type === 'date') return <input {...shared} type="date" />;
        if (type === 'url') return <input {...shared} type="url" />;
        return <input {...shared} type="text" inputMode={numeric ? 'decimal' : undefined} />;
      }}
    </Field>
  );
}
