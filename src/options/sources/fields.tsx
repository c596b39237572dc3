import { Field } from '../../ui/Field';

interface LineFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'url' | 'long';
  readonly rows?: number;
  /** Digits are wanted. */
  readonly numeric?: boolean;
  readonly onValue: (value: string) => void;
}

/** A labelled field for a text, in one line or several. */
export function LineField({
  label,
  hint,
  error,
  value,
  type = 'text',
  rows,
  numeric,
  onValue,
}: LineFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => {
        const shared = {
          ...control,
          value,
          dir: 'auto' as const,
          onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
        };
        if (type === 'long') return <textarea {...shared} rows={rows ?? 3} />;
        if (type === 'date') return <input {...shared} type="date" />;
        return type === 'url' ? (
          <input {...shared} type="url" />
        ) : (
          <input {...shared} inputMode={numeric ? 'decimal' : undefined} />
        );
      }}
    </Field>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly error?: string | undefined;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onValue: (value: T) => void;
}

/** A labelled list to choose one of. */
export function ChoiceField<T extends string>({
  label,
  error,
  value,
  options,
  onValue,
}: ChoiceFieldProps<T>) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select {...control} onChange={(event) => onValue(event.currentTarget.value as T)}>
          {options.map(([option, words]) => (
            <option key={option} value={option} selected={option === value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
