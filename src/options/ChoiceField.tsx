import { Field } from '../ui/Field';

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
